package org.jinbang.itests.plugin;

import java.util.List;
import java.util.Optional;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.spi.ParameterSpec;
import org.jinbang.scheme.spi.StageKind;

/**
 * A kind of stage that lets everyone pass for whom {@code pass} was recorded, and gets into trouble for other decisions:
 * at once, or when the stage is closed. Each call is told to standard output, so that one can see whether it is called.
 */
final class TroubleStage implements StageKind {
    private final String name;

    TroubleStage(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Text explanation() {
        return new Text("虚构的环节。", "An invented stage.");
    }

    @Override
    public List<ParameterSpec> parameters() {
        return List.of();
    }

    @Override
    public Recording recording() {
        return Recording.DECISION;
    }

    @Override
    public Optional<Text> complaint(Entry entry, Sitting sitting) {
        called();
        switch (entry.decision().orElse("")) {
            case "throw" -> TroubleActivator.fail();
            case "hang" -> TroubleActivator.hang();
            case "" -> {
                return Optional.of(new Text("虚构：须有结论", "Invented: a decision is needed"));
            }
            default -> {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    @Override
    public List<Outcome> outcomes(List<Case> cohort, Sitting sitting) {
        called();
        List<String> decisions = cohort.stream().map(TroubleStage::latest).toList();
        if (decisions.contains("throw-at-close")) {
            TroubleActivator.fail();
        }
        if (decisions.contains("error-at-close")) {
            throw new NoClassDefFoundError("org/example/Invented");
        }
        if (decisions.contains("hang-at-close")) {
            TroubleActivator.hang();
        }
        if (decisions.contains("forget-at-close")) {
            return List.of();
        }
        return cohort.stream().map(TroubleStage::outcome).toList();
    }

    private static String latest(Case each) {
        List<Entry> entries = each.entries();
        return entries.isEmpty()
                ? ""
                : entries.get(entries.size() - 1).decision().orElse("");
    }

    private static Outcome outcome(Case each) {
        Outcome.Result result = latest(each).equals("pass") ? Outcome.Result.ADVANCES : Outcome.Result.OPEN;
        return new Outcome(
                each.application(), result, new Text("虚构理由", "invented reason"), Optional.empty(), Optional.empty());
    }

    private void called() {
        System.out.println("called: " + name);
    }
}

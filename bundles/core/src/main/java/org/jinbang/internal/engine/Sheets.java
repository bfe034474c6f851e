package org.jinbang.internal.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jinbang.internal.decide.Access;
import org.jinbang.internal.decide.Refuse;
import org.jinbang.json.Json;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.EditionState;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.Sheet;
import org.jinbang.scheme.Measure;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;

/** Lays the candidates of a decision side by side, with two readings of the store however many there are. */
final class Sheets {
    private static final String OTHER = "other";

    /** The kinds of stage in which an organ decides on a list, with all of it before its members. */
    private static final Set<String> DECISIONS = Set.of("ballot", "deliberation", "approval");

    private final Base base;

    Sheets(Base base) {
        this.base = base;
    }

    Sheet of(Scheme scheme, EditionState edition, int batch, Stage decision, Access access) {
        if (!DECISIONS.contains(decision.kind())) {
            throw Refuse.with(
                    RefusalCode.WRONG_STAGE,
                    decision.basis(),
                    new Text(
                                    "环节“{0}”不对名单作出决定，没有综合评价表；投票、合议和审定环节才有",
                                    "No list is decided on in the stage “{0}”, which has no sheet; ballots, deliberations and"
                                            + " approvals have one")
                            .with(decision.title()));
        }
        List<String> wanted = decision.params().texts("sheet");
        List<Stage> stages = stages(scheme, decision, wanted);
        boolean other = wanted.isEmpty() || wanted.contains(OTHER);
        List<ApplicationState> candidates = candidates(edition.id(), batch, decision);
        Map<String, String> texts = texts(candidates, access);
        List<Sheet.Row> rows = new ArrayList<>();
        for (ApplicationState candidate : candidates) {
            rows.add(new Candidate(scheme, access, candidate, texts).row(stages, other));
        }
        rows.sort(Comparator.comparing(Sheet.Row::track)
                .thenComparing(Sheet.Row::name)
                .thenComparing(Sheet.Row::application));
        List<Sheet.Column> columns =
                stages.stream().map(stage -> column(stage, rows)).toList();
        return new Sheet(edition.id(), batch, decision.id(), decision.basis(), columns, rows);
    }

    /** The stages before the decision that the sheet draws on, for the tracks it decides on, in the order of the process. */
    private static List<Stage> stages(Scheme scheme, Stage decision, List<String> wanted) {
        return scheme.mainStages().stream()
                .takeWhile(stage -> !stage.id().equals(decision.id()))
                .filter(stage -> decision.tracks().isEmpty()
                        || decision.tracks().stream().anyMatch(stage::isFor))
                .filter(stage -> wanted.isEmpty() ? stage.by().isPresent() : wanted.contains(stage.id()))
                .toList();
    }

    /** Those whom the stage concerns and who are in it, or were when it was closed. */
    private List<ApplicationState> candidates(String edition, int batch, Stage stage) {
        return new Streams(base.store())
                .applications(edition, batch).stream()
                        .map(row -> (ApplicationState) Journal.state(row))
                        .filter(a -> !a.passesOver(stage))
                        .filter(a -> a.alive() && a.stage().equals(stage.id())
                                || a.outcomes().stream().anyMatch(o -> o.stage().equals(stage.id())))
                        .toList();
    }

    /** All texts of the sheet at once: the names of all, comments and opinions of those open to the reader. */
    private Map<String, String> texts(List<ApplicationState> candidates, Access access) {
        Set<String> values = new LinkedHashSet<>();
        for (ApplicationState a : candidates) {
            a.answers().ifPresent(values::add);
            if (access.reads(a)) {
                a.asked().forEach(each -> each.opinion().ifPresent(opinion -> values.add(opinion.text())));
                a.waiver().ifPresent(waiver -> values.add(waiver.reason()));
                access.view(a).entries().forEach(entry -> entry.comment().ifPresent(values::add));
            }
        }
        Map<String, String> texts = new LinkedHashMap<>();
        base.sealer().open(base.store().values(values)).forEach((id, opened) -> texts.put(id, opened.text()));
        return texts;
    }

    private static Sheet.Column column(Stage stage, List<Sheet.Row> rows) {
        Map<String, Text> measures = new LinkedHashMap<>();
        for (Measure measure : stage.measures()) {
            measures.put(measure.id(), measure.title());
        }
        List<Integer> scores = rows.stream()
                .flatMap(row -> Optional.ofNullable(row.cells().get(stage.id())).stream())
                .flatMap(cell -> cell.score().stream())
                .toList();
        return new Sheet.Column(stage.id(), stage.title(), stage.basis(), measures, scores.size(), average(scores));
    }

    private static Optional<BigDecimal> average(List<Integer> numbers) {
        long sum = numbers.stream().mapToLong(Integer::longValue).sum();
        return numbers.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(numbers.size()), 2, RoundingMode.HALF_UP));
    }

    /** One candidate as the reader may see it. */
    private record Candidate(Scheme scheme, Access access, ApplicationState state, Map<String, String> texts) {

        Sheet.Row row(List<Stage> stages, boolean other) {
            boolean struck = !access.reads(state);
            Names called = Names.of(scheme, state.track());
            Json.Obj answers =
                    state.answers().map(texts::get).map(Json::parseObject).orElse(Json.obj());
            Map<String, Sheet.Cell> cells = new LinkedHashMap<>();
            ApplicationState seen = access.view(state);
            if (!struck) {
                stages.forEach(stage -> cells.put(stage.id(), cell(stage, seen)));
            }
            return new Sheet.Row(
                    state.id(),
                    called.name(answers),
                    called.organisation(answers),
                    state.track(),
                    state.award(),
                    struck,
                    cells,
                    struck || !other ? Optional.empty() : Optional.of(other(seen)));
        }

        private Sheet.Cell cell(Stage stage, ApplicationState seen) {
            List<ApplicationState.Recorded> entries = seen.entries().stream()
                    .filter(e -> e.stage().equals(stage.id())
                            && !state.recused(stage.by().orElse(""), e.member()))
                    .toList();
            Map<String, BigDecimal> averages = new LinkedHashMap<>();
            for (Measure measure : stage.measures()) {
                average(entries.stream()
                                .flatMap(e -> Optional.ofNullable(e.scores().get(measure.id())).stream())
                                .toList())
                        .ifPresent(average -> averages.put(measure.id(), average));
            }
            Optional<ApplicationState.StageOutcome> outcome = seen.outcomes().stream()
                    .filter(o -> o.stage().equals(stage.id()))
                    .reduce((former, latter) -> latter);
            return new Sheet.Cell(
                    outcome.map(ApplicationState.StageOutcome::result),
                    outcome.flatMap(ApplicationState.StageOutcome::score),
                    averages,
                    entries.stream()
                            .map(e -> new Sheet.Entry(
                                    e.member(),
                                    e.decision(),
                                    e.scores(),
                                    e.comment().map(texts::get)))
                            .toList());
        }

        private Sheet.Other other(ApplicationState seen) {
            Map<String, String> sources = new LinkedHashMap<>();
            seen.entries().forEach(entry -> sources.putAll(entry.sources()));
            return new Sheet.Other(
                    seen.asked().stream()
                            .map(each -> new Sheet.Recommendation(
                                    each.unit(),
                                    each.opinion().map(ApplicationState.Opinion::favourable),
                                    each.opinion().map(opinion -> texts.get(opinion.text()))))
                            .toList(),
                    seen.waiver().map(waiver -> texts.getOrDefault(waiver.reason(), "")),
                    seen.conditions(),
                    sources,
                    seen.supplements().size(),
                    seen.sanctions().stream()
                            .map(ApplicationState.Sanction::measure)
                            .toList());
        }
    }
}

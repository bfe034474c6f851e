package org.jinbang.internal.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jinbang.internal.conditions.CoreConditions;
import org.jinbang.internal.engine.Sandbox;
import org.jinbang.internal.stages.CoreStages;
import org.jinbang.process.KindCatalogue.Kind;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.spi.ConditionKind;
import org.jinbang.scheme.spi.StageKind;

/** Asks kinds what they are; those of other bundles through the sandbox, so that one that fails hides no other. */
final class KindPage {
    private final Sandbox sandbox;
    private final Map<String, KindOrigin> origins;

    KindPage(Sandbox sandbox, Map<String, KindOrigin> origins) {
        this.sandbox = sandbox;
        this.origins = origins;
    }

    List<Kind> conditions(Map<String, ConditionKind> foreign) {
        return kinds(CoreConditions.all(), foreign, KindPage::told);
    }

    List<Kind> stages(Map<String, StageKind> foreign) {
        return kinds(CoreStages.all(), foreign, KindPage::told);
    }

    private static Kind told(ConditionKind kind, String bundle) {
        return new Kind(kind.name(), kind.explanation(), kind.parameters(), kind.example(), bundle);
    }

    private static Kind told(StageKind kind, String bundle) {
        return new Kind(kind.name(), kind.explanation(), kind.parameters(), kind.example(), bundle);
    }

    private <K> List<Kind> kinds(List<K> core, Map<String, K> foreign, BiFunction<K, String, Kind> told) {
        List<Kind> kinds = new ArrayList<>();
        core.forEach(kind -> kinds.add(told.apply(kind, shown(KindOrigin.of(kind.getClass())))));
        new TreeMap<>(foreign).forEach((name, kind) -> kinds.add(asked(name, kind, told)));
        return List.copyOf(kinds);
    }

    private <K> Kind asked(String name, K kind, BiFunction<K, String, Kind> told) {
        String bundle = shown(Optional.ofNullable(origins.get(name)));
        try {
            return sandbox.call(name, () -> told.apply(kind, bundle));
        } catch (Sandbox.FailedException e) {
            Text silent = new Text("该类型未能说明自己：{0}", "The kind does not tell what it is: {0}").with(e.text());
            return new Kind(name, silent, List.of(), "", bundle);
        }
    }

    private static String shown(Optional<KindOrigin> origin) {
        return origin.map(KindOrigin::shown).orElse("");
    }
}

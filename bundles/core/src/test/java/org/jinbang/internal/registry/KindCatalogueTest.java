package org.jinbang.internal.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jinbang.internal.conditions.CoreConditions;
import org.jinbang.internal.stages.CoreStages;
import org.jinbang.json.Json;
import org.jinbang.process.KindCatalogue.Kind;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.spi.ConditionKind;
import org.jinbang.scheme.spi.Facts;
import org.jinbang.scheme.spi.ParameterSpec;
import org.jinbang.scheme.spi.StageKind;
import org.junit.jupiter.api.Test;

/** The catalogue tells of every kind, and of one that does not tell of itself at least its name. */
class KindCatalogueTest {
    private final KindRegistry kinds = new KindRegistry();

    private record InventedCondition(String name, Supplier<Text> telling) implements ConditionKind {
        @Override
        public Text explanation() {
            return telling.get();
        }

        @Override
        public List<ParameterSpec> parameters() {
            return List.of(ParameterSpec.required("lux", ParameterSpec.Type.NUMBER, new Text("亮度", "How bright")));
        }

        @Override
        public Verdict judge(Json.Obj params, Facts facts) {
            throw new UnsupportedOperationException();
        }
    }

    private record InventedStage(String name) implements StageKind {
        @Override
        public Text explanation() {
            throw new IllegalStateException("broken");
        }

        @Override
        public List<ParameterSpec> parameters() {
            return List.of();
        }

        @Override
        public Recording recording() {
            return Recording.NOTHING;
        }

        @Override
        public Optional<Text> complaint(Entry entry, Sitting sitting) {
            return Optional.empty();
        }

        @Override
        public List<Outcome> outcomes(List<Case> cohort, Sitting sitting) {
            return List.of();
        }
    }

    private static List<String> names(List<Kind> kinds) {
        return kinds.stream().map(Kind::name).toList();
    }

    private static Kind last(List<Kind> kinds) {
        return kinds.get(kinds.size() - 1);
    }

    @Test
    void everyKindOfCoreHasAnExampleAndExplainsEachParameter() {
        assertEquals(CoreConditions.all().stream().map(ConditionKind::name).toList(), names(kinds.conditions()));
        assertEquals(CoreStages.all().stream().map(StageKind::name).toList(), names(kinds.stages()));
        for (List<Kind> sort : List.of(kinds.conditions(), kinds.stages())) {
            for (Kind kind : sort) {
                assertTrue(kind.example().contains("kind: " + kind.name()), kind::toString);
                assertFalse(kind.explanation().zh().isBlank(), kind::toString);
                kind.parameters().forEach(each -> assertFalse(each.help().en().isBlank(), each::toString));
            }
        }
    }

    @Test
    void aKindOfAnotherBundleComesAfterCoresAndGoes() {
        ConditionKind bright = new InventedCondition("bright", () -> new Text("须明亮。", "It is bright."));
        kinds.addConditionKind(bright);
        Kind kind = last(kinds.conditions());
        assertEquals("bright", kind.name());
        assertEquals("It is bright.", kind.explanation().en());
        assertEquals("lux", kind.parameters().get(0).name());
        assertEquals("", kind.example());
        kinds.removeConditionKind(bright);
        assertFalse(names(kinds.conditions()).contains("bright"));
    }

    @Test
    void aKindThatFailsToTellHidesNoOther() {
        kinds.addConditionKind(new InventedCondition("dark", () -> {
            throw new IllegalStateException("broken");
        }));
        kinds.addStageKind(new InventedStage("gloom"));
        for (Kind silent : List.of(last(kinds.conditions()), last(kinds.stages()))) {
            assertTrue(List.of("dark", "gloom").contains(silent.name()), silent::toString);
            assertEquals(
                    "The kind does not tell what it is: it failed",
                    silent.explanation().en());
            assertEquals(List.of(), silent.parameters());
        }
        assertEquals(CoreStages.all().size() + 1, kinds.stages().size());
    }
}

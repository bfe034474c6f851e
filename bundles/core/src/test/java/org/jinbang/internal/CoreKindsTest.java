package org.jinbang.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jinbang.internal.conditions.CoreConditions;
import org.jinbang.internal.stages.CoreStages;
import org.jinbang.scheme.spi.ConditionKind;
import org.jinbang.scheme.spi.ParameterSpec;
import org.jinbang.scheme.spi.StageKind;
import org.junit.jupiter.api.Test;

/** What the reference and the registry rely on: the names, and that everything explains itself. */
class CoreKindsTest {
    @Test
    void theConditionKindsAreThese() {
        assertEquals(
                List.of(
                        "all-of",
                        "any-of",
                        "attested",
                        "answered",
                        "yes",
                        "choice-in",
                        "length-at-most",
                        "number-at-least",
                        "number-at-most",
                        "years-given",
                        "all-of-last-years",
                        "rising-over-years",
                        "years-since",
                        "certificate-valid-on",
                        "honour-within",
                        "publicised-for",
                        "registered-in",
                        "industry-division-in",
                        "files-attached"),
                CoreConditions.all().stream().map(ConditionKind::name).toList());
    }

    @Test
    void theStageKindsAreThese() {
        assertEquals(
                List.of(
                        "application",
                        "recommendation",
                        "check",
                        "consultation",
                        "deliberation",
                        "review",
                        "hearing",
                        "site-visit",
                        "ballot",
                        "notice",
                        "approval",
                        "announcement"),
                CoreStages.all().stream().map(StageKind::name).toList());
    }

    @Test
    void whatMembersRecordIsSaidByTheKind() {
        assertEquals(List.of("check", "consultation", "deliberation"), recording(StageKind.Recording.DECISION));
        assertEquals(List.of("review", "hearing", "site-visit"), recording(StageKind.Recording.ENTRIES));
    }

    private static List<String> recording(StageKind.Recording recording) {
        return CoreStages.all().stream()
                .filter(kind -> kind.recording() == recording)
                .map(StageKind::name)
                .toList();
    }

    @Test
    void parametersAreNamedOnceAndChoicesHaveOptions() {
        Stream<List<ParameterSpec>> all = Stream.concat(
                CoreConditions.all().stream().map(ConditionKind::parameters),
                CoreStages.all().stream().map(StageKind::parameters));
        all.forEach(parameters -> {
            Set<String> names = parameters.stream().map(ParameterSpec::name).collect(Collectors.toSet());
            assertEquals(names.size(), parameters.size(), () -> "named twice: " + parameters);
            for (ParameterSpec parameter : parameters) {
                assertTrue(parameter.name().matches("[a-z]+(-[a-z]+)*"), parameter::name);
                assertEquals(
                        parameter.type() == ParameterSpec.Type.CHOICE,
                        !parameter.options().isEmpty(),
                        parameter::name);
                assertFalse(parameter.help().zh().matches("[\\x00-\\x7f]*"), () -> "not Chinese: " + parameter.help());
            }
        });
    }
}

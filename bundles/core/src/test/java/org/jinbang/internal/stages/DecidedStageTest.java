package org.jinbang.internal.stages;

import static org.jinbang.internal.stages.Given.decided;
import static org.jinbang.internal.stages.Given.misuse;
import static org.jinbang.internal.stages.Given.outcome;
import static org.jinbang.internal.stages.Given.sitting;
import static org.jinbang.internal.stages.Given.someone;
import static org.jinbang.internal.stages.Given.stage;
import static org.jinbang.scheme.spi.StageKind.Outcome.Result.ADVANCES;
import static org.jinbang.scheme.spi.StageKind.Outcome.Result.ENDS;
import static org.jinbang.scheme.spi.StageKind.Outcome.Result.OPEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.scheme.Finding;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.spi.StageKind.Entry;
import org.jinbang.scheme.spi.StageKind.Outcome;
import org.jinbang.scheme.spi.StageKind.Sitting;
import org.junit.jupiter.api.Test;

class DecidedStageTest {
    private static final Map<String, String> SOURCE = Map.of("credit-information", "2024-06-03");
    private static final Sitting CHECK = sitting("check", "{\"sources\":[\"credit-information\"]}");
    private static final Sitting TITLED = sitting(
            "check",
            "{\"sources\":[\"credit-information\"],"
                    + "\"titles\":{\"credit-information\":{\"zh\":\"信用信息\",\"en\":\"Credit information\"}}}");

    private static String complaint(Sitting sitting, Entry entry) {
        return Given.kind(sitting.stage().kind())
                .complaint(entry, sitting)
                .map(Text::en)
                .orElse("");
    }

    @Test
    void theLatestEntryDecides() {
        assertEquals(OPEN, outcome(CHECK, someone("a").there()).result());
        Outcome passed =
                outcome(CHECK, someone("a").entry(decided("m1", "pass", SOURCE)).there());
        assertEquals(ADVANCES, passed.result());
        assertTrue(passed.reason().en().contains("credit-information 2024-06-03"), passed.reason()::en);
        Outcome titled = outcome(
                TITLED, someone("a").entry(decided("m1", "pass", SOURCE)).there());
        assertTrue(titled.reason().zh().contains("（信用信息 2024-06-03）"), titled.reason()::zh);
        assertTrue(titled.reason().en().contains("(Credit information 2024-06-03)"), titled.reason()::en);
        assertEquals(
                ENDS,
                outcome(CHECK, someone("a").entry(decided("m1", "fail", SOURCE)).there())
                        .result());
        assertEquals(
                ADVANCES,
                outcome(
                                CHECK,
                                someone("a")
                                        .entry(decided("m1", "fail", SOURCE))
                                        .entry(decided("m2", "pass", SOURCE))
                                        .there())
                        .result());
        assertEquals(
                ENDS,
                outcome(
                                CHECK,
                                someone("a")
                                        .entry(decided("m1", "pass", SOURCE))
                                        .entry(decided("m2", "pass", SOURCE))
                                        .entry(decided("m1", "fail", SOURCE))
                                        .there())
                        .result());
    }

    @Test
    void aSupplementThatIsDueKeepsItOpen() {
        assertEquals(
                OPEN,
                outcome(
                                CHECK,
                                someone("a")
                                        .supplementDue()
                                        .entry(decided("m1", "fail", SOURCE))
                                        .there())
                        .result());
    }

    @Test
    void withAllMembersRecusedItSaysWhatToDo() {
        Outcome open = outcome(CHECK, someone("a").entitled(0).there());
        assertEquals(OPEN, open.result());
        assertTrue(open.reason().en().contains("substituted"), open.reason()::en);
    }

    @Test
    void conditionsStandBesideTheDecision() {
        Outcome ended = outcome(
                CHECK,
                someone("a")
                        .entry(decided("m1", "pass", SOURCE))
                        .condition("lawful", Finding.Result.NOT_MET)
                        .there());
        assertEquals(ENDS, ended.result());
        assertEquals(Optional.of("7 (1)"), ended.article());
        assertEquals(
                OPEN,
                outcome(
                                CHECK,
                                someone("a")
                                        .condition("lawful", Finding.Result.NOT_MET)
                                        .there())
                        .result());
    }

    @Test
    void nothingPassesBeforeAllMaterialsCame() {
        Sitting listed = sitting(
                "check",
                "{\"materials\":[\"bound\",\"files\"],\"sources\":[\"credit-information\"],\"titles\":{\"bound\":{\"zh\":\"装订成册一式三份\","
                        + "\"en\":\"Bound, three copies\"}}}");
        Map<String, String> both =
                Map.of("bound", "2023-05-24", "files", "2023-05-25", "credit-information", "2023-05-26");
        assertEquals("", complaint(listed, decided("m1", "pass", both)));
        assertEquals("", complaint(listed, decided("m1", "fail", SOURCE)), "what is missing is no reason to fail it");
        String missing = complaint(listed, decided("m1", "pass", SOURCE));
        assertTrue(missing.contains("materials are missing: Bound, three copies, files"), missing);
        assertTrue(
                complaint(listed, decided("m1", "pass", Map.of("bound", "2023-05-24", "files", "2023-05-25")))
                        .contains("sources must name credit-information"),
                "what is consulted is named apart");
        assertTrue(complaint(
                        listed,
                        decided(
                                "m1",
                                "pass",
                                Map.of("bound", "soon", "files", "2023-05-25", "credit-information", "2023-05-26")))
                .contains("“soon”"));
    }

    @Test
    void anEntryIsAcceptedOnlyWhole() {
        assertEquals("", complaint(CHECK, decided("m1", "pass", SOURCE)));
        assertEquals("", complaint(CHECK, decided("m1", "fail", SOURCE)));
        assertTrue(complaint(CHECK, decided("m1", "maybe", SOURCE)).contains("pass or fail; it is “maybe”"));
        assertTrue(complaint(CHECK, new Entry("m1", Optional.empty(), Map.of(), true, SOURCE))
                .contains("pass or fail"));
        assertTrue(complaint(CHECK, new Entry("m1", Optional.of("pass"), Map.of("m", 3), true, SOURCE))
                .contains("Nothing is scored"));
        assertTrue(complaint(CHECK, new Entry("m1", Optional.of("fail"), Map.of(), false, SOURCE))
                .contains("comment"));
        assertEquals("", complaint(CHECK, new Entry("m1", Optional.of("pass"), Map.of(), false, SOURCE)));
    }

    @Test
    void theSourcesAreThoseAskedForEachWithItsDay() {
        assertTrue(complaint(CHECK, decided("m1", "pass", Map.of())).contains("credit-information"));
        for (String day : List.of("2024-02-30", "03.06.2024", "", "+12024-06-03")) {
            assertTrue(
                    complaint(CHECK, decided("m1", "pass", Map.of("credit-information", day)))
                            .contains("must be a date"),
                    day);
        }
        String unknown = complaint(
                CHECK, decided("m1", "pass", Map.of("credit-information", "2024-06-03", "hearsay", "2024-06-03")));
        assertTrue(unknown.contains("“hearsay” is not known here; known: credit-information"), unknown);
        assertEquals("", complaint(sitting("check", "{}"), decided("m1", "pass", Map.of())));
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        String all = complaint(CHECK, new Entry("m1", Optional.of("no"), Map.of("m", 1), false, Map.of()));
        assertTrue(all.contains("pass or fail") && all.contains("scored") && all.contains("credit-information"), all);
    }

    @Test
    void aConsultationNeedsAnAnswerFromEveryDepartment() {
        Sitting consultation = sitting("consultation", "{\"departments\":[\"environment\",\"safety\"]}");
        Map<String, String> both = Map.of("environment", "2024-06-03", "safety", "2024-06-04");
        assertEquals("", complaint(consultation, decided("m1", "pass", both)));
        assertTrue(complaint(consultation, decided("m1", "pass", Map.of("environment", "2024-06-03")))
                .contains("safety"));
        assertEquals(
                ADVANCES,
                outcome(
                                consultation,
                                someone("a").entry(decided("m1", "pass", both)).there())
                        .result());
        assertEquals(
                ENDS,
                outcome(
                                consultation,
                                someone("a").entry(decided("m1", "fail", both)).there())
                        .result());
    }

    @Test
    void aDeliberationSettlesWhoGoesOnAndNamesNoSources() {
        Sitting deliberation = sitting("deliberation", "{}");
        assertEquals("", complaint(deliberation, decided("m1", "pass", Map.of())));
        Entry unexplained = new Entry("m1", Optional.of("fail"), Map.of(), false, Map.of());
        assertTrue(complaint(deliberation, unexplained).contains("comment"));
        assertTrue(complaint(deliberation, decided("m1", "pass", Map.of("press", "2024-06-03")))
                .contains("press"));
        assertEquals(
                ADVANCES,
                outcome(
                                deliberation,
                                someone("a")
                                        .entry(decided("m1", "pass", Map.of()))
                                        .there())
                        .result());
        assertEquals(
                ENDS,
                outcome(
                                deliberation,
                                someone("a")
                                        .entry(decided("m1", "fail", Map.of()))
                                        .there())
                        .result());
    }

    @Test
    void aSchemeMustNameTheOrganAndScoreNothing() {
        assertEquals("", misuse(stage("check", "{}")));
        assertTrue(misuse(stage("check", "{}", Given.measure("m", 1, 0, 10))).contains("measures"));
        assertTrue(misuse(stage("consultation", "{}")).contains("departments"));
        assertTrue(misuse(stage("check", "{\"supplement-once\":true}")).contains("supplements: true"));
        assertEquals("", misuse(stage("check", "{\"supplement-once\":true,\"supplements\":true}")));
        Stage plain = stage("check", "{}");
        Stage nobody = new Stage(
                plain.id(),
                plain.title(),
                plain.kind(),
                Optional.empty(),
                plain.within(),
                plain.tracks(),
                plain.measures(),
                plain.params(),
                plain.basis());
        assertTrue(misuse(nobody).contains("organ"));
    }
}

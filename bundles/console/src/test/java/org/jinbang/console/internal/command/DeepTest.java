package org.jinbang.console.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jinbang.json.Json;
import org.jinbang.process.Conformance;
import org.jinbang.process.Conformance.Outcome;
import org.jinbang.process.Conformance.Part;
import org.jinbang.process.Conformance.Probe;
import org.jinbang.process.Conformance.Seeds;
import org.jinbang.process.Conformance.Verdict;
import org.jinbang.process.Schemes.Candidate;
import org.jinbang.process.Schemes.Problem;
import org.jinbang.scheme.Text;
import org.junit.jupiter.api.Test;

/** What the deep check comes to is counted by part; what nothing tests is named, what fails is a failure. */
final class DeepTest {
    private static final Candidate NOBODY = new Candidate(null, List.of(), "test", Map.of());

    private record Told(Part part, Outcome outcome) implements Probe {
        @Override
        public Text title() {
            return part.title();
        }

        @Override
        public Outcome run() {
            return outcome;
        }
    }

    private static Outcome outcome(Verdict verdict, String where) {
        return new Outcome(verdict, List.of(new Problem(where, new Text("说明" + where, "told of " + where))));
    }

    private static View asked(Probe... probes) {
        Conformance conformance = (candidate, seeds) -> List.of(probes);
        return Deep.asked("cn.example", NOBODY, conformance, Seeds.USUAL, Progress.SILENT);
    }

    private static String printed(View view, boolean json, Locale language) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        view.print(new PrintStream(out, true, StandardCharsets.UTF_8), json, language);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void whatNothingTestsIsNamedAndTheRestCounted() {
        View view = asked(
                new Told(Part.CASES, Outcome.HELD),
                new Told(Part.CASES, Outcome.HELD),
                new Told(Part.VALUES, outcome(Verdict.UNTESTED, "stages/x")),
                new Told(Part.VALUES, outcome(Verdict.EXCUSED, "forms/y")));
        String english = printed(view, false, Locale.ENGLISH);
        assertTrue(english.contains("cn.example stands"), english);
        assertTrue(english.contains("stages/x: told of stages/x"), english);
        assertTrue(english.contains("forms/y: told of forms/y"), english);
        assertTrue(printed(view, false, Locale.CHINESE).contains("stages/x：说明stages/x"));
        Json.Obj json = Json.parseObject(printed(view, true, Locale.ENGLISH));
        assertEquals(2L, json.object("CASES").number("HOLDS").orElseThrow());
        assertEquals(1, json.items("UNTESTED").size());
    }

    @Test
    void whatFailsIsAFailureThatNamesIt() {
        Failure failure = assertThrows(
                Failure.class,
                () -> asked(
                        new Told(Part.RULES, outcome(Verdict.FAILS, "x.yaml:7:3")),
                        new Told(Part.VALUES, outcome(Verdict.UNTESTED, "stages/x"))));
        String said = failure.in(Locale.ENGLISH).getMessage();
        assertTrue(said.contains("x.yaml:7:3: told of x.yaml:7:3"), said);
        assertFalse(said.contains("stages/x"), said);
    }

    /** What is shown while three questions of two parts are asked. */
    private static String shown(int width, Locale language) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Progress progress = new Progress(new PrintStream(out, true, StandardCharsets.UTF_8), width, language);
        Probe held = new Told(Part.CASES, Outcome.HELD);
        Probe value = new Told(Part.VALUES, Outcome.HELD);
        Deep.asked("x", NOBODY, (candidate, seeds) -> List.of(held, held, value), Seeds.USUAL, progress);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void howFarItIsIsWrittenOverAtATerminalAndALineForEachPartElsewhere() {
        assertEquals(
                "\r0 of 3  golden cases: golden cases\u001b[K\r1 of 3  golden cases: golden cases\u001b[K"
                        + "\r2 of 3  values: values\u001b[K\r\u001b[K",
                shown(80, Locale.ENGLISH));
        assertTrue(shown(12, Locale.CHINESE).startsWith("\r0 / 3  样例\u001b[K"), shown(12, Locale.CHINESE));
        assertEquals(
                List.of("0 / 3  样例……", "2 / 3  取值……"),
                shown(0, Locale.CHINESE).lines().toList());
    }

    @Test
    void whoInterruptsItLearnsHowFarItCame() {
        Probe interrupting = new Probe() {
            @Override
            public Part part() {
                return Part.CASES;
            }

            @Override
            public Text title() {
                return part().title();
            }

            @Override
            public Outcome run() {
                Thread.currentThread().interrupt();
                return Outcome.HELD;
            }
        };
        Failure failure = assertThrows(Failure.class, () -> asked(interrupting, new Told(Part.VALUES, Outcome.HELD)));
        assertEquals(
                "The deep check was broken off: 1 of 2 done",
                failure.in(Locale.ENGLISH).getMessage());
        assertFalse(Thread.interrupted(), "the interruption was dealt with");
    }
}

package org.jinbang.internal.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jinbang.internal.engine.Journal;
import org.jinbang.internal.registry.KindRegistry;
import org.jinbang.json.Json;
import org.jinbang.process.ActType;
import org.jinbang.process.Answer;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.CommandType;
import org.jinbang.process.EditionState;
import org.jinbang.process.Receipt;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusalCode;
import org.jinbang.time.internal.ShippedCalendar;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/**
 * Random editions: people do right and wrong things in any order and at any time, and what must always hold is looked at
 * after each. {@code -Djinbang.seed=n} repeats one.
 */
class RandomEditionTest {
    private static final int STEPS = 320;
    private static final int FIXED = 8;
    private final KindRegistry kinds = new KindRegistry();
    private Trial trial;
    private Random random;
    private Noise noise;
    private int accepted;
    private static final Set<ActType> SEEN = EnumSet.noneOf(ActType.class);

    @AfterAll
    static void wentFar() {
        assertTrue(
                SEEN.containsAll(Set.of(
                        ActType.BALLOT_CLOSED,
                        ActType.NOTICE_PUBLISHED,
                        ActType.OBJECTION_FILED,
                        ActType.LIST_APPROVED)),
                () -> "random editions came to " + SEEN + " only");
    }

    @RepeatedTest(12)
    void whateverPeopleDo(RepetitionInfo repetition) {
        int number = repetition.getCurrentRepetition();
        // the first ones are always the same and alone must go far, so that the result does not depend on luck
        boolean fixed = number <= FIXED;
        long seed = Long.getLong("jinbang.seed", fixed ? number : System.nanoTime());
        random = new Random(seed);
        trial = new Trial(SmallScheme.installed(), ShippedCalendar.calendar(), kinds.kinds(), kinds.sandbox());
        noise = new Noise(trial, random, List.of("a", "b", "c", "d"));
        new Prelude(trial).openEdition(Json.obj());
        try {
            for (int step = 0; step < STEPS; step++) {
                act(step);
            }
            assertEquals(List.of(), Invariants.faults(trial));
            underTheCap();
            if (fixed) {
                trial.store()
                        .journalAfter(0, 100_000)
                        .forEach(row -> SEEN.add(Journal.act(row).type()));
            }
            assertTrue(!fixed || accepted > 10, "only " + accepted + " commands were accepted: the test tries nothing");
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
        }
        System.out.println("random edition, seed " + seed + ": " + accepted + " of " + STEPS + " accepted");
    }

    private void act(int step) {
        if (random.nextInt(6) == 0) {
            trial.clock().advance(Duration.ofHours(random.nextInt(24 * 12)));
        }
        int before = trial.store().acts(trial.edition(), 1, 10_000).size();
        List<String> states = Invariants.states(trial);
        CommandType type = noise.type();
        boolean early = type == CommandType.CANCEL_EDITION && step < STEPS * 9 / 10;
        if (early || random.nextInt(3) > 0) {
            useful();
            return;
        }
        Answer answer = trial.execute(noise.person(), type, noise.target(type), noise.data(type));
        if (answer instanceof Refusal refusal) {
            assertTrue(
                    refusal.code() != RefusalCode.FAILED,
                    () -> type + ": " + refusal.detail().en());
            assertEquals(states, Invariants.states(trial), "a refusal changed something");
            assertEquals(before, trial.store().acts(trial.edition(), 1, 10_000).size());
        } else {
            accepted++;
        }
    }

    /** What somebody would do next, mostly rightly. */
    private void useful() {
        EditionState edition = trial.editionState();
        EditionState.Batch batch = edition.batches().isEmpty()
                ? null
                : edition.batches().get(edition.batches().size() - 1);
        if (batch == null || batch.stage().isEmpty()) {
            LocalDate today =
                    trial.clock().reading().atOffset(ZoneOffset.ofHours(8)).toLocalDate();
            run(
                    "board:1",
                    CommandType.OPEN_BATCH,
                    "",
                    Json.obj()
                            .with("opens", today.toString())
                            .with("closes", today.plusDays(random.nextInt(30)).toString())
                            .with("call", "call"));
            return;
        }
        String stage = batch.stage().get();
        Json.Obj on = Json.obj().with("batch", batch.number()).with("stage", stage);
        String jury = "jury:" + (1 + random.nextInt(3));
        for (ApplicationState a : Invariants.applications(trial)) {
            if (random.nextBoolean()) {
                onOne(stage, jury, a);
            }
        }
        switch (stage) {
            case "apply" -> {
                String applicant = "applicant:" + (char) ('a' + random.nextInt(4));
                run(
                        applicant,
                        CommandType.START_APPLICATION,
                        "",
                        Json.obj().with("batch", batch.number()).with("track", "person"));
            }
            case "vote" -> run("board:1", CommandType.OPEN_BALLOT, "", on);
            case "notice" -> run("board:1", CommandType.PUBLISH_NOTICE, "", on);
            case "approve" -> {
                run("board:1", CommandType.FILE_REPORT, "", on.with("text", "report"));
                run("board:1", CommandType.APPROVE_LIST, "", on);
            }
            default -> {}
        }
        if (!trial.ballot().isEmpty()) {
            Json.Obj sheet = Json.obj();
            for (ApplicationState a : Invariants.applications(trial)) {
                if (a.stage().equals("vote") && a.status() == ApplicationState.Status.RUNNING) {
                    sheet = sheet.with(a.id(), random.nextInt(4) == 0 ? "NO" : "YES");
                }
            }
            run(jury, CommandType.VOTE, trial.ballot(), Json.obj().with("sheet", sheet));
            run("board:2", CommandType.CLOSE_BALLOT, trial.ballot(), Json.obj());
        }
        String digest = trial.preview(batch.number(), stage).digest();
        run("board:1", CommandType.CLOSE_STAGE, "", on.with("digest", digest));
    }

    private void onOne(String stage, String jury, ApplicationState a) {
        String applicant = a.applicant().replaceFirst("^p-applicant-", "applicant:");
        Json.Obj answers =
                Json.obj().with("name", "甲某某").with("organisation", "示例公司").with("honest", random.nextInt(8) > 0);
        switch (stage) {
            case "apply" -> {
                run(applicant, CommandType.SAVE_ANSWERS, a.id(), Json.obj().with("answers", answers));
                run(applicant, CommandType.SUBMIT, a.id(), Json.obj().with("declaration", true));
            }
            case "check" ->
                run(
                        "board:1",
                        CommandType.RECORD_ENTRY,
                        a.id(),
                        Json.obj()
                                .with("stage", stage)
                                .with("decision", random.nextInt(5) > 0 ? "pass" : "fail")
                                .with("comment", "why"));
            case "review" ->
                run(
                        jury,
                        CommandType.RECORD_ENTRY,
                        a.id(),
                        Json.obj()
                                .with("stage", stage)
                                .with("scores", Json.obj().with("worth", random.nextInt(11))));
            case "notice" -> {
                run(
                        "public",
                        CommandType.FILE_OBJECTION,
                        a.id(),
                        Json.obj()
                                .with("by", "person")
                                .with("statement", "objection")
                                .with("parts", Json.obj().with("phone", "000")));
                Json.Obj it = Json.obj().with("objection", trial.objection().isEmpty() ? "none" : trial.objection());
                run("board:1", CommandType.TAKE_UP_OBJECTION, a.id(), it);
                run("board:1", CommandType.REPORT_OBJECTION, a.id(), it.with("report", "report"));
                run(
                        "board:1",
                        CommandType.DECIDE_OBJECTION,
                        a.id(),
                        it.with("upheld", random.nextInt(8) == 0).with("reason", "because"));
            }
            default -> {}
        }
    }

    private void run(String who, CommandType type, String target, Json.Obj data) {
        Answer answer = trial.execute(who, type, target, data);
        if (answer instanceof Receipt) {
            accepted++;
        } else {
            Refusal refusal = (Refusal) answer;
            assertTrue(
                    refusal.code() != RefusalCode.FAILED,
                    () -> type + ": " + refusal.detail().en());
        }
    }

    private void underTheCap() {
        long counted = Invariants.applications(trial).stream()
                .filter(a -> a.reserved() || a.status() == ApplicationState.Status.AWARDED)
                .count();
        int bound = trial.editionState().exceeded().getOrDefault("gold", SmallScheme.CAP);
        assertTrue(counted <= bound, counted + " counted under a cap of " + bound);
    }
}

package org.jinbang.internal.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jinbang.internal.engine.Journal;
import org.jinbang.internal.fold.Fold;
import org.jinbang.internal.registry.KindRegistry;
import org.jinbang.json.Json;
import org.jinbang.process.Act;
import org.jinbang.process.ActType;
import org.jinbang.process.Actor;
import org.jinbang.process.Answer;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.CommandType;
import org.jinbang.process.EditionState;
import org.jinbang.process.Reader;
import org.jinbang.process.Receipt;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.State;
import org.jinbang.process.StreamKind;
import org.jinbang.store.Store;
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
    private static final String[] PEOPLE = {
        "board:1",
        "board:2",
        "jury:1",
        "jury:2",
        "jury:3",
        "applicant:a",
        "applicant:b",
        "applicant:c",
        "applicant:d",
        "stranger",
        "public"
    };

    private final KindRegistry kinds = new KindRegistry();
    private Trial trial;
    private Random random;
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
        new Prelude(trial).openEdition(Json.obj());
        try {
            for (int step = 0; step < STEPS; step++) {
                act(step);
            }
            check();
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
        List<String> states = states();
        CommandType type = CommandType.values()[random.nextInt(CommandType.values().length)];
        boolean early = type == CommandType.CANCEL_EDITION && step < STEPS * 9 / 10;
        if (early || random.nextInt(3) > 0) {
            useful();
            return;
        }
        Answer answer = trial.execute(person(), type, target(type), data(type));
        if (answer instanceof Refusal refusal) {
            assertTrue(
                    refusal.code() != RefusalCode.FAILED,
                    () -> type + ": " + refusal.detail().en());
            assertEquals(states, states(), "a refusal changed something");
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
        for (ApplicationState a : applications()) {
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
            for (ApplicationState a : applications()) {
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

    private String person() {
        return PEOPLE[random.nextInt(PEOPLE.length)];
    }

    private String target(CommandType type) {
        List<ApplicationState> all = applications();
        return switch (type.scope()) {
            case APPLICATION ->
                all.isEmpty() ? "nothing" : all.get(random.nextInt(all.size())).id();
            case BALLOT -> trial.ballot().isEmpty() ? "nothing" : trial.ballot();
            default -> "";
        };
    }

    /** Data of the right form and random content. */
    private Json.Obj data(CommandType type) {
        Map<String, Json> data = new TreeMap<>();
        type.data().forEach(shape -> {
            Json value = switch (shape.type()) {
                case CODE -> Json.of(code(shape.name()));
                case TEXT -> Json.of("text");
                case NUMBER -> new Json.Num(random.nextInt(4));
                case YES_NO -> new Json.Bool(random.nextBoolean());
                case DATE -> Json.of("2024-0" + (1 + random.nextInt(9)) + "-15");
                case INSTANT -> Json.of("2024-06-01T09:00:00+08:00");
                case CODES, TEXTS, OBJECTS -> new Json.Arr(List.of());
                case OBJECT -> Json.obj();
                case ANY -> Json.of("1");
            };
            data.put(shape.name(), value);
        });
        return new Json.Obj(new TreeMap<>(data));
    }

    private String code(String name) {
        List<String> stages = List.of("apply", "check", "review", "vote", "notice", "approve", "announce");
        return switch (name) {
            case "stage" -> stages.get(random.nextInt(stages.size()));
            case "organ" -> random.nextBoolean() ? "board" : "jury";
            case "person", "member", "in", "out" -> Cast.id(person());
            case "award" -> "gold";
            case "scheme" -> "org.example.small";
            case "revision" -> "1";
            case "measure" -> random.nextBoolean() ? "WARNING" : "DISQUALIFICATION";
            default -> "x";
        };
    }

    private List<ApplicationState> applications() {
        List<ApplicationState> all = new ArrayList<>();
        trial.store()
                .heads(trial.edition())
                .forEach(head -> trial.store().stream(head.stream())
                        .filter(row -> row.kind().equals("APPLICATION"))
                        .ifPresent(row -> all.add((ApplicationState) Journal.state(row))));
        return all;
    }

    private List<String> states() {
        return trial.store().heads(trial.edition()).stream()
                .map(head -> trial.store().stream(head.stream()).orElseThrow().state())
                .toList();
    }

    private void check() {
        Reader.Verification verification = trial.reader().verify(Actor.of(Cast.id("board:1")), trial.edition());
        assertEquals(List.of(), verification.faults(), "the journal does not rebuild the states");
        trial.store().heads(trial.edition()).forEach(head -> sameReadAsFolded(head.stream()));
        long counted = applications().stream()
                .filter(a -> a.reserved() || a.status() == ApplicationState.Status.AWARDED)
                .count();
        int bound = trial.editionState().exceeded().getOrDefault("gold", SmallScheme.CAP);
        assertTrue(counted <= bound, counted + " counted under a cap of " + bound);
        for (Store.ClaimRow claim : trial.store().claims("cap/")) {
            assertEquals(counted, claim.reserved() + claim.used(), "the ledger disagrees with the states");
        }
        inTimeAndInOrder();
    }

    /** Whether a state was folded or read from its text can be told neither by its content nor by any order in it. */
    private void sameReadAsFolded(String stream) {
        Store.StreamRow row = trial.store().stream(stream).orElseThrow();
        State folded = null;
        for (Store.ActRow act : trial.store().acts(stream, 1, 10_000)) {
            folded = Fold.apply(StreamKind.valueOf(row.kind()), folded, Journal.act(act));
        }
        assertEquals(Journal.state(row).toString(), folded.toString());
    }

    private void inTimeAndInOrder() {
        List<String> stages = List.of("apply", "check", "review", "vote", "notice", "approve", "announce");
        List<Act> acts = new ArrayList<>();
        trial.store().journalAfter(0, 100_000).forEach(row -> acts.add(Journal.act(row)));
        Map<Integer, Instant> closes = new TreeMap<>();
        Map<String, Integer> batches = new TreeMap<>();
        Map<String, Integer> reached = new TreeMap<>();
        for (Act act : acts) {
            Json.Obj data = act.data();
            if (act.type() == ActType.BATCH_OPENED
                    || act.type() == ActType.DEADLINE_EXTENDED
                            && data.text("stage").orElse("").equals("apply")) {
                closes.put(
                        Math.toIntExact(data.number("batch").orElseThrow()),
                        Instant.parse(data.text("closes").orElseThrow()));
            } else if (act.type() == ActType.APPLICATION_STARTED) {
                batches.put(act.stream(), Math.toIntExact(data.number("batch").orElseThrow()));
                reached.put(act.stream(), 0);
            } else if (act.type() == ActType.SUBMITTED) {
                assertTrue(act.at().isBefore(closes.get(batches.get(act.stream()))), "accepted late");
            } else if (act.type() == ActType.STAGE_OUTCOME) {
                int at = stages.indexOf(data.text("stage").orElseThrow());
                assertEquals(reached.get(act.stream()), at, "a stage was skipped or came twice");
                if (data.text("result").orElseThrow().equals("ADVANCES")) {
                    reached.put(act.stream(), at + 1);
                }
            } else if (act.type() == ActType.OUTCOME_TAKEN_BACK) {
                reached.put(act.stream(), stages.indexOf(data.text("stage").orElseThrow()));
            }
        }
    }
}

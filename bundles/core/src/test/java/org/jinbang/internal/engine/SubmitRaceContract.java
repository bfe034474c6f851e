package org.jinbang.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;
import org.jinbang.process.Answer;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.CommandType;
import org.jinbang.process.Receipt;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.Schemes;
import org.jinbang.store.Store;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Several submit at the same moment what only one can: of one person in two tracks, and for the last place of a unit,
 * exactly one wins, and the ledger and the journal say so. Every store must pass it. {@code -Djinbang.seed=n} repeats one.
 */
public abstract class SubmitRaceContract {
    private static final String UNIT = "u-1";
    private static final String UNIT_PERSON = "p-unit";
    private static final int THOUSAND = 1000;
    private static final int LONGEST_DELAY_NANOS = 300_000;

    private Bench bench;
    private Random random;

    /** An edition of {@code scheme} on a store without acts. */
    protected abstract Bench bench(Schemes.Installed scheme);

    /** How many times they race on every build; 1,000 times with {@code -Plong}. */
    protected abstract int quickRounds();

    private void open(String what, int rounds) {
        long seed = Long.getLong("jinbang.seed", System.nanoTime());
        System.out.println(getClass().getSimpleName() + ", " + what + ": " + rounds + " rounds, seed " + seed);
        random = new Random(seed);
        bench = bench(WiderScheme.installed()).opened();
        bench.done(
                "board-1",
                CommandType.REGISTER_UNIT,
                bench.edition(),
                Json.obj().with("unit", UNIT).with("name", "虚构协会").with("person", UNIT_PERSON));
    }

    /** A draft that lacks nothing but its submission. */
    private String ready(String person, String track) {
        String id = bench.draft(person, track);
        bench.done(person, CommandType.ASK_OPINION, id, Json.obj().with("unit", UNIT));
        bench.done(
                UNIT_PERSON,
                CommandType.GIVE_OPINION,
                id,
                Json.obj().with("favourable", true).with("opinion", "同意").with("declaration", true));
        return id;
    }

    private Answer submit(String person, String id) {
        return bench.give(person, CommandType.SUBMIT, id, Json.obj().with("declaration", true));
    }

    /** Each of several submits, one of them perhaps a little later. */
    private List<Answer> race(AtOnce atOnce, Map<String, String> persons) throws Exception {
        List<String> order = new ArrayList<>(persons.keySet());
        List<Callable<Answer>> tasks = new ArrayList<>();
        for (String id : order) {
            int delay = random.nextBoolean() ? 0 : random.nextInt(LONGEST_DELAY_NANOS);
            tasks.add(() -> {
                LockSupport.parkNanos(delay);
                return submit(persons.get(id), id);
            });
        }
        return atOnce.run(tasks);
    }

    private ApplicationState state(String id) {
        return (ApplicationState) Journal.state(bench.store().stream(id).orElseThrow());
    }

    /** The only winner of a race; all others were refused with the code and the article. */
    private String winner(int round, List<String> ids, List<Answer> answers, RefusalCode code, String article) {
        List<String> winners = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            boolean won = answers.get(i) instanceof Receipt;
            if (won) {
                winners.add(ids.get(i));
            } else {
                Refusal refusal = (Refusal) answers.get(i);
                assertEquals(code, refusal.code(), () -> "round " + round + ": " + refusal);
                assertEquals(article, refusal.basis().orElseThrow().article());
            }
            assertEquals(
                    won ? ApplicationState.Status.RUNNING : ApplicationState.Status.DRAFT,
                    state(ids.get(i)).status(),
                    "round " + round);
        }
        assertEquals(1, winners.size(), () -> "round " + round + ": " + answers);
        return winners.get(0);
    }

    private void withdraw(String person, String id) {
        bench.done(person, CommandType.WITHDRAW, id, Json.obj().with("reason", "另行申报"));
    }

    private void agrees(int reserved, int submissions, int withdrawals) {
        String key = "quota/" + bench.edition() + "/" + UNIT;
        Store.ClaimRow claim = bench.store().claims(key).get(0);
        assertEquals(reserved, claim.reserved());
        assertEquals(WiderScheme.QUOTA, claim.bound());
        List<Store.MovementRow> movements = bench.store().movements(key);
        assertEquals(submissions, count(movements, "RESERVE"));
        assertEquals(withdrawals, count(movements, "RETURN"));
        assertEquals(
                List.of(),
                bench.reader().verify(Actor.of("board-1"), bench.edition()).faults());
        assertTrue(bench.reader().quotas(Actor.of("board-1"), bench.edition()).stream()
                .anyMatch(line -> line.scope().equals("unit " + UNIT) && line.reserved() == reserved));
    }

    private static long count(List<Store.MovementRow> movements, String kind) {
        return movements.stream().filter(each -> each.kind().equals(kind)).count();
    }

    @Test
    void ofOnePersonInTwoTracksExactlyOneIsSubmitted() throws Exception {
        onePersonInTwoTracks(quickRounds());
    }

    @Test
    @Tag("long")
    void ofOnePersonInTwoTracksExactlyOneIsSubmittedAThousandTimes() throws Exception {
        onePersonInTwoTracks(THOUSAND);
    }

    @Test
    void ofTwoForTheLastPlaceOfAUnitExactlyOneIsSubmitted() throws Exception {
        twoForTheLastPlace(quickRounds());
    }

    @Test
    @Tag("long")
    void ofTwoForTheLastPlaceOfAUnitExactlyOneIsSubmittedAThousandTimes() throws Exception {
        twoForTheLastPlace(THOUSAND);
    }

    private void onePersonInTwoTracks(int rounds) throws Exception {
        open("one person in two tracks", rounds);
        int submissions = 0;
        try (AtOnce atOnce = new AtOnce()) {
            for (int round = 0; round < rounds; round++) {
                String person = "p-" + round;
                List<String> ids = new ArrayList<>(List.of(ready(person, "person"), ready(person, "expert")));
                if (random.nextInt(4) == 0) {
                    ids.add(ready(person, "person"));
                }
                Collections.shuffle(ids, random);
                Map<String, String> persons = new LinkedHashMap<>();
                ids.forEach(id -> persons.put(id, person));
                String won = winner(round, ids, race(atOnce, persons), RefusalCode.ONE_APPLICATION_ONLY, "4");
                assertEquals(
                        won,
                        bench.store()
                                .claims("one/" + bench.edition() + "/" + person)
                                .get(0)
                                .holder());
                withdraw(person, won);
                submissions++;
                if (random.nextInt(4) == 0) {
                    String other = ids.stream()
                            .filter(id -> !id.equals(won))
                            .findFirst()
                            .orElseThrow();
                    assertInstanceOf(Receipt.class, submit(person, other), "the way is free again");
                    withdraw(person, other);
                    submissions++;
                }
            }
        }
        assertEquals(List.of(), bench.store().claims("one/" + bench.edition() + "/"));
        agrees(0, submissions, submissions);
    }

    private void twoForTheLastPlace(int rounds) throws Exception {
        open("several for the last place of a unit", rounds);
        for (int i = 1; i < WiderScheme.QUOTA; i++) {
            assertInstanceOf(Receipt.class, submit("p-early-" + i, ready("p-early-" + i, "person")));
        }
        try (AtOnce atOnce = new AtOnce()) {
            for (int round = 0; round < rounds; round++) {
                Map<String, String> persons = new LinkedHashMap<>();
                for (int i = 0; i < 2 + random.nextInt(2); i++) {
                    String person = "p-" + round + "-" + i;
                    persons.put(ready(person, random.nextBoolean() ? "person" : "expert"), person);
                }
                List<String> ids = List.copyOf(persons.keySet());
                String won =
                        winner(round, ids, race(atOnce, persons), RefusalCode.CAP_REACHED, WiderScheme.RECOMMENDATION);
                withdraw(persons.get(won), won);
            }
        }
        agrees(WiderScheme.QUOTA - 1, WiderScheme.QUOTA - 1 + rounds, rounds);
    }
}

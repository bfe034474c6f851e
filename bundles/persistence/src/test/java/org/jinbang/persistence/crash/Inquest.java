package org.jinbang.persistence.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jinbang.internal.engine.Deed;
import org.jinbang.internal.engine.Hash;
import org.jinbang.internal.engine.RandomIds;
import org.jinbang.internal.engine.Workshop;
import org.jinbang.persistence.internal.Persistence;
import org.jinbang.persistence.internal.db.Database;
import org.jinbang.process.ActType;
import org.jinbang.process.Answer;
import org.jinbang.process.Receipt;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusalCode;
import org.jinbang.store.MailStore;
import org.jinbang.store.Store;
import org.jinbang.store.Store.ActRow;

/** Looks after each kill at what is there, and keeps count. */
final class Inquest {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(10);

    private final Set<ActType> seen = EnumSet.noneOf(ActType.class);
    private final NavigableMap<Long, Passed> journal = new TreeMap<>();
    private long last;
    private int kills;
    private int acknowledged;
    private int found;
    private int lost;
    private int files;

    /** An act that a mail is written for; no more of it is kept, for there are hundreds of thousands. */
    private record Passed(String edition, String cause) {}

    /** Types of the acts that were recorded so far. */
    Set<ActType> seen() {
        return seen;
    }

    int acknowledged() {
        return acknowledged;
    }

    /** The figures. */
    @Override
    public String toString() {
        return kills + " kills; " + acknowledged + " commands acknowledged, all found once, their " + journal.size()
                + " acts and " + files + " files too; in flight at a kill: " + found + " recorded, " + lost
                + " not, none in part";
    }

    /** Everything acknowledged is there once, and nothing else but what was in flight, whole. */
    void hold(Persistence after, Told told) {
        kills++;
        Workshop shop = new Workshop(after.store(), after.vault(), new RandomIds());
        Map<String, List<String>> expected = new LinkedHashMap<>(told.done);
        Map<String, Deed> inFlight = told.inFlight();
        inFlight.forEach((key, deed) -> {
            List<String> acts = acts(after.store().actsOfKey(deed.person(), key));
            if (!acts.isEmpty()) {
                expected.put(key, acts);
            }
        });
        Set<String> editions = new TreeSet<>();
        compare(after.store(), expected, editions);
        again(shop, inFlight, expected, editions);
        told.files.forEach((id, file) ->
                assertEquals(file.hash(), Hash.hex(shop.download(file.person(), id)), () -> "the file " + id));
        acknowledged += told.done.size();
        files += told.files.size();
        assertEquals(journal.size(), acts(after.database()), "acts of all runs so far");
        outbox(after.mails());
    }

    private static long acts(Database database) {
        return database.inTransaction(
                session -> session.createSelectionQuery("select count(*) from ActEntity where type <> ''", Long.class)
                        .getSingleResult());
    }

    private static List<String> acts(List<ActRow> rows) {
        return rows.stream()
                .map(act -> act.stream() + ":" + act.seq() + ":" + act.hash())
                .toList();
    }

    /** The journal since the last look holds exactly what was expected. */
    private void compare(Store store, Map<String, List<String>> expected, Set<String> editions) {
        long wanted = expected.values().stream().mapToLong(List::size).sum();
        List<ActRow> rows = new ArrayList<>();
        long end = System.nanoTime() + PATIENCE;
        while (rows.size() < wanted && System.nanoTime() < end) {
            List<ActRow> more = store.journalAfter(last, 1_000);
            if (more.isEmpty()) {
                LockSupport.parkNanos(5_000_000);
                continue;
            }
            rows.addAll(more);
            last = more.get(more.size() - 1).position();
        }
        List<ActRow> beyond = store.journalAfter(last, 1_000);
        assertEquals(List.of(), acts(beyond), "acts of which nobody was told");
        Map<String, List<String>> recorded = new LinkedHashMap<>();
        for (ActRow row : rows) {
            journal.put(row.position(), new Passed(row.edition(), Workers.cause(row)));
            seen.add(ActType.valueOf(row.type()));
            editions.add(row.edition());
            List<String> acts = recorded.computeIfAbsent(row.key(), key -> new ArrayList<>());
            assertEquals(acts.size(), row.ordinal(), () -> "the acts of " + row.key());
            acts.add(row.stream() + ":" + row.seq() + ":" + row.hash());
        }
        expected.forEach((key, acts) -> assertEquals(acts, recorded.get(key), () -> "the acts of " + key));
        assertEquals(expected.keySet(), recorded.keySet(), "commands on record");
    }

    private static void verify(Workshop shop, Set<String> editions) {
        for (String edition : editions) {
            assertEquals(List.of(), shop.verify(edition).faults(), edition);
        }
    }

    /** Whoever was not told sends the same again: it is done once. */
    private void again(
            Workshop shop, Map<String, Deed> inFlight, Map<String, List<String>> before, Set<String> editions) {
        Map<String, List<String>> more = new LinkedHashMap<>();
        inFlight.forEach((key, deed) -> {
            Answer answer = shop.execute(deed, key);
            if (before.containsKey(key)) {
                found++;
                Receipt receipt = assertInstanceOf(Receipt.class, answer, key);
                assertTrue(receipt.repeated(), key);
                assertEquals(before.get(key), Told.acts(receipt), key);
                return;
            }
            lost++;
            if (answer instanceof Receipt receipt) {
                more.put(key, Told.acts(receipt));
            } else {
                assertNotEquals(RefusalCode.FAILED, ((Refusal) answer).code(), key);
            }
        });
        compare(shop.store(), more, editions);
        verify(shop, editions);
    }

    /** The follower has written one mail for each act that it has passed, and none for another. */
    private void outbox(MailStore mails) {
        long position = mails.position(Workers.FOLLOWER).orElse(0L);
        Map<Long, Passed> passed = journal.headMap(position, true);
        long written = mails.counts().stream().mapToLong(MailStore.Count::mails).sum();
        assertEquals(
                passed.size(),
                written,
                () -> "mails for the acts up to position " + position + "; without one: " + without(passed, mails));
    }

    /** Acts that no mail was written for. */
    private static List<Map.Entry<Long, Passed>> without(Map<Long, Passed> passed, MailStore mails) {
        Map<String, Set<String>> causes = new HashMap<>();
        return passed.entrySet().stream()
                .filter(act -> !causes.computeIfAbsent(act.getValue().edition(), edition -> causes(mails, edition))
                        .contains(act.getValue().cause()))
                .toList();
    }

    private static Set<String> causes(MailStore mails, String edition) {
        Set<String> causes = new HashSet<>();
        Optional<Long> before = Optional.empty();
        do {
            List<MailStore.Listed> page = mails.mails(edition, Optional.empty(), before, 1_000);
            page.forEach(listed -> causes.add(listed.mail().cause()));
            before = page.isEmpty()
                    ? Optional.empty()
                    : Optional.of(page.get(page.size() - 1).mail().number());
        } while (before.isPresent());
        return causes;
    }
}

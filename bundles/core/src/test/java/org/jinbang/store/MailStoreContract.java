package org.jinbang.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jinbang.store.MailStore.Listed;
import org.jinbang.store.MailStore.MailRow;
import org.junit.jupiter.api.Test;

/** What every outbox must hold. */
public abstract class MailStoreContract {
    private static final Instant NOW = Instant.parse("2024-05-01T00:00:00.000001Z");
    private static final Instant LATER = NOW.plusSeconds(300);

    /** Apart from what other tests left in the same tables. */
    private final String own = UUID.randomUUID().toString();

    /** The outbox under test. */
    protected abstract MailStore mails();

    private MailRow mail(String name, Instant due) {
        return new MailRow(
                0,
                own + name,
                "cause/" + own + name,
                "edition" + own,
                "",
                "p-jia",
                "p-jia",
                "SUBMITTED",
                false,
                new byte[] {1, 2, 3},
                "QUEUED",
                NOW,
                due,
                "",
                due,
                0,
                0,
                false,
                Optional.empty(),
                "",
                "");
    }

    private static MailRow settled(MailRow row, String state, Instant due, String failure) {
        return new MailRow(
                row.number(),
                row.id(),
                row.cause(),
                row.edition(),
                row.stream(),
                row.person(),
                row.owner(),
                row.template(),
                row.covert(),
                new byte[] {9},
                state,
                row.at(),
                due,
                "",
                due,
                row.attempts(),
                row.round() + (state.equals("QUEUED") && failure.isEmpty() ? 1 : 0),
                row.doubtful(),
                state.equals("SENT") ? Optional.of(due) : Optional.empty(),
                failure,
                failure.isEmpty() ? "" : "450");
    }

    /** Claims all that is due, but answers with one's own. */
    private List<MailRow> claim(Instant now, String lease, Instant until) {
        return mails().claim(now, lease, until, 10_000).stream()
                .filter(row -> row.edition().equals("edition" + own))
                .toList();
    }

    private MailRow read(String name) {
        return mails().mail(own + name).orElseThrow().mail();
    }

    private long counted(String state, String failure) {
        return mails().counts().stream()
                .filter(each -> each.state().equals(state) && each.failure().equals(failure))
                .peek(each -> assertFalse(each.oldest().isAfter(NOW)))
                .mapToLong(MailStore.Count::mails)
                .sum();
    }

    @Test
    void countsByStateAndFailureOverAllEditions() {
        claim(NOW, "first" + own, LATER); // what other tests left due is held from now on
        long waiting = counted("QUEUED", "");
        long refused = counted("FAILED", "REFUSED");
        assertTrue(mails().insert(mail("one", LATER.plusSeconds(9_000_000))));
        assertTrue(mails().insert(mail("two", NOW)));
        assertEquals(waiting + 2, counted("QUEUED", ""));
        MailRow held = claim(NOW, "lease" + own, LATER).get(0);
        assertTrue(mails().settle("lease" + own, settled(held, "FAILED", LATER, "REFUSED")));
        assertEquals(waiting + 1, counted("QUEUED", ""));
        assertEquals(refused + 1, counted("FAILED", "REFUSED"));
    }

    @Test
    void aFollowerMovesOnWithItsMailsOrNotAtAll() {
        String follower = "f" + own;
        assertEquals(Optional.empty(), mails().position(follower));
        assertTrue(mails().advance(follower, Optional.empty(), 5, List.of()));
        assertFalse(mails().advance(follower, Optional.empty(), 7, List.of(mail("a", NOW))));
        assertFalse(mails().advance(follower, Optional.of(4L), 7, List.of(mail("a", NOW))));
        assertEquals(Optional.empty(), mails().mail(own + "a"));
        assertTrue(mails().advance(follower, Optional.of(5L), 7, List.of(mail("a", NOW), mail("b", NOW))));
        assertEquals(Optional.of(7L), mails().position(follower));
        assertArrayEquals(new byte[] {1, 2, 3}, read("b").content());
    }

    @Test
    void aCauseIsKeptOnce() {
        String follower = "f" + own;
        assertTrue(mails().insert(mail("a", NOW)));
        assertFalse(mails().insert(mail("a", NOW)));
        assertTrue(mails().advance(
                        follower, Optional.empty(), 1, List.of(mail("a", NOW), mail("b", NOW), mail("b", NOW))));
        assertEquals(
                2,
                mails().mails("edition" + own, Optional.empty(), Optional.empty(), 10)
                        .size());
    }

    @Test
    void aMailIsHeldByOneUntilItsLeaseRunsOut() {
        mails().insert(mail("a", NOW));
        mails().insert(mail("later", LATER));
        MailRow held = claim(NOW, "one" + own, LATER).get(0);
        assertEquals(1, held.attempts());
        assertFalse(held.doubtful());
        assertEquals(List.of(), claim(NOW, "two" + own, LATER));
        assertFalse(mails().settle("two" + own, settled(held, "SENT", NOW, "")));

        List<MailRow> after = claim(LATER, "two" + own, LATER.plusSeconds(300));
        assertEquals(2, after.size());
        MailRow again = after.stream()
                .filter(row -> row.id().equals(own + "a"))
                .findFirst()
                .orElseThrow();
        assertTrue(again.doubtful());
        assertEquals(2, again.attempts());
        assertFalse(mails().settle("one" + own, settled(held, "SENT", NOW, "")), "its lease has run out");
        assertTrue(mails().settle("two" + own, settled(again, "SENT", LATER, "")));
        assertEquals("SENT", read("a").state());
        assertEquals(Optional.of(LATER), read("a").sent());
        assertArrayEquals(new byte[] {9}, read("a").content());
        assertTrue(read("a").doubtful());
        assertFalse(mails().settle("two" + own, settled(again, "FAILED", LATER, "REFUSED")), "settled before");
    }

    @Test
    void oneThatIsTriedAgainWaitsForItsTime() {
        mails().insert(mail("a", NOW));
        MailRow held = claim(NOW, "one" + own, LATER).get(0);
        assertTrue(mails().settle("one" + own, settled(held, "QUEUED", LATER, "REFUSED_FOR_NOW")));
        assertEquals(List.of(), claim(NOW, "two" + own, LATER));
        MailRow again = claim(LATER, "two" + own, LATER.plusSeconds(1)).get(0);
        assertEquals("REFUSED_FOR_NOW", again.failure());
        assertEquals("450", again.reply());
        assertFalse(again.doubtful(), "it was given back");
    }

    @Test
    void severalServersShareTheMails() throws Exception {
        int all = 60;
        for (int i = 0; i < all; i++) {
            mails().insert(mail("m" + i, NOW));
        }
        ExecutorService servers = Executors.newFixedThreadPool(4);
        try {
            List<Future<List<MailRow>>> claims = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                String lease = i + own;
                claims.add(servers.submit(() -> {
                    List<MailRow> mine = new ArrayList<>();
                    // an empty answer may mean that others were quicker with the same ones
                    for (int empty = 0; empty < 5; ) {
                        List<MailRow> some = mails().claim(NOW, lease, LATER, 7);
                        empty = some.isEmpty() ? empty + 1 : 0;
                        mine.addAll(some);
                    }
                    return mine;
                }));
            }
            Set<String> seen = new HashSet<>();
            for (Future<List<MailRow>> claimed : claims) {
                for (MailRow row : claimed.get()) {
                    if (row.edition().equals("edition" + own)) {
                        assertTrue(seen.add(row.id()), "claimed twice: " + row.id());
                    }
                }
            }
            assertEquals(all, seen.size());
        } finally {
            servers.shutdownNow();
        }
    }

    @Test
    void anEditionsMailsAreListedNewestFirst() {
        for (String name : List.of("a", "b", "c")) {
            mails().insert(mail(name, NOW));
        }
        String edition = "edition" + own;
        List<Listed> page = mails().mails(edition, Optional.empty(), Optional.empty(), 2);
        assertEquals(List.of(own + "c", own + "b"), ids(page));
        assertEquals(Optional.empty(), page.get(0).stream());
        assertEquals(
                List.of(own + "a"),
                ids(mails().mails(
                                edition,
                                Optional.empty(),
                                Optional.of(page.get(1).mail().number()),
                                2)));
        MailRow held = claim(NOW, "one" + own, LATER).get(0);
        mails().settle("one" + own, settled(held, "FAILED", NOW, "REFUSED"));
        assertEquals(List.of(held.id()), ids(mails().mails(edition, Optional.of("FAILED"), Optional.empty(), 10)));
    }

    private static List<String> ids(List<Listed> lines) {
        return lines.stream().map(line -> line.mail().id()).toList();
    }

    @Test
    void oneIsSentAgainAsItWasReadAndByWhomIsKept() {
        mails().insert(mail("a", NOW));
        MailRow held = claim(NOW, "one" + own, LATER).get(0);
        mails().settle("one" + own, settled(held, "FAILED", NOW, "REFUSED"));
        MailRow failed = read("a");
        assertTrue(mails().resend(failed, settled(failed, "QUEUED", NOW, ""), "p-yi", LATER));
        assertFalse(mails().resend(failed, settled(failed, "QUEUED", NOW, ""), "p-bing", LATER), "it has changed");
        assertEquals(1, read("a").round());
        Map<String, List<MailStore.ResendRow>> resends = mails().resends(List.of(own + "a", own + "none"));
        assertEquals(Map.of(own + "a", List.of(new MailStore.ResendRow(own + "a", "p-yi", LATER))), resends);
        assertEquals(Map.of(), mails().resends(List.of()));
    }
}

package org.jinbang.persistence.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.jinbang.internal.engine.Crew;
import org.jinbang.internal.engine.Deed;
import org.jinbang.internal.engine.RandomIds;
import org.jinbang.internal.engine.Workshop;
import org.jinbang.process.CommandType;
import org.jinbang.store.MailStore;
import org.jinbang.store.Store.ActRow;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Somebody who can write into the tables alters, deletes, inserts, swaps and cuts: each single attack is found by the
 * verification and named. {@code -Djinbang.seed=n} repeats one run. Every database must pass it.
 */
abstract class JournalAttacks {
    private static final int TEN_THOUSAND = 10_000;

    /** Both databases, empty. */
    abstract Persistence persistence();

    /** How many attacks on every build; 10,000 with {@code -Plong}. */
    abstract int quickAttacks();

    @Test
    void eachAttackIsFoundAndNamed() {
        attacks(quickAttacks());
    }

    @Test
    @Tag("long")
    void eachOfTenThousandAttacksIsFoundAndNamed() {
        attacks(TEN_THOUSAND);
    }

    private void attacks(int number) {
        long seed = Long.getLong("jinbang.seed", System.nanoTime());
        System.out.println(getClass().getSimpleName() + ": " + number + " attacks, seed " + seed);
        Random random = new Random(seed);
        Workshop shop = new Workshop(persistence().store(), persistence().vault(), new RandomIds());
        String edition = played(shop, random);
        assertEquals(List.of(), shop.faults(edition), "before any attack");
        Tables tables = new Tables(persistence().database());
        Attacker attacker = new Attacker(tables, shop, edition, random);
        Map<String, Integer> counts = new TreeMap<>();
        int refused = 0;
        for (int done = 0; done < number; ) {
            Attacker.Attack attack = attacker.next();
            try {
                tables.change(attack.removed(), attack.put());
            } catch (RuntimeException e) {
                // the database itself does not let it happen
                refused++;
                continue;
            }
            List<String> faults = shop.faults(edition);
            assertTrue(
                    faults.stream().anyMatch(fault -> attack.names().stream().anyMatch(fault::contains)),
                    () -> "seed " + seed + ": " + attack + " is not named in " + faults);
            tables.change(attack.put(), attack.removed());
            counts.merge(attack.kind(), 1, Integer::sum);
            done++;
        }
        assertEquals(List.of(), shop.faults(edition), "after all attacks were undone");
        System.out.println(getClass().getSimpleName() + ": " + number + " attacks, each found and named: " + counts
                + "; " + refused + " more were refused by the database");
    }

    /** A whole batch, and a second one up to a ballot in which some have voted; a follower has read everything. */
    private String played(Workshop shop, Random random) {
        Crew crew = new Crew(shop, random);
        crew.batches(1);
        Deed vote = crew.until(deed -> deed.type() == CommandType.VOTE);
        crew.done(vote);
        String edition = shop.current().orElseThrow().id();
        List<ActRow> acts = shop.store().journalAfter(0, 100_000);
        long last = acts.get(acts.size() - 1).position();
        assertTrue(persistence().mails().advance(MailStore.JOURNAL, Optional.empty(), last, List.of()));
        assertTrue(persistence().mails().advance("reminders", Optional.empty(), 20_000, List.of()));
        return edition;
    }
}

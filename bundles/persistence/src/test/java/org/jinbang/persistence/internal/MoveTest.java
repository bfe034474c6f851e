package org.jinbang.persistence.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jinbang.internal.engine.MoverImpl;
import org.jinbang.internal.trial.Trial;
import org.jinbang.persistence.internal.db.Settings;
import org.jinbang.process.CommandType;
import org.jinbang.process.Mover;
import org.jinbang.process.Reader;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusalCode;
import org.jinbang.store.Relocation.Place;
import org.jinbang.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the embedded databases to PostgreSQL, in the middle of a ballot. */
class MoveTest {
    @TempDir
    Path directory;

    private final Settings store = PostgresServer.empty();
    private final Settings keys = PostgresServer.empty();
    private Persistence here;
    private Played played;
    private Trial trial;
    private boolean wentOn;

    @BeforeEach
    void play() {
        here = Persistence.open(
                TestDatabases.h2(directory, "store").waiting(Duration.ofMillis(300)),
                TestDatabases.h2(directory, "keys").waiting(Duration.ofMillis(300)),
                directory.resolve("master.key"));
        played = Played.on(here);
        trial = played.trial();
    }

    @AfterEach
    void close() {
        here.close();
    }

    private static Place place(Settings settings) {
        return new Place(settings.url(), settings.user(), settings.password());
    }

    private Mover.Moved move() {
        Move move = new Move(here, directory.resolve("master.key"), (there, vault) -> wentOn = true);
        return new MoverImpl(trial.core(), move).move(place(store), place(keys));
    }

    @Test
    void everythingArrivesAndVerifiesAndNothingIsWrittenHereAnyMore() {
        List<Store.ActRow> journal = here.store().journalAfter(0, 1000);
        Mover.Moved moved = move();
        assertTrue(wentOn);
        assertEquals(journal.size(), moved.rows().get("jb_act"));
        Reader.Verification edition = moved.editions().get(0);
        assertEquals(1, moved.editions().size());
        assertEquals(List.of(), edition.faults());
        assertEquals(journal.size(), edition.acts());
        Refusal refusal = assertInstanceOf(
                Refusal.class, trial.execute("jury:2", CommandType.VOTE, trial.ballot(), played.sheet()));
        assertEquals(RefusalCode.BUSY, refusal.code());
        assertEquals(journal.size(), here.store().journalAfter(0, 1000).size());
        try (Persistence there = Persistence.open(store, keys, directory.resolve("master.key"))) {
            assertEquals(
                    journal.stream().map(Store.ActRow::hash).toList(),
                    there.store().journalAfter(0, 1000).stream()
                            .map(Store.ActRow::hash)
                            .toList());
            // What is numbered goes on after the last number that came along.
            there.store().refused(refusal());
            assertEquals(
                    1,
                    there.store()
                            .refusals("e", Optional.empty(), Optional.empty(), 10)
                            .size());
        }
    }

    private static Store.RefusalRow refusal() {
        return new Store.RefusalRow(0, Instant.parse("2024-05-01T00:00:00Z"), "p", "e", "t", "VOTE", "LATE", "17");
    }

    @Test
    void whatIsNotNewIsLeftAloneAndAllGoesOnHere() {
        here.store().refused(refusal());
        try (Persistence there = Persistence.open(store, keys, directory.resolve("master.key"))) {
            there.store().refused(refusal());
        }
        IllegalStateException refused = assertThrows(IllegalStateException.class, this::move);
        assertTrue(refused.getMessage().contains("jb_refusal"), refused::getMessage);
        played.done("jury:2", CommandType.VOTE, trial.ballot(), played.sheet());
    }

    @Test
    void whatCannotBeReachedIsNamedAndAllGoesOnHere() {
        Move move = new Move(here, directory.resolve("master.key"), (there, vault) -> wentOn = true);
        Place nowhere = new Place(store.url().replaceAll("test_\\d+", "nowhere"), store.user(), "");
        IllegalStateException refused =
                assertThrows(IllegalStateException.class, () -> move.move(nowhere, place(keys), (one, two) -> {}));
        assertTrue(refused.getMessage().contains("nowhere"), refused::getMessage);
        played.done("jury:2", CommandType.VOTE, trial.ballot(), played.sheet());
    }

    @Test
    void aDatabaseThatIsNotEmbeddedIsMovedWithItsOwnTools() {
        try (Persistence there = Persistence.open(store, keys, directory.resolve("master.key"))) {
            Move move = new Move(there, directory.resolve("master.key"), (one, two) -> wentOn = true);
            assertThrows(
                    IllegalStateException.class,
                    () -> move.move(place(PostgresServer.empty()), place(PostgresServer.empty()), (a, b) -> {}));
        }
    }
}

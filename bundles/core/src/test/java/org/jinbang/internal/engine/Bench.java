package org.jinbang.internal.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jinbang.internal.registry.KindRegistry;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;
import org.jinbang.process.Answer;
import org.jinbang.process.Command;
import org.jinbang.process.CommandType;
import org.jinbang.process.Engine;
import org.jinbang.process.Files;
import org.jinbang.process.PersonRegister;
import org.jinbang.process.Reader;
import org.jinbang.process.Receipt;
import org.jinbang.process.Schemes;
import org.jinbang.scheme.Organ;
import org.jinbang.store.KeyVault;
import org.jinbang.store.Store;
import org.jinbang.time.Calendars;
import org.jinbang.time.JinbangClock;
import org.jinbang.time.LegalTime;
import org.jinbang.time.internal.ShippedCalendar;

/** The engine on any store with one edition open, for tests in which several act at once. */
public final class Bench {
    private static final Instant START = LegalTime.startOf(LocalDate.of(2024, 1, 2));

    private final Schemes.Installed installed;
    private final Store store;
    private final Engine engine;
    private final Reader reader;
    private final Files files;
    private final AtomicLong ticks = new AtomicLong();
    private final AtomicLong keys = new AtomicLong();
    private final States states;
    private volatile Duration ahead = Duration.ZERO;
    private volatile Optional<PersonRegister> persons = Optional.empty();
    private String edition = "";

    /** On a store without acts. */
    public Bench(Schemes.Installed installed, Store store, KeyVault vault) {
        this.installed = installed;
        this.store = store;
        KindRegistry kinds = new KindRegistry();
        if (store.scheme(installed.hash()).isEmpty()) {
            store.putScheme(new Store.SchemeRow(
                    installed.hash(),
                    installed.scheme().id(),
                    installed.scheme().revision(),
                    installed.scheme().data().canonical()));
        }
        Core core = new Core(new Base(
                store,
                new Sealer(vault),
                new Ticking(),
                Calendars.fixed(ShippedCalendar.calendar()),
                new PinnedSchemes(store, (id, revision) -> Optional.of(installed), kinds::kinds),
                kinds::kinds,
                kinds.sandbox(),
                new RandomIds(),
                Optional::empty,
                () -> persons,
                new States()));
        this.states = core.base().states();
        this.engine = new EngineImpl(core);
        this.reader = new ReaderImpl(core);
        this.files = new FilesImpl(core);
    }

    /** Goes on by a microsecond whenever it is read. */
    private final class Ticking implements JinbangClock {
        @Override
        public Instant now() {
            return START.plus(ahead).plusNanos(1_000 * ticks.incrementAndGet());
        }
    }

    /** From now on there are only these persons. */
    void only(Set<String> existing) {
        persons = Optional.of(existing::contains);
    }

    /** Moves the clock on to a moment. */
    void until(Instant moment) {
        ahead = Duration.between(START, moment);
    }

    /** Opens an edition with members {@code <organ>-1 …} in every organ, and its first batch. */
    public Bench opened() {
        java.util.List<Json> members = new java.util.ArrayList<>();
        for (Organ organ : installed.scheme().organs()) {
            for (int i = 1; i <= 3 && organ.appointedBy().isEmpty(); i++) {
                Json.Obj member = Json.obj().with("organ", organ.id()).with("person", organ.id() + "-" + i);
                members.add(i == 1 && organ.composition().chair() ? member.with("chair", true) : member);
            }
        }
        Actor board = new Actor(
                "board-1",
                java.util.Set.of(new Actor.StandingSeat(installed.scheme().id(), "board")));
        edition = accepted(engine.execute(new Command(
                        CommandType.OPEN_EDITION,
                        board,
                        "",
                        "open",
                        Json.obj()
                                .with("scheme", installed.scheme().id())
                                .with("revision", installed.scheme().revision())
                                .with("year", 2024)
                                .with("members", new Json.Arr(members)))))
                .target();
        for (int i = 1; i <= 3; i++) {
            done(
                    "board-1",
                    CommandType.SEAT_MEMBER,
                    edition,
                    Json.obj().with("organ", "jury").with("person", "jury-" + i));
        }
        done(
                "board-1",
                CommandType.OPEN_BATCH,
                edition,
                Json.obj()
                        .with("opens", "2024-01-02")
                        .with("closes", "2024-02-02")
                        .with("call", "通知"));
        return this;
    }

    /** Executes a command under a new key. */
    public Answer give(String person, CommandType type, String target, Json.Obj data) {
        return engine.execute(new Command(type, Actor.of(person), target, "k" + keys.incrementAndGet(), data));
    }

    /** Executes a command that must be accepted. */
    public Receipt done(String person, CommandType type, String target, Json.Obj data) {
        return accepted(give(person, type, target, data));
    }

    private static Receipt accepted(Answer answer) {
        if (answer instanceof Receipt receipt) {
            return receipt;
        }
        throw new AssertionError("refused: " + answer);
    }

    /** A draft of a person with all answers. */
    public String draft(String person, String track) {
        String id = done(
                        person,
                        CommandType.START_APPLICATION,
                        edition,
                        Json.obj().with("batch", 1).with("track", track))
                .target();
        Json.Obj answers = Json.obj()
                .with("name", "虚构人物" + person)
                .with("organisation", "虚构公司")
                .with("honest", true);
        done(person, CommandType.SAVE_ANSWERS, id, Json.obj().with("answers", answers));
        return id;
    }

    /** The edition. */
    public String edition() {
        return edition;
    }

    /** The engine. */
    public Engine engine() {
        return engine;
    }

    /** The reader. */
    public Reader reader() {
        return reader;
    }

    /** The files. */
    public Files files() {
        return files;
    }

    /** What the engine remembers. */
    States states() {
        return states;
    }

    /** The store. */
    public Store store() {
        return store;
    }
}

package org.jinbang.itests.benchmark;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jinbang.internal.engine.Base;
import org.jinbang.internal.engine.Core;
import org.jinbang.internal.engine.EngineImpl;
import org.jinbang.internal.engine.FilesImpl;
import org.jinbang.internal.engine.PinnedSchemes;
import org.jinbang.internal.engine.RandomIds;
import org.jinbang.internal.engine.ReaderImpl;
import org.jinbang.internal.engine.Sealer;
import org.jinbang.internal.registry.KindRegistry;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;
import org.jinbang.process.Answer;
import org.jinbang.process.Command;
import org.jinbang.process.CommandType;
import org.jinbang.process.Files;
import org.jinbang.process.Reader;
import org.jinbang.process.Receipt;
import org.jinbang.process.Schemes;
import org.jinbang.scheme.Scheme;
import org.jinbang.store.KeyVault;
import org.jinbang.store.Store;
import org.jinbang.time.Calendars;
import org.jinbang.time.JinbangClock;
import org.jinbang.time.LegalTime;
import org.jinbang.time.internal.ShippedCalendar;

/** The engine as in a server, on a clock that goes on by a microsecond whenever it is read, and who gives it commands. */
final class Office {
    static final String HEAD = "p-leading-1";
    static final String CLERK = "p-office-1";
    static final int COMMITTEE = 9;
    static final int UNITS = 8;

    private static final Instant START = LegalTime.startOf(LocalDate.of(Award.YEAR, 1, 2));
    private static final List<String> SECTORS = List.of("government", "society", "media");

    private final Scheme scheme = Award.scheme();
    private final Map<String, Schemes.Installed> installed = new ConcurrentHashMap<>();
    private final AtomicLong micros = new AtomicLong();
    private final AtomicLong keys = new AtomicLong(System.currentTimeMillis());
    private final Store store;
    private final Sealer sealer;
    private final EngineImpl engine;
    private final Reader reader;
    private final Files files;

    Office(Store store, KeyVault vault) {
        this.store = store;
        this.sealer = new Sealer(vault);
        KindRegistry kinds = new KindRegistry();
        Core core = new Core(new Base(
                store,
                sealer,
                new Ticking(),
                Calendars.fixed(ShippedCalendar.calendar()),
                new PinnedSchemes(store, (id, revision) -> Optional.ofNullable(installed.get(id)), kinds::kinds),
                kinds::kinds,
                kinds.sandbox(),
                new RandomIds()));
        engine = new EngineImpl(core);
        reader = new ReaderImpl(core);
        files = new FilesImpl(core);
    }

    private final class Ticking implements JinbangClock {
        @Override
        public Instant now() {
            return START.plusNanos(1_000 * micros.incrementAndGet());
        }
    }

    /** What time it is, without going on. */
    Instant reading() {
        return START.plusNanos(1_000 * micros.get());
    }

    /** Goes on to an instant. */
    void until(Instant instant) {
        micros.accumulateAndGet(java.time.Duration.between(START, instant).toNanos() / 1_000, Math::max);
    }

    Sealer sealer() {
        return sealer;
    }

    Store store() {
        return store;
    }

    Reader reader() {
        return reader;
    }

    EngineImpl engine() {
        return engine;
    }

    Scheme scheme() {
        return scheme;
    }

    /** A command that must be accepted. */
    Receipt give(String person, CommandType type, String target, Json.Obj data) {
        return give(Actor.of(person), type, target, data);
    }

    private Receipt give(Actor actor, CommandType type, String target, Json.Obj data) {
        // The last four characters are the rivals', see Call.
        String key = "benchmark-" + keys.incrementAndGet() + "-0000";
        Answer answer = engine.execute(new Command(type, actor, target, key, data));
        if (answer instanceof Receipt receipt) {
            return receipt;
        }
        throw new IllegalStateException(type + " by " + actor.id() + " was refused: " + answer);
    }

    /** Stores the file that an application needs. */
    String upload(String person, String application) {
        return files.store(
                        Actor.of(person),
                        application,
                        "proof.txt",
                        "虚构的证明".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .id();
    }

    /**
     * Opens an edition of a scheme of its own, with a committee that has pledged, units and an open batch. The clock begins
     * anew: an edition takes weeks, and the years that answers speak of are those before it.
     */
    String open() {
        micros.set(0);
        String id = Award.ID + ".b" + keys.incrementAndGet();
        installed.put(id, Award.under(scheme, id));
        List<Json> members = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            members.add(member("leading-group", "p-leading-" + i).with("chair", i == 1));
            members.add(member("office", "p-office-" + i));
        }
        Actor head = new Actor(HEAD, Set.of(new Actor.StandingSeat(id, "leading-group")));
        String edition = give(
                        head,
                        CommandType.OPEN_EDITION,
                        "",
                        Json.obj()
                                .with("scheme", id)
                                .with("revision", scheme.revision())
                                .with("year", Award.YEAR)
                                .with("settings", Json.obj().with("defence-places", 500))
                                .with("members", new Json.Arr(members)))
                .target();
        for (int i = 1; i <= COMMITTEE; i++) {
            give(
                    HEAD,
                    CommandType.SEAT_MEMBER,
                    edition,
                    member("committee", member(i)).with("sector", SECTORS.get(i % SECTORS.size())));
        }
        for (int i = 1; i <= COMMITTEE; i++) {
            give(
                    member(i),
                    CommandType.PLEDGE,
                    edition,
                    Json.obj().with("organ", "committee").with("declaration", true));
        }
        for (int i = 1; i <= UNITS; i++) {
            give(
                    CLERK,
                    CommandType.REGISTER_UNIT,
                    edition,
                    Json.obj().with("unit", "u-" + i).with("name", "虚构推荐单位" + i).with("person", "p-unit-" + i));
        }
        LocalDate today = LegalTime.dateOf(reading());
        give(
                HEAD,
                CommandType.OPEN_BATCH,
                edition,
                Json.obj()
                        .with("opens", today.toString())
                        .with("closes", today.plusDays(30).toString())
                        .with("call", "申报通知（虚构）"));
        return edition;
    }

    /** The id of the n-th member of the committee. */
    static String member(int number) {
        return "p-committee-" + number;
    }

    private static Json.Obj member(String organ, String person) {
        return Json.obj().with("organ", organ).with("person", person);
    }

    /** Closes a stage of the first batch as it is previewed. */
    void close(String edition, String stage) {
        close(edition, stage, engine.preview(Actor.of(CLERK), edition, 1, stage).digest());
    }

    /** Closes a stage of the first batch as it was previewed. */
    void close(String edition, String stage, String digest) {
        give(
                CLERK,
                CommandType.CLOSE_STAGE,
                edition,
                Json.obj().with("batch", 1).with("stage", stage).with("digest", digest));
    }
}

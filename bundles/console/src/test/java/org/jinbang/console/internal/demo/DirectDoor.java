package org.jinbang.console.internal.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.random.RandomGeneratorFactory;
import org.jinbang.internal.engine.Base;
import org.jinbang.internal.engine.Core;
import org.jinbang.internal.engine.EngineImpl;
import org.jinbang.internal.engine.FilesImpl;
import org.jinbang.internal.engine.PinnedSchemes;
import org.jinbang.internal.engine.RandomIds;
import org.jinbang.internal.engine.ReaderImpl;
import org.jinbang.internal.engine.ReplayDesk;
import org.jinbang.internal.engine.Sealer;
import org.jinbang.internal.memory.MemoryStore;
import org.jinbang.internal.memory.MemoryVault;
import org.jinbang.internal.registry.KindRegistry;
import org.jinbang.json.Json;
import org.jinbang.process.Answer;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.Assignment;
import org.jinbang.process.Command;
import org.jinbang.process.CommandType;
import org.jinbang.process.EditionState;
import org.jinbang.process.Engine;
import org.jinbang.process.ExpertRegister;
import org.jinbang.process.Files;
import org.jinbang.process.Page;
import org.jinbang.process.Preview;
import org.jinbang.process.Reader;
import org.jinbang.process.Replays;
import org.jinbang.process.Schemes;
import org.jinbang.scheme.Scheme;
import org.jinbang.time.Calendars;
import org.jinbang.time.JinbangClock;
import org.jinbang.time.internal.ShippedCalendar;

/** Straight to the real engine on a store in memory. */
final class DirectDoor implements Door {
    final Engine engine;
    final Reader reader;
    final Files files;
    final Replays replays;
    final JinbangClock clock;
    final MemoryStore store = new MemoryStore();
    private final Function<Role, String> casting;
    private final Map<String, ExpertRegister.Expert> known = new ConcurrentHashMap<>();
    private volatile ExpertRegister register = new ExpertRegister() {
        @Override
        public Optional<Expert> expert(String person) {
            return Optional.ofNullable(known.get(person));
        }

        @Override
        public List<Expert> experts() {
            return List.copyOf(known.values());
        }
    };

    DirectDoor(Scheme scheme, JinbangClock clock) {
        this(scheme, clock, role -> "p-" + role.key());
    }

    /** People get the ids that {@code casting} gives them. */
    DirectDoor(Scheme scheme, JinbangClock clock, Function<Role, String> casting) {
        this.clock = clock;
        this.casting = casting;
        KindRegistry kinds = new KindRegistry();
        Schemes.Installed installed = new Schemes.Installed(scheme, List.of(), "test", scheme.contentHash());
        Base base = new Base(
                store,
                new Sealer(new MemoryVault()),
                clock,
                Calendars.fixed(ShippedCalendar.calendar()),
                new PinnedSchemes(
                        store,
                        (id, revision) ->
                                scheme.id().equals(id) && scheme.revision().equals(revision)
                                        ? Optional.of(installed)
                                        : Optional.empty(),
                        kinds::kinds),
                kinds::kinds,
                kinds.sandbox(),
                new RandomIds(RandomGeneratorFactory.of("L64X128MixRandom").create(20240101L)),
                () -> Optional.of(register));
        Core core = new Core(base);
        engine = new EngineImpl(core);
        reader = new ReaderImpl(core);
        files = new FilesImpl(core);
        replays = new ReplayDesk(core);
    }

    /** Has another register of experts asked. */
    void ask(ExpertRegister other) {
        register = other;
    }

    @Override
    public void register(Person by, Person expert, List<String> fields, List<String> industries) {
        known.put(
                expert.id(),
                new ExpertRegister.Expert(expert.id(), expert.name(), List.of(expert.name()), fields, industries));
    }

    @Override
    public Person cast(Role role) {
        return new Person(role.key(), casting.apply(role), role.key(), role.name(), role.seats());
    }

    @Override
    public Answer give(Person who, CommandType type, String target, String key, Json.Obj data) {
        return engine.execute(new Command(type, who.actor(), target, key, data));
    }

    @Override
    public Preview preview(Person who, String edition, int batch, String stage) {
        return engine.preview(who.actor(), edition, batch, stage);
    }

    @Override
    public Assignment.Proposal proposal(
            Person who, String edition, int batch, String stage, int perApplication, Optional<String> group) {
        return reader.proposal(who.actor(), edition, batch, stage, perApplication, group);
    }

    @Override
    public Files.Stored upload(Person who, String application, String name, byte[] content) {
        return files.store(who.actor(), application, name, content);
    }

    @Override
    public EditionState edition(Person who, String edition) {
        return reader.edition(who.actor(), edition);
    }

    @Override
    public List<Held> editions(String scheme) {
        return reader.editions().stream()
                .filter(each -> each.scheme().equals(scheme))
                .map(each -> new Held(each.id(), each.year(), each.status()))
                .sorted(Comparator.comparingInt(Held::year).reversed())
                .toList();
    }

    @Override
    public ApplicationState application(Person who, String application) {
        return reader.application(who.actor(), application).state();
    }

    @Override
    public List<Reader.Line> applications(Person who, String edition, int batch) {
        List<Reader.Line> lines = new ArrayList<>();
        Optional<String> from = Optional.empty();
        do {
            Page<Reader.Line> page = reader.applications(
                    who.actor(),
                    new Reader.Query(
                            edition,
                            Optional.of(batch),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            false,
                            from,
                            200));
            lines.addAll(page.items());
            from = page.next();
        } while (from.isPresent());
        return lines;
    }

    @Override
    public Reader.PublicList notice(String edition, String notice) {
        return reader.notice(edition, notice);
    }

    @Override
    public Reader.PublicList winners(String edition) {
        return reader.winners(edition).orElseThrow();
    }

    @Override
    public List<Reader.Revoked> revocations(String edition) {
        return reader.revocations(edition);
    }

    @Override
    public Optional<Reader.CertificateCheck> certificate(String number) {
        return reader.certificate(number);
    }

    @Override
    public Reader.Verification verify(Person who, String edition) {
        return reader.verify(who.actor(), edition);
    }

    @Override
    public void close() {}
}

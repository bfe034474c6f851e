package org.jinbang.internal.trial;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGeneratorFactory;
import org.jinbang.internal.engine.Base;
import org.jinbang.internal.engine.Core;
import org.jinbang.internal.engine.EngineImpl;
import org.jinbang.internal.engine.FilesImpl;
import org.jinbang.internal.engine.Journal;
import org.jinbang.internal.engine.Kinds;
import org.jinbang.internal.engine.PersonsImpl;
import org.jinbang.internal.engine.PinnedSchemes;
import org.jinbang.internal.engine.RandomIds;
import org.jinbang.internal.engine.ReaderImpl;
import org.jinbang.internal.engine.Sandbox;
import org.jinbang.internal.engine.Sealer;
import org.jinbang.internal.memory.MemoryStore;
import org.jinbang.internal.memory.MemoryVault;
import org.jinbang.json.Json;
import org.jinbang.process.Answer;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.Command;
import org.jinbang.process.CommandType;
import org.jinbang.process.EditionState;
import org.jinbang.process.Engine;
import org.jinbang.process.ExpertRegister;
import org.jinbang.process.Persons;
import org.jinbang.process.Preview;
import org.jinbang.process.Reader;
import org.jinbang.process.Receipt;
import org.jinbang.process.Refusal;
import org.jinbang.process.Schemes;
import org.jinbang.scheme.Organ;
import org.jinbang.scheme.Power;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.spi.StageKind;
import org.jinbang.store.KeyVault;
import org.jinbang.store.Store;
import org.jinbang.time.Calendars;
import org.jinbang.time.LegalTime;
import org.jinbang.time.WorkCalendar;

/** One edition of a scheme on the real engine with a store in memory and a clock that is set by hand. */
public final class Trial {
    private static final int EARLIEST = 2004;
    private static final byte[] FILE = "%PDF-1.4 trial".getBytes(StandardCharsets.US_ASCII);

    private final WorkCalendar calendar;
    private final Scheme scheme;
    private final Cast cast;
    private final TrialClock clock;
    private final Store store;
    private final Core core;
    private final EngineImpl engine;
    private final ReaderImpl reader;
    private final FilesImpl files;
    private final PersonsImpl persons;
    private final int year;
    private final Map<String, String> applications = new HashMap<>();
    private String edition = "";
    private String ballot = "";
    private String objection = "";
    private int commands;
    private Consumer<Answer> listener = answer -> {};

    /** A trial from 2 January of the year in which the last article comes into force, or the last year the calendar knows. */
    public Trial(Schemes.Installed installed, WorkCalendar calendar, Kinds kinds, Sandbox sandbox) {
        this(installed, calendar, kinds, sandbox, new MemoryStore(), new MemoryVault());
    }

    /** A trial on another store, with a register of experts if the scheme asks one. */
    public Trial(
            Schemes.Installed installed,
            WorkCalendar calendar,
            Kinds kinds,
            Sandbox sandbox,
            Store store,
            KeyVault vault) {
        this(installed, calendar, kinds, sandbox, store, vault, new Cast(installed.scheme())::register);
    }

    /** A trial with a register of experts. */
    public Trial(
            Schemes.Installed installed,
            WorkCalendar calendar,
            Kinds kinds,
            Sandbox sandbox,
            Store store,
            KeyVault vault,
            Supplier<Optional<ExpertRegister>> register) {
        this.store = store;
        this.calendar = calendar;
        this.scheme = installed.scheme();
        this.cast = new Cast(scheme);
        int inForce = scheme.articles().stream()
                .map(article -> article.inForceFrom().getYear())
                .max(Integer::compare)
                .orElse(EARLIEST);
        this.year = Math.max(EARLIEST, Math.min(inForce, calendar.lastDay().getYear()));
        this.clock = new TrialClock(LegalTime.startOf(LocalDate.of(year, 1, 2)));
        // an edition is pinned to the data in hand; writing it down and reading it back is not what is tried
        store.putScheme(new Store.SchemeRow(installed.hash(), scheme.id(), scheme.revision(), ""));
        Base base = new Base(
                store,
                new Sealer(vault),
                clock,
                Calendars.fixed(calendar),
                new PinnedSchemes(
                        store,
                        (id, revision) ->
                                scheme.id().equals(id) && scheme.revision().equals(revision)
                                        ? Optional.of(installed)
                                        : Optional.empty(),
                        () -> kinds),
                () -> kinds,
                sandbox,
                new RandomIds(RandomGeneratorFactory.of("L64X128MixRandom")
                        .create(scheme.key().hashCode())),
                register);
        this.core = new Core(base);
        this.engine = new EngineImpl(core);
        this.reader = new ReaderImpl(core);
        this.files = new FilesImpl(core);
        this.persons = new PersonsImpl(core);
    }

    Scheme scheme() {
        return scheme;
    }

    Cast cast() {
        return cast;
    }

    TrialClock clock() {
        return clock;
    }

    int year() {
        return year;
    }

    /** The parameters of a stage as the edition has them. */
    Json.Obj params(Stage stage) {
        return scheme.values(LocalDate.of(year, 1, 1), editionState().settings())
                .resolve(stage.params());
    }

    WorkCalendar calendar() {
        return calendar;
    }

    /** Tells each answer from now on. */
    void listen(Consumer<Answer> told) {
        listener = told;
    }

    /** The id of the edition; empty before it is opened. */
    public String edition() {
        return edition;
    }

    /** What it stands on. */
    public Core core() {
        return core;
    }

    /** What the trial is played with. */
    public Engine engine() {
        return engine;
    }

    /** The reader, for assertions. */
    public Reader reader() {
        return reader;
    }

    /** The persons, for assertions. */
    public Persons persons() {
        return persons;
    }

    /** The store, for assertions. */
    public Store store() {
        return store;
    }

    /** The id of an application by its name in the trial. */
    public String application(String name) {
        String id = applications.get(name);
        if (id == null) {
            throw new TrialException("没有名为 {0} 的申报", "there is no application named {0}", name);
        }
        return id;
    }

    void name(String name, String id) {
        applications.put(name, id);
    }

    /** The latest ballot. */
    public String ballot() {
        return ballot;
    }

    String objection() {
        return objection;
    }

    /** What members record in a stage of the edition. */
    StageKind.Recording recording(Stage stage) {
        return reader.recordings(edition).get(stage.id());
    }

    EditionState editionState() {
        return (EditionState) Journal.state(
                store.stream(edition).orElseThrow(() -> new TrialException("尚未开设届次", "no edition is open")));
    }

    ApplicationState applicationState(String name) {
        return (ApplicationState) Journal.state(store.stream(application(name)).orElseThrow());
    }

    /** A member of the organ that holds a power. */
    String holder(Power power) {
        return scheme.organs().stream()
                .filter(organ -> organ.grant(power).isPresent())
                .map(Organ::id)
                .findFirst()
                .map(organ -> organ + ":1")
                .orElseThrow(() -> new TrialException("没有机构具有权力 {0}", "no organ holds the power {0}", power.path()));
    }

    /** Executes a command; {@code target} is the id of an application or ballot, or empty for the edition. */
    public Answer execute(String role, CommandType type, String target, Json.Obj data) {
        String addressed = switch (type.scope()) {
            case SERVER -> "";
            case EDITION -> edition;
            case APPLICATION, BALLOT -> target;
        };
        Answer answer =
                engine.execute(new Command(type, cast.actor(role), addressed, scheme.id() + "-" + ++commands, data));
        if (answer instanceof Receipt receipt) {
            if (type == CommandType.OPEN_EDITION) {
                edition = receipt.target();
            } else if (type == CommandType.OPEN_BALLOT) {
                ballot = receipt.target();
            } else if (type == CommandType.FILE_OBJECTION) {
                objection = receipt.acts().get(0).data().text("objection").orElse("");
            }
        }
        listener.accept(answer);
        return answer;
    }

    /** Executes a command that must be accepted. */
    Receipt accepted(String role, CommandType type, String target, Json.Obj data) {
        Answer answer = execute(role, type, target, data);
        if (answer instanceof Refusal refusal) {
            throw new TrialException(
                    "{1} 的 {0} 不予受理：{2} {3}",
                    "{0} by {1} was refused: {2} {3}", type.path(), role, refusal.code(), refusal.detail());
        }
        return (Receipt) answer;
    }

    /** A preview by someone who may. */
    Preview preview(int batch, String stage) {
        return engine.preview(cast.actor(holder(Power.RUN)), edition, batch, stage);
    }

    /** Uploads a small file as someone. */
    String upload(String role, String application) {
        return files.store(cast.actor(role), application, "trial.pdf", FILE).id();
    }

    /** Sets the clock: to an instant, or on by a duration such as {@code +P7D}. */
    public void moveTo(String at) {
        clock.set(instant(at));
    }

    /** The instant that {@code at} stands for: an instant, or a duration such as {@code +P7D} after now. */
    Instant instant(String at) {
        if (at.startsWith("+")) {
            return LegalTime.micros(clock.reading()
                    .atZone(LegalTime.ZONE)
                    .plus(temporal(at.substring(1)))
                    .toInstant());
        }
        return OffsetDateTime.parse(at).toInstant();
    }

    private static java.time.temporal.TemporalAmount temporal(String text) {
        return text.contains("T") ? java.time.Duration.parse(text) : java.time.Period.parse(text);
    }
}

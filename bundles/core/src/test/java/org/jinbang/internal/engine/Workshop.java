package org.jinbang.internal.engine;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jinbang.internal.decide.Ids;
import org.jinbang.internal.fold.Fold;
import org.jinbang.internal.registry.KindRegistry;
import org.jinbang.json.Json;
import org.jinbang.process.Answer;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.BallotState;
import org.jinbang.process.CommandType;
import org.jinbang.process.EditionState;
import org.jinbang.process.Engine;
import org.jinbang.process.Files;
import org.jinbang.process.Preview;
import org.jinbang.process.Reader;
import org.jinbang.process.Receipt;
import org.jinbang.process.Schemes;
import org.jinbang.process.State;
import org.jinbang.process.StreamKind;
import org.jinbang.scheme.Award;
import org.jinbang.scheme.Cap;
import org.jinbang.scheme.Field;
import org.jinbang.scheme.FieldType;
import org.jinbang.scheme.Form;
import org.jinbang.scheme.Parameter;
import org.jinbang.scheme.Scheme;
import org.jinbang.store.KeyVault;
import org.jinbang.store.Store;
import org.jinbang.time.Calendars;
import org.jinbang.time.JinbangClock;
import org.jinbang.time.LegalTime;
import org.jinbang.time.internal.ShippedCalendar;

/**
 * The engine on any store, for tests in which many work at once: edition after edition, each of several batches, with a
 * form that wants a file, units with quotas and an award with a cap. Each thread acts at the time of its deed.
 */
public final class Workshop {
    /** What is played. */
    public static final Schemes.Installed SCHEME = scheme();

    /** How many batches an edition has. */
    static final int BATCHES = 5;

    private static final int PLACES = 4;
    private static final Duration BATCH = Duration.ofDays(30);
    private static final Instant START =
            LegalTime.startOf(LocalDate.of(2024, 1, 2)).plus(Duration.ofHours(1));
    private static final int ALL = 100_000;

    private final Store store;
    private final Engine engine;
    private final Reader reader;
    private final Files files;
    private final Core core;
    private final ThreadLocal<Instant> time = ThreadLocal.withInitial(() -> START);
    private volatile String current = "";

    /** On a store that may hold acts of an earlier one; no two acts are of the same instant. */
    public Workshop(Store store, KeyVault vault, Ids ids) {
        this(store, vault, ids, new AtomicLong()::incrementAndGet);
    }

    /**
     * The same with another clock.
     *
     * @param micros how far the clock is beyond the time of a deed when it is read
     */
    Workshop(Store store, KeyVault vault, Ids ids, LongSupplier micros) {
        this.store = store;
        KindRegistry kinds = new KindRegistry();
        if (store.scheme(SCHEME.hash()).isEmpty()) {
            Scheme scheme = SCHEME.scheme();
            store.putScheme(new Store.SchemeRow(
                    SCHEME.hash(), scheme.id(), scheme.revision(), scheme.data().canonical()));
        }
        JinbangClock clock = () -> LegalTime.micros(time.get().plusNanos(1_000 * micros.getAsLong()));
        core = new Core(new Base(
                store,
                new Sealer(vault),
                clock,
                Calendars.fixed(ShippedCalendar.calendar()),
                new PinnedSchemes(store, (id, revision) -> Optional.of(SCHEME), kinds::kinds),
                kinds::kinds,
                kinds.sandbox(),
                ids));
        engine = new EngineImpl(core);
        reader = new ReaderImpl(core);
        files = new FilesImpl(core);
    }

    private static Schemes.Installed scheme() {
        Scheme wider = WiderScheme.installed().scheme();
        List<Form> forms = wider.forms().stream().map(Workshop::withProof).toList();
        List<Parameter> parameters = wider.parameters().stream()
                .map(p -> new Parameter(
                        p.name(),
                        p.title(),
                        List.of(new Parameter.Dated(LocalDate.of(2024, 1, 1), new Json.Num(PLACES))),
                        p.basis()))
                .toList();
        List<Award> awards = wider.awards().stream()
                .map(a -> new Award(
                        a.id(),
                        a.title(),
                        a.cap().map(cap -> new Cap(cap.of(), Cap.Per.BATCH, cap.softFor(), cap.basis())),
                        a.basis()))
                .toList();
        Scheme scheme = new Scheme(
                "org.example.workshop",
                wider.revision(),
                wider.title(),
                wider.issuer(),
                wider.regulation(),
                wider.edition().with(1, BATCHES),
                wider.articles(),
                parameters,
                wider.settings(),
                awards,
                wider.organs(),
                forms,
                wider.tracks(),
                wider.stages());
        return new Schemes.Installed(scheme, List.of(), "test", scheme.contentHash());
    }

    private static Form withProof(Form form) {
        Form.Section section = form.sections().get(0);
        Field like = section.fields().get(0);
        List<Field> fields = new ArrayList<>(section.fields());
        fields.add(new Field(
                "proof",
                like.label(),
                FieldType.FILE,
                true,
                Optional.empty(),
                List.of(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                like.basis()));
        return new Form(form.id(), form.title(), List.of(new Form.Section(section.id(), section.title(), fields)));
    }

    /** When a batch begins, by the clock of its edition. */
    static Instant beginning(int batch) {
        return START.plus(BATCH.multipliedBy(batch - 1L));
    }

    /** Does it at its time. */
    public Answer execute(Deed deed, String key) {
        time.set(deed.at());
        return engine.execute(deed.command(key));
    }

    /** What closing a stage would come to at a time. */
    Preview preview(Instant at, String edition, int batch, String stage) {
        time.set(at);
        return engine.preview(Deed.actor("board-1"), edition, batch, stage);
    }

    /** Stores a small file of a person for an application. */
    public Files.Stored upload(String person, String application, String text) {
        return files.store(
                Deed.actor(person), application, "proof.pdf", ("%PDF-1.7 " + text).getBytes(StandardCharsets.US_ASCII));
    }

    /** The content of a file. */
    public byte[] download(String person, String file) {
        return files.read(Deed.actor(person), file).bytes().orElseThrow();
    }

    /** Opens an edition, which is the current one then. */
    Receipt open(String key) {
        Receipt receipt = (Receipt) execute(opening(), key);
        current = receipt.target();
        return receipt;
    }

    /** The edition that runs, if one does. */
    public Optional<EditionState> current() {
        Optional<EditionState> known = edition(current);
        if (known.filter(Workshop::runs).isEmpty()) {
            known = streams(StreamKind.EDITION, Optional.empty(), Optional.empty()).stream()
                    .map(row -> (EditionState) Journal.state(row))
                    .filter(Workshop::runs)
                    .findFirst();
            current = known.map(EditionState::id).orElse("");
        }
        return known;
    }

    private static boolean runs(EditionState edition) {
        return edition.status() == EditionState.Status.RUNNING;
    }

    /** The years of all editions so far. */
    int editions() {
        return streams(StreamKind.EDITION, Optional.empty(), Optional.empty()).size();
    }

    Optional<EditionState> edition(String id) {
        return store.stream(id).map(row -> (EditionState) Journal.state(row));
    }

    Optional<BallotState> ballot(String id) {
        return store.stream(id).map(row -> (BallotState) Journal.state(row));
    }

    /** The applications of a batch. */
    List<ApplicationState> applications(String edition, int batch) {
        return streams(StreamKind.APPLICATION, Optional.of(edition), Optional.of(batch)).stream()
                .map(row -> (ApplicationState) Journal.state(row))
                .toList();
    }

    private List<Store.StreamRow> streams(StreamKind kind, Optional<String> edition, Optional<Integer> batch) {
        return store.streams(new Store.StreamFilter(
                kind.name(),
                edition,
                batch,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ALL));
    }

    /** What the journal of an edition says of itself. */
    public Reader.Verification verify(String edition) {
        return reader.verify(Deed.actor("board-1"), edition);
    }

    /** The faults of an edition, also where its own row can no longer be read. */
    public List<String> faults(String edition) {
        return new Verifier(core.base()).verify(edition).faults();
    }

    /** The row of a stream as it was after so many acts; empty for none. */
    public Optional<Store.StreamRow> asOf(String stream, long seq) {
        StreamKind kind = StreamKind.valueOf(store.stream(stream).orElseThrow().kind());
        State state = null;
        String head = Journal.START;
        Instant at = START;
        for (Store.ActRow row : store.acts(stream, 1, (int) seq)) {
            state = Fold.apply(kind, state, Journal.act(row));
            head = row.hash();
            at = row.at();
        }
        String last = head;
        Instant when = at;
        return Optional.ofNullable(state).map(it -> Journal.row(it, seq, last, when));
    }

    /** The reader. */
    public Reader reader() {
        return reader;
    }

    /** What it stands on. */
    public Core core() {
        return core;
    }

    /** The store. */
    public Store store() {
        return store;
    }

    /** Opens the edition after the last. */
    Deed opening() {
        List<Json> members = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            Json.Obj member = Json.obj().with("organ", "board").with("person", "board-" + i);
            members.add(i == 1 ? member.with("chair", true) : member);
        }
        members.add(Json.obj().with("organ", "watch").with("person", "watch-1"));
        return new Deed(
                "board-1",
                CommandType.OPEN_EDITION,
                "",
                Json.obj()
                        .with("scheme", SCHEME.scheme().id())
                        .with("revision", SCHEME.scheme().revision())
                        .with("year", 2024 + editions())
                        .with("members", new Json.Arr(members)),
                START);
    }
}

package org.jinbang.mail.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jinbang.internal.engine.Base;
import org.jinbang.internal.engine.Core;
import org.jinbang.internal.engine.OutboxImpl;
import org.jinbang.internal.engine.PinnedSchemes;
import org.jinbang.internal.engine.RandomIds;
import org.jinbang.internal.engine.Sealer;
import org.jinbang.internal.registry.KindRegistry;
import org.jinbang.internal.trial.Play;
import org.jinbang.internal.trial.Prelude;
import org.jinbang.internal.trial.SmallScheme;
import org.jinbang.internal.trial.Trial;
import org.jinbang.json.Json;
import org.jinbang.mail.AddressBook;
import org.jinbang.mail.MailLine;
import org.jinbang.mail.Outbox;
import org.jinbang.persistence.internal.Persistence;
import org.jinbang.process.Actor;
import org.jinbang.process.CommandType;
import org.jinbang.process.GoldenCase.Filed;
import org.jinbang.process.Schemes;
import org.jinbang.scheme.ArticleRef;
import org.jinbang.scheme.Field;
import org.jinbang.scheme.FieldType;
import org.jinbang.scheme.Form;
import org.jinbang.scheme.Organ;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;
import org.jinbang.store.Store;
import org.jinbang.time.Calendars;
import org.jinbang.time.internal.ShippedCalendar;

/** An invented award on real tables, with its outbox. */
final class World implements AutoCloseable {
    /** The address in the application named a. */
    static final String ADDRESS = "jia@example.org";

    private final KindRegistry kinds = new KindRegistry();
    private final Persistence persistence;
    private final Play play;
    private final Prelude prelude;
    private final Schemes.Installed installed;
    private final Map<String, AddressBook.Contact> book = new ConcurrentHashMap<>();

    /** Attempts and leases follow this clock. */
    Instant system = Instant.parse("2026-01-01T00:00:00Z");

    World(Path directory) {
        this(directory, Json.obj());
    }

    /** With more parameters of its review. */
    World(Path directory, Json.Obj review) {
        this(directory, review, UnaryOperator.identity());
    }

    /** With other organs. */
    World(Path directory, Json.Obj review, UnaryOperator<Organ> organs) {
        installed = withAddresses(review, organs);
        persistence = open(directory);
        play = new Play(installed, kinds, persistence.store(), persistence.vault());
        prelude = new Prelude(play.trial());
    }

    static Persistence open(Path directory) {
        return Persistence.open(
                settings(directory, "store"), settings(directory, "keys"), directory.resolve("master.key"));
    }

    private static org.jinbang.persistence.internal.db.Settings settings(Path directory, String name) {
        return org.jinbang.persistence.internal.db.Settings.of(
                "jdbc:h2:file:" + directory.resolve(name) + ";WRITE_DELAY=0", "jinbang", "", 10);
    }

    /** The small scheme with an address in its form, and hearings. */
    private static Schemes.Installed withAddresses(Json.Obj review, UnaryOperator<Organ> organs) {
        Scheme small = SmallScheme.withTenure();
        Form form = small.forms().get(0);
        List<Field> fields = new ArrayList<>(form.sections().get(0).fields());
        fields.add(new Field(
                "mail",
                new Text("邮箱", "mail"),
                FieldType.EMAIL,
                false,
                Optional.empty(),
                List.of(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new ArticleRef("3")));
        Form.Section section = form.sections().get(0);
        Scheme scheme = new Scheme(
                        "org.example.mailed",
                        small.revision(),
                        small.title(),
                        small.issuer(),
                        small.regulation(),
                        small.edition(),
                        small.articles(),
                        small.parameters(),
                        small.settings(),
                        small.awards(),
                        small.organs().stream().map(organs).toList(),
                        List.of(new Form(
                                form.id(),
                                form.title(),
                                List.of(new Form.Section(section.id(), section.title(), fields)))),
                        small.tracks(),
                        small.stages().stream()
                                .map(stage -> withHearing(stage, review))
                                .toList())
                .with(small.aftercare().orElseThrow());
        return new Schemes.Installed(scheme, List.of(), "test", scheme.contentHash());
    }

    /** Reviewers hear whom they review. */
    private static Stage withHearing(Stage stage, Json.Obj more) {
        if (!stage.kind().equals("review")) {
            return stage;
        }
        Json.Obj params = stage.params().with("schedule", true);
        for (Map.Entry<String, Json> each : more.members().entrySet()) {
            params = params.with(each.getKey(), each.getValue());
        }
        return stage.with(params);
    }

    Persistence persistence() {
        return persistence;
    }

    Play play() {
        return play;
    }

    Trial trial() {
        return play.trial();
    }

    String application() {
        return trial().application("a");
    }

    /** Everyone in the book is reached like this. */
    World know(String person) {
        book.put(person, new AddressBook.Contact(person + "@example.net", "", Optional.empty()));
        return this;
    }

    World know(String person, AddressBook.Contact contact) {
        book.put(person, contact);
        return this;
    }

    /** An outbox as a server has it; each call is another server on the same tables. */
    Outbox outbox() {
        Store store = persistence.store();
        Base base = new Base(
                store,
                new Sealer(persistence.vault()),
                play.clock(),
                Calendars.fixed(ShippedCalendar.calendar()),
                new PinnedSchemes(
                        store,
                        (id, revision) ->
                                id.equals(installed.scheme().id()) ? Optional.of(installed) : Optional.empty(),
                        kinds::kinds),
                kinds::kinds,
                kinds.sandbox(),
                new RandomIds());
        return new OutboxImpl(new Core(base), persistence.mails(), persistence.vault(), new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return system;
            }
        });
    }

    /** Settings with a server at a port, in the clear on this machine. */
    static Settings settings(int port) {
        return settings(port, Settings.Encryption.NONE);
    }

    static Settings settings(int port, Settings.Encryption encryption) {
        return new Settings(
                Optional.of(new Settings.Server(
                        "127.0.0.1", port, encryption, "", Optional.empty(), "award@example.org", "虚构奖")),
                "",
                "zh",
                4,
                1,
                new Settings.Days(
                        List.of(7, 1), List.of(3, 1), List.of(1), List.of(1), List.of(30, 7), List.of(180, 7), 7),
                "https://award.example.org");
    }

    Desk desk() {
        Settings settings = settings(1);
        Addresses addresses = new Addresses(trial().reader(), List.of(person -> Optional.ofNullable(book.get(person))));
        return new Desk(persistence.store(), trial().reader(), addresses, new Writer(settings));
    }

    Follower follower(Outbox outbox) {
        return new Follower(outbox, persistence.store(), new Composer(desk()));
    }

    Reminders reminders(Outbox outbox) {
        return new Reminders(
                outbox,
                desk(),
                play.clock(),
                Calendars.fixed(ShippedCalendar.calendar()),
                settings(1).days());
    }

    Sender sender(Outbox outbox, int port) {
        return sender(outbox, settings(port));
    }

    Sender sender(Outbox outbox, Settings settings) {
        return new Sender(
                outbox,
                settings.server().orElseThrow(),
                settings.attempts(),
                mail -> desk().readdressed(mail),
                () -> system.toEpochMilli() * 1_000_000L);
    }

    /** Opens edition and first batch. */
    World opened() {
        prelude.openEdition(Json.obj());
        prelude.openBatch();
        return this;
    }

    static Json.Obj answers(String name, String address) {
        return Json.obj()
                .with("name", name)
                .with("organisation", "示例公司")
                .with("honest", true)
                .with("mail", address);
    }

    /** Files and submits the application named a. */
    World filed(Json.Obj answers) {
        prelude.file("a", new Filed("person", answers, List.of(), Optional.empty(), 1), 1);
        return this;
    }

    /** Starts the application named a, which stays a draft. */
    World draft() {
        prelude.file("a", new Filed("person", Json.obj(), List.of(), Optional.of("started"), 1), 1);
        return this;
    }

    /** When the window of a stage of the first batch closes. */
    Instant closes(String stage) {
        return play.closes(stage);
    }

    /** Plays a stage of the first batch to its end. */
    void play(String stage) {
        prelude.play(stage(stage), 1, Map.of("a", application()));
    }

    /** Opens an edition and brings its one application onto a public notice. */
    void published() {
        opened().filed(answers("虚构甲", ADDRESS));
        for (String stage : List.of("apply", "check", "review", "vote")) {
            play(stage);
        }
        play.run(
                "board:1",
                CommandType.PUBLISH_NOTICE,
                "",
                Json.obj().with("batch", 1).with("stage", "notice"));
    }

    Stage stage(String id) {
        return trial().reader().schemeOf(trial().edition()).stage(id).orElseThrow();
    }

    /** The mails of the edition as its office sees them, oldest first. */
    List<MailLine> lines(Outbox outbox) {
        return lines(outbox, "p-board-1");
    }

    List<MailLine> lines(Outbox outbox, String person) {
        List<MailLine> lines = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            var page = outbox.list(Actor.of(person), trial().edition(), Optional.empty(), after, 7);
            lines.addAll(page.items());
            after = page.next();
        } while (after.isPresent());
        java.util.Collections.reverse(lines);
        return lines;
    }

    List<String> templates(Outbox outbox, String person) {
        return lines(outbox).stream()
                .filter(line -> line.person().equals(person))
                .map(MailLine::template)
                .toList();
    }

    LocalDate today() {
        return play.clock().today();
    }

    @Override
    public void close() {
        persistence.close();
    }
}

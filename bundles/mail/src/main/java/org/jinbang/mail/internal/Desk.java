package org.jinbang.mail.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jinbang.json.Codec;
import org.jinbang.json.Json;
import org.jinbang.mail.Mail;
import org.jinbang.process.Act;
import org.jinbang.process.Actor;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.EditionState;
import org.jinbang.process.Reader;
import org.jinbang.process.RefusedException;
import org.jinbang.process.StreamKind;
import org.jinbang.scheme.Organ;
import org.jinbang.scheme.Power;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.spi.StageKind;
import org.jinbang.store.Store;
import org.jinbang.store.Store.StreamRow;

/** What those who write mails look up, and how a mail comes about. Texts are read as the recipient may read them. */
final class Desk {
    private static final int ALL = 1_000_000;
    private static final int PAGE = 200;

    private final Store store;
    private final Reader reader;
    private final Addresses addresses;
    private final Writer writer;

    Desk(Store store, Reader reader, Addresses addresses, Writer writer) {
        this.store = store;
        this.reader = reader;
        this.addresses = addresses;
        this.writer = writer;
    }

    Optional<EditionState> edition(String id) {
        return state(id, StreamKind.EDITION, EditionState.class);
    }

    /** What members record in a stage; nothing while its kind is not on this server. */
    StageKind.Recording recording(String edition, Stage stage) {
        return reader.recordings(edition).getOrDefault(stage.id(), StageKind.Recording.NOTHING);
    }

    Optional<ApplicationState> application(String id) {
        return state(id, StreamKind.APPLICATION, ApplicationState.class);
    }

    private <S extends Record> Optional<S> state(String id, StreamKind kind, Class<S> type) {
        return store.stream(id).filter(row -> row.kind().equals(kind.name())).map(row -> state(row, type));
    }

    private static <S extends Record> S state(StreamRow row, Class<S> type) {
        return Codec.read(Json.parse(row.state()), type);
    }

    List<EditionState> editions() {
        return streams(
                StreamKind.EDITION,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                EditionState.class);
    }

    /** Applications of an edition, of one batch, in one stage. */
    List<ApplicationState> applications(String edition, Optional<Integer> batch, Optional<String> stage) {
        return streams(
                StreamKind.APPLICATION, Optional.of(edition), batch, stage, Optional.empty(), ApplicationState.class);
    }

    /** Applications of an edition that were awarded and not revoked since. */
    List<ApplicationState> awarded(String edition) {
        return streams(
                StreamKind.APPLICATION,
                Optional.of(edition),
                Optional.empty(),
                Optional.empty(),
                Optional.of(ApplicationState.Status.AWARDED.name()),
                ApplicationState.class);
    }

    private <S extends Record> List<S> streams(
            StreamKind kind,
            Optional<String> edition,
            Optional<Integer> batch,
            Optional<String> stage,
            Optional<String> status,
            Class<S> type) {
        Store.StreamFilter filter = new Store.StreamFilter(
                kind.name(),
                edition,
                batch,
                stage,
                status,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ALL);
        return store.streams(filter).stream().map(row -> state(row, type)).toList();
    }

    Scheme scheme(String edition) {
        return reader.schemeOf(edition);
    }

    /** The members of every organ that holds a power. */
    Set<String> holders(EditionState edition, Scheme scheme, Power power) {
        Set<String> persons = new LinkedHashSet<>();
        for (Organ organ : scheme.organs()) {
            if (organ.grant(power).isPresent()) {
                persons.addAll(members(edition, organ.id()));
            }
        }
        return persons;
    }

    List<String> members(EditionState edition, String organ) {
        return edition.members(organ).stream()
                .map(EditionState.Seat::person)
                .distinct()
                .toList();
    }

    static Text title(Scheme scheme, String stage) {
        return scheme.stage(stage).map(Stage::title).orElseGet(() -> Writer.same(stage));
    }

    static Text organ(Scheme scheme, String organ) {
        return scheme.organ(organ).map(Organ::title).orElseGet(() -> Writer.same(organ));
    }

    /** A text of an act, if that person may read it. */
    Optional<String> text(String person, Act act, String slot) {
        return act.value(slot).flatMap(value -> text(person, act.stream(), value.id()));
    }

    /** A text of a stream, if that person may read it. */
    Optional<String> text(String person, String stream, String value) {
        try {
            return reader.text(Actor.of(person), stream, value);
        } catch (RefusedException e) {
            return Optional.empty();
        }
    }

    /** The act by which an objection was filed. */
    Optional<Act> filing(String application, String objection) {
        for (long next = 1; ; ) {
            List<Store.ActRow> rows = store.acts(application, next, PAGE);
            for (Store.ActRow row : rows) {
                if (row.type().equals("OBJECTION_FILED")) {
                    Act act = act(row);
                    if (act.data().text("objection").equals(Optional.of(objection))) {
                        return Optional.of(act);
                    }
                }
            }
            if (rows.size() < PAGE) {
                return Optional.empty();
            }
            next = rows.get(rows.size() - 1).seq() + 1;
        }
    }

    static Act act(Store.ActRow row) {
        return Codec.read(Json.parse(new String(row.body(), java.nio.charset.StandardCharsets.UTF_8)), Act.class);
    }

    /** Of which award in which year. */
    static Text from(EditionState edition, Scheme scheme) {
        return new Text(
                scheme.title().zh() + " " + edition.year(), scheme.title().en() + " " + edition.year());
    }

    /**
     * Whom a mail is for and what it is about.
     *
     * @param cause see {@link Mail#cause()}
     * @param about the application, if there is one
     * @param owner under whose key it is kept
     */
    record Envelope(
            String cause,
            String edition,
            Optional<ApplicationState> about,
            String person,
            String owner,
            boolean covert) {
        static Envelope of(String cause, String edition, Optional<ApplicationState> about, String person) {
            return new Envelope(cause, edition, about, person, person, false);
        }
    }

    Mail mail(Envelope envelope, Writer.Matter matter) {
        return new Mail(
                envelope.cause(),
                envelope.edition(),
                envelope.about().map(ApplicationState::id).orElse(""),
                envelope.person(),
                envelope.owner(),
                matter.key(),
                envelope.covert(),
                writer.write(
                        envelope.owner().equals(envelope.person())
                                ? addresses.of(envelope.person(), envelope.about())
                                : new org.jinbang.mail.AddressBook.Contact("", "", Optional.empty()),
                        matter));
    }

    /** The letter with the address as it is known now. */
    Mail.Letter readdressed(Mail mail) {
        Optional<ApplicationState> about =
                Optional.of(mail.stream()).filter(id -> !id.isEmpty()).flatMap(this::application);
        String known = mail.owner().equals(mail.person())
                ? addresses.of(mail.person(), about).address()
                : "";
        Mail.Letter letter = mail.letter();
        return new Mail.Letter(
                known.isEmpty() ? letter.to() : known,
                letter.name(),
                letter.language(),
                letter.subject(),
                letter.text(),
                letter.html(),
                letter.secret());
    }

    /** All of several lists. */
    @SafeVarargs
    static <T> List<T> all(List<T>... lists) {
        List<T> all = new ArrayList<>();
        for (List<T> list : lists) {
            all.addAll(list);
        }
        return all;
    }
}

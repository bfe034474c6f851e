package org.jinbang.internal.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jinbang.json.Json;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.EditionState;
import org.jinbang.process.Reader;
import org.jinbang.process.Reader.CertificateCheck;
import org.jinbang.process.Reader.PublicList;
import org.jinbang.process.Tenure;
import org.jinbang.scheme.Scheme;
import org.jinbang.store.Recent;
import org.jinbang.store.Store.ValueRow;
import org.jinbang.time.LegalTime;

/** What everyone may read: notices, winners, certificates. */
final class PublicLists {
    private final Base base;

    PublicLists(Base base) {
        this.base = base;
    }

    /** Answers by value id; those whose key was erased are left out. */
    Map<String, Json.Obj> answers(Collection<String> values) {
        Map<String, Json.Obj> answers = new LinkedHashMap<>();
        base.sealer()
                .open(base.store().values(values))
                .forEach((id, opened) -> answers.put(id, Json.parseObject(opened.text())));
        return answers;
    }

    /**
     * The same, of which only the names are read that applications of a scheme go by. They are remembered for a moment: what
     * lies under an id never changes.
     */
    Map<String, Json.Obj> names(Scheme scheme, Collection<String> values) {
        Recent<Json.Obj> memory = base.sealer().names();
        Map<String, Json.Obj> names = memory.find(values);
        List<String> asked =
                values.stream().filter(id -> !names.containsKey(id)).toList();
        if (!asked.isEmpty()) {
            Set<String> fields = Names.fields(scheme);
            Recent<Json.Obj>.Reading reading = memory.reading();
            List<ValueRow> rows = base.store().values(asked);
            Map<String, Sealer.Opened> opened = base.sealer().open(rows);
            for (ValueRow row : rows) {
                Sealer.Opened each = opened.get(row.id());
                if (each != null) {
                    Json.Obj read = Json.parseMembers(each.text(), fields);
                    names.put(row.id(), read);
                    reading.keep(row.id(), row.owner(), read);
                }
            }
        }
        return names;
    }

    Optional<PublicList> notice(EditionState edition, String id) {
        for (EditionState.Batch batch : edition.batches()) {
            for (EditionState.Notice notice : batch.notices()) {
                if (notice.id().equals(id)) {
                    return Optional.of(list(
                            edition,
                            batch.number(),
                            notice.id(),
                            Optional.of(notice.window()),
                            notice.published(),
                            notice.digest(),
                            notice.root(),
                            notice.replaced(),
                            notice.names()));
                }
            }
        }
        return Optional.empty();
    }

    Optional<PublicList> winners(EditionState edition) {
        return edition.announced(base.schemes().pinned(edition)).map(at -> winners(edition, at));
    }

    private PublicList winners(EditionState edition, Instant announced) {
        Map<String, String> names = answersOf(having(edition, ApplicationState.Status.AWARDED));
        return list(
                edition,
                0,
                "winners",
                Optional.empty(),
                announced,
                Hash.hex(Json.textMap(names).bytes()),
                Journal.root(base.store().heads(edition.id())),
                false,
                names);
    }

    private List<ApplicationState> having(EditionState edition, ApplicationState.Status status) {
        return new Streams(base.store())
                .applications(edition.id(), status).stream()
                        .map(row -> (ApplicationState) base.states().of(row))
                        .toList();
    }

    /** Answers by application. */
    private static Map<String, String> answersOf(List<ApplicationState> applications) {
        Map<String, String> names = new LinkedHashMap<>();
        applications.forEach(a -> names.put(a.id(), a.answers().orElse("")));
        return names;
    }

    List<Reader.Revoked> revocations(EditionState edition) {
        List<ApplicationState> revoked = having(edition, ApplicationState.Status.REVOKED).stream()
                .sorted(Comparator.comparing(PublicLists::revokedAt))
                .toList();
        List<PublicList.Name> names = names(edition, true, answersOf(revoked));
        List<Reader.Revoked> lines = new ArrayList<>();
        for (int i = 0; i < revoked.size(); i++) {
            ApplicationState a = revoked.get(i);
            lines.add(new Reader.Revoked(
                    names.get(i),
                    revocation(a).orElseThrow(),
                    a.certificate().map(ApplicationState.Certificate::number).orElse("")));
        }
        return lines;
    }

    private static Instant revokedAt(ApplicationState a) {
        return a.revocation().flatMap(ApplicationState.Revocation::revoked).orElseThrow();
    }

    private static Optional<Reader.RevokedOn> revocation(ApplicationState a) {
        return a.revocation()
                .flatMap(each -> each.revoked().map(at -> new Reader.RevokedOn(LegalTime.dateOf(at), each.ground())));
    }

    private Optional<Reader.Holding> holding(Scheme scheme, EditionState edition, ApplicationState a) {
        return base.tenure(scheme, edition, a)
                .map(tenure -> new Reader.Holding(
                        tenure.standing(),
                        tenure.until(),
                        a.suspensions().stream()
                                .filter(each -> tenure.standing() == Tenure.Standing.SUSPENDED && each.lasts())
                                .findFirst()
                                .map(each -> new Reader.SuspendedOn(LegalTime.dateOf(each.since()), each.ground()))));
    }

    private PublicList list(
            EditionState edition,
            int batch,
            String id,
            Optional<EditionState.Span> window,
            Instant published,
            String digest,
            String root,
            boolean replaced,
            Map<String, String> names) {
        return new PublicList(
                id,
                edition.id(),
                batch,
                window,
                published,
                digest,
                root,
                replaced,
                names(edition, window.isEmpty(), names));
    }

    /** Lines of applications, in their order; {@code names} gives the answers of each. */
    private List<PublicList.Name> names(EditionState edition, boolean granted, Map<String, String> names) {
        Scheme scheme = base.schemes().pinned(edition);
        Map<String, Json.Obj> answers = names(scheme, names.values());
        Map<String, String> units = units(edition);
        List<PublicList.Name> lines = new ArrayList<>();
        names.forEach((application, value) -> base.store().stream(application).ifPresent(row -> {
            ApplicationState a = (ApplicationState) base.states().of(row);
            Names called = Names.of(scheme, a.track());
            Json.Obj given = answers.getOrDefault(value, Json.obj());
            lines.add(new PublicList.Name(
                    application,
                    a.award(),
                    a.track(),
                    called.name(given),
                    called.organisation(given),
                    String.join(
                            "、",
                            a.asked().stream()
                                    .filter(ApplicationState.Asked::favourable)
                                    .map(each -> units.getOrDefault(each.unit(), each.unit()))
                                    .toList()),
                    // on a notice an award is only about to be granted
                    granted ? holding(scheme, edition, a) : Optional.empty()));
        }));
        return lines;
    }

    private Map<String, String> units(EditionState edition) {
        Map<String, String> values = new LinkedHashMap<>();
        edition.units().forEach((id, unit) -> values.put(unit.name(), id));
        Map<String, String> names = new LinkedHashMap<>();
        base.sealer()
                .open(base.store().values(values.keySet()))
                .forEach((value, opened) -> names.put(values.get(value), opened.text()));
        return names;
    }

    CertificateCheck certificate(ApplicationState a) {
        EditionState edition =
                (EditionState) Journal.state(base.store().stream(a.edition()).orElseThrow());
        Scheme scheme = base.schemes().pinned(edition);
        Names called = Names.of(scheme, a.track());
        Json.Obj given = a.answers()
                .map(value -> names(scheme, List.of(value)).getOrDefault(value, Json.obj()))
                .orElse(Json.obj());
        ApplicationState.Certificate certificate = a.certificate().orElseThrow();
        return new CertificateCheck(
                certificate.number(),
                holding(scheme, edition, a).orElseThrow(),
                edition.id(),
                edition.year(),
                a.award(),
                called.name(given),
                called.organisation(given),
                certificate.on(),
                revocation(a));
    }
}

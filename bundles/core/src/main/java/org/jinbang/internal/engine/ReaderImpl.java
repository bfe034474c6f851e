package org.jinbang.internal.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jinbang.internal.decide.Access;
import org.jinbang.internal.decide.Refuse;
import org.jinbang.internal.decide.UnitQuota;
import org.jinbang.json.Json;
import org.jinbang.process.Act;
import org.jinbang.process.Actor;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.BallotState;
import org.jinbang.process.CommandType;
import org.jinbang.process.EditionState;
import org.jinbang.process.Page;
import org.jinbang.process.Reader;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.RefusedException;
import org.jinbang.process.Schemes;
import org.jinbang.process.Sheet;
import org.jinbang.process.StreamKind;
import org.jinbang.scheme.Award;
import org.jinbang.scheme.Finding;
import org.jinbang.scheme.Form;
import org.jinbang.scheme.Power;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Track;
import org.jinbang.store.Store;
import org.jinbang.store.Store.StreamRow;
import org.jinbang.store.Store.ValueRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads for people, each only what they may. */
@Component(service = Reader.class)
public final class ReaderImpl implements Reader {
    private static final int MOST = 200;

    private final Base base;
    private final PublicLists lists;
    private final JournalPages pages;

    /** A reader on what {@code core} offers. */
    @Activate
    public ReaderImpl(@Reference Core core) {
        this.base = core.base();
        this.lists = new PublicLists(base);
        this.pages = new JournalPages(base.store());
    }

    private static RefusedException unknown(String id) {
        return Refuse.with(RefusalCode.UNKNOWN_TARGET, null, "没有 " + id, "There is no " + id);
    }

    private static RefusedException notEntitled() {
        return Refuse.with(RefusalCode.NOT_ENTITLED, null, "只有本届有关机构可以查阅", "Only organs of the edition may read this");
    }

    private StreamRow row(String id, StreamKind kind) {
        return base.store().stream(id).filter(r -> r.kind().equals(kind.name())).orElseThrow(() -> unknown(id));
    }

    private EditionState state(String edition) {
        return (EditionState) Journal.state(row(edition, StreamKind.EDITION));
    }

    private Access access(EditionState edition, Actor actor) {
        return new Access(base.schemes().pinned(edition), edition, actor);
    }

    @Override
    public long version(Actor actor, String stream) {
        StreamRow row = base.store().stream(stream).orElseThrow(() -> unknown(stream));
        switch (StreamKind.valueOf(row.kind())) {
            case APPLICATION -> readable(actor, stream);
            case BALLOT -> ballot(actor, stream);
            case EDITION -> {
                // everyone may read it
            }
        }
        return row.seq();
    }

    @Override
    public List<EditionState> editions() {
        return base
                .store()
                .streams(new Store.StreamFilter(
                        StreamKind.EDITION.name(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        1_000_000))
                .stream()
                .map(row ->
                        access((EditionState) Journal.state(row), Actor.PUBLIC).view())
                .toList();
    }

    @Override
    public EditionState edition(Actor actor, String edition) {
        return access(state(edition), actor).view();
    }

    @Override
    public Scheme schemeOf(String edition) {
        return base.schemes().pinned(state(edition));
    }

    @Override
    public Page<Line> applications(Actor actor, Query q) {
        EditionState edition = state(q.edition());
        Access access = access(edition, actor);
        boolean organ = access.seated() && !q.mineOnly();
        Optional<String> unit = organ || q.mineOnly() ? Optional.empty() : edition.unitOf(actor.id());
        Optional<String> owner = organ || unit.isPresent() ? Optional.empty() : Optional.of(actor.id());
        int most = Math.max(1, Math.min(MOST, q.most()));
        new Filters(base.schemes().pinned(edition)).check(q);
        Optional<String[]> from = q.from().map(token -> token.split("~", 2));
        List<StreamRow> rows = base.store()
                .streams(new Store.StreamFilter(
                        StreamKind.APPLICATION.name(),
                        Optional.of(q.edition()),
                        q.batch(),
                        q.stage(),
                        q.status().map(Enum::name),
                        q.track(),
                        owner,
                        unit,
                        from.map(parts -> parts[0]),
                        from.map(parts -> parts[1]),
                        most));
        List<ApplicationState> readable = new ArrayList<>();
        rows.forEach(row -> {
            ApplicationState a = (ApplicationState) Journal.state(row);
            if (access.reads(a)) {
                readable.add(a);
            }
        });
        Optional<String> next = rows.size() < most
                ? Optional.empty()
                : Optional.of(rows.get(rows.size() - 1).stage() + "~"
                        + rows.get(rows.size() - 1).id());
        return new Page<>(lines(base.schemes().pinned(edition), readable), next);
    }

    private List<Line> lines(Scheme scheme, List<ApplicationState> applications) {
        Map<String, Json.Obj> answers = lists.answers(
                applications.stream().flatMap(a -> a.answers().stream()).toList());
        List<Line> lines = new ArrayList<>();
        for (ApplicationState a : applications) {
            Form form = scheme.formOf(scheme.track(a.track()).orElseThrow());
            Json.Obj given = a.answers().map(answers::get).orElse(Json.obj());
            given = given == null ? Json.obj() : given;
            lines.add(new Line(
                    a.id(),
                    a.batch(),
                    a.track(),
                    a.award(),
                    a.status(),
                    a.stage(),
                    a.unit(),
                    Names.role(form, given, "name"),
                    Names.role(form, given, "organisation"),
                    a.submitted()));
        }
        return lines;
    }

    /** An application the actor may read; anything else does not exist. */
    private record Readable(StreamRow row, ApplicationState state, EditionState edition, Access access) {}

    private Readable readable(Actor actor, String id) {
        StreamRow row = row(id, StreamKind.APPLICATION);
        ApplicationState a = (ApplicationState) Journal.state(row);
        EditionState edition = state(a.edition());
        Access access = access(edition, actor);
        if (!access.reads(a)) {
            throw unknown(id);
        }
        return new Readable(row, a, edition, access);
    }

    @Override
    public Case application(Actor actor, String id) {
        Readable r = readable(actor, id);
        ApplicationState view = r.access().view(r.state());
        Set<String> values = new LinkedHashSet<>(valuesIn(view));
        view.answers().ifPresent(values::add);
        Map<String, Sealer.Opened> opened = base.sealer().open(base.store().values(values));
        Map<String, String> texts = new LinkedHashMap<>();
        opened.forEach((value, content) -> texts.put(value, content.text()));
        Json.Obj answers =
                view.answers().map(texts::remove).map(Json::parseObject).orElse(Json.obj());
        return new Case(view, answers, texts, r.row().seq());
    }

    private static Set<String> valuesIn(ApplicationState a) {
        Set<String> values = new LinkedHashSet<>();
        a.opinion().ifPresent(o -> values.add(o.text()));
        a.entries().forEach(e -> e.comment().ifPresent(values::add));
        a.recusals().forEach(r -> values.add(r.reason()));
        a.supplements().forEach(s -> values.add(s.what()));
        a.hearings().forEach(h -> values.add(h.place()));
        a.sanctions().forEach(s -> values.add(s.reason()));
        a.outcomes().forEach(o -> values.add(o.reason()));
        a.objections().forEach(o -> {
            values.add(o.statement());
            values.addAll(o.parts().values());
            o.answer().ifPresent(values::add);
            o.report().ifPresent(values::add);
            o.reason().ifPresent(values::add);
        });
        return values;
    }

    @Override
    public List<Finding> findings(Actor actor, String id) {
        Readable r = readable(actor, id);
        Json.Obj answers = r.state()
                .answers()
                .map(value -> lists.answers(List.of(value)).get(value))
                .orElse(Json.obj());
        return Situations.findings(
                base.findings().withCauses(r.access().holds(Power.RUN)),
                base.schemes().pinned(r.edition()),
                r.edition(),
                r.state(),
                answers == null ? Json.obj() : answers);
    }

    @Override
    public List<Finding> findings(String id, String revision, String trackId, int year, Json.Obj answers) {
        Scheme scheme = base.schemes()
                .installed(id, revision)
                .map(Schemes.Installed::scheme)
                .orElseThrow(() -> Refuse.with(
                        RefusalCode.UNKNOWN_SCHEME,
                        null,
                        "未安装评选办法 " + id + "@" + revision,
                        "The scheme " + id + "@" + revision + " is not installed"));
        Track track = scheme.track(trackId).orElseThrow(() -> unknown(trackId));
        java.time.LocalDate deadline = java.time.LocalDate.of(year, 12, 31);
        return base.findings()
                .on(
                        scheme,
                        track,
                        scheme.values(deadline, Json.obj()),
                        new Findings.Known(answers, Map.of(), deadline, Map.of()));
    }

    @Override
    public Sheet sheet(Actor actor, String id, int batch, String stage) {
        EditionState edition = state(id);
        Access access = access(edition, actor);
        Scheme scheme = base.schemes().pinned(edition);
        Stage ballot = scheme.stage(stage).orElseThrow(() -> unknown(stage));
        if (edition.batch(batch).isEmpty()) {
            throw unknown(String.valueOf(batch));
        }
        if (!access.votes(ballot)) {
            throw notEntitled();
        }
        return new Sheets(base).of(scheme, edition, batch, ballot, access);
    }

    @Override
    public BallotState ballot(Actor actor, String id) {
        BallotState ballot = (BallotState) Journal.state(row(id, StreamKind.BALLOT));
        EditionState edition = state(ballot.edition());
        boolean may =
                ballot.members().contains(actor.id()) || access(edition, actor).oversees();
        if (!may) {
            throw notEntitled();
        }
        return ballot;
    }

    @Override
    public PublicList notice(String edition, String notice) {
        return lists.notice(state(edition), notice).orElseThrow(() -> unknown(notice));
    }

    @Override
    public PublicList winners(String edition) {
        return lists.winners(state(edition));
    }

    @Override
    public Optional<CertificateCheck> certificate(String number) {
        return base.store().certificate(number).map(row -> lists.certificate((ApplicationState) Journal.state(row)));
    }

    @Override
    public Json.Obj figures(Actor actor, String id, int batch) {
        EditionState edition = state(id);
        if (!access(edition, actor).seated()) {
            throw notEntitled();
        }
        return new Figures(base).of(base.schemes().pinned(edition), edition, batch);
    }

    @Override
    public List<Act> journal(Actor actor, String stream, long from, int most) {
        StreamRow row = base.store().stream(stream).orElseThrow(() -> unknown(stream));
        int wanted = Math.max(1, Math.min(MOST, most));
        if (row.kind().equals(StreamKind.APPLICATION.name())) {
            Readable r = readable(actor, stream);
            return pages.of(stream, from, wanted, act -> r.access().view(r.state(), act));
        }
        if (!access(state(row.edition()), actor).oversees()) {
            throw notEntitled();
        }
        return pages.of(stream, from, wanted, Optional::of);
    }

    @Override
    public Optional<String> text(Actor actor, String stream, String value) {
        StreamRow row = base.store().stream(stream).orElseThrow(() -> unknown(stream));
        boolean may = row.kind().equals(StreamKind.APPLICATION.name())
                ? names(readable(actor, stream), value)
                : opens(state(row.edition()), actor, value);
        ValueRow sealed = base.store().values(List.of(value)).stream()
                .filter(v -> may && v.stream().equals(stream))
                .filter(v -> !v.owner().startsWith("concern:")
                        || access(state(row.edition()), actor).oversees())
                .findFirst()
                .orElseThrow(() -> unknown(value));
        return Optional.ofNullable(base.sealer().open(List.of(sealed)).get(value))
                .map(Sealer.Opened::text);
    }

    /** Whether the state or journal of the application, as it may be read, names the value. */
    private boolean names(Readable r, String value) {
        ApplicationState view = r.access().view(r.state());
        return view.answers().filter(value::equals).isPresent()
                || valuesIn(view).contains(value)
                || pages.any(
                        r.row().id(),
                        act -> r.access()
                                .view(r.state(), act)
                                .filter(seen -> seen.values().values().stream()
                                        .anyMatch(ref -> ref.id().equals(value)))
                                .isPresent());
    }

    /** Whether a text of an edition is public; refuses who may not read it. */
    private boolean opens(EditionState edition, Actor actor, String value) {
        boolean published = edition.batches().stream()
                .anyMatch(b -> b.call().equals(value)
                        || b.publications().stream().anyMatch(p -> p.where().equals(value)));
        boolean named =
                edition.units().values().stream().anyMatch(unit -> unit.name().equals(value));
        if (!published && !named && !access(edition, actor).seated()) {
            throw notEntitled();
        }
        return true;
    }

    @Override
    public Verification verify(Actor actor, String id) {
        EditionState edition = state(id);
        if (!access(edition, actor).seated()) {
            throw notEntitled();
        }
        return new Verifier(base).verify(id);
    }

    @Override
    public Page<RefusalEntry> refusals(Actor actor, String edition, Optional<String> from, int most) {
        boolean all = !edition.isEmpty() && access(state(edition), actor).oversees();
        int limit = Math.max(1, Math.min(MOST, most));
        Optional<Long> before = from.map(Filters::refusal);
        List<RefusalEntry> entries =
                base.store().refusals(edition, all ? Optional.empty() : Optional.of(actor.id()), before, limit).stream()
                        .map(r -> new RefusalEntry(
                                String.valueOf(r.id()),
                                r.at(),
                                r.actor(),
                                CommandType.valueOf(r.command()),
                                r.target(),
                                RefusalCode.valueOf(r.code()),
                                r.article()))
                        .toList();
        Optional<String> next = entries.size() < limit
                ? Optional.empty()
                : Optional.of(entries.get(entries.size() - 1).id());
        return new Page<>(entries, next);
    }

    @Override
    public List<QuotaLine> quotas(Actor actor, String id) {
        EditionState edition = state(id);
        Access access = access(edition, actor);
        if (!access.seated() && !access.holds(Power.SUPERVISE)) {
            throw notEntitled();
        }
        Scheme scheme = base.schemes().pinned(edition);
        Map<String, Store.ClaimRow> claims = new LinkedHashMap<>();
        base.store().claims("cap/" + id + "/").forEach(claim -> claims.put(claim.key(), claim));
        List<QuotaLine> lines = new ArrayList<>();
        for (Award award : scheme.awards()) {
            award.cap().ifPresent(cap -> {
                List<Integer> scopes = cap.per() == org.jinbang.scheme.Cap.Per.EDITION
                        ? List.of(0)
                        : edition.batches().stream()
                                .map(EditionState.Batch::number)
                                .toList();
                for (int scope : scopes) {
                    String key = "cap/" + id + "/" + award.id() + (scope == 0 ? "" : "/" + scope);
                    Store.ClaimRow claim = claims.get(key);
                    int limit = edition.exceeded().getOrDefault(award.id(), ruled(scheme, edition, cap.of()));
                    lines.add(new QuotaLine(
                            award.id(),
                            scope == 0 ? "edition" : "batch " + scope,
                            limit,
                            claim == null ? 0 : claim.reserved(),
                            claim == null ? 0 : claim.used()));
                }
            });
        }
        UnitQuota.of(scheme, scheme.values(java.time.LocalDate.of(edition.year(), 1, 1), edition.settings()))
                .ifPresent(limit -> lines.addAll(units(edition, limit)));
        return lines;
    }

    /** The places of each unit with what is taken of them. */
    private List<QuotaLine> units(EditionState edition, int limit) {
        String prefix = UnitQuota.prefix(edition.id());
        Map<String, Store.ClaimRow> claims = new LinkedHashMap<>();
        base.store().claims(prefix).forEach(claim -> claims.put(claim.key(), claim));
        return edition.units().keySet().stream()
                .map(unit -> {
                    Store.ClaimRow claim = claims.get(prefix + unit);
                    return new QuotaLine(
                            "",
                            "unit " + unit,
                            limit,
                            claim == null ? 0 : claim.reserved(),
                            claim == null ? 0 : claim.used());
                })
                .toList();
    }

    private static int ruled(Scheme scheme, EditionState edition, Json of) {
        Json value = scheme.values(java.time.LocalDate.of(edition.year(), 1, 1), edition.settings())
                .resolve(of);
        return Math.toIntExact(((Json.Num) value).value());
    }
}

package org.jinbang.internal.engine;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jinbang.internal.decide.Access;
import org.jinbang.internal.decide.Refuse;
import org.jinbang.json.Json;
import org.jinbang.process.Act;
import org.jinbang.process.Actor;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.Assignment;
import org.jinbang.process.BallotState;
import org.jinbang.process.CommandType;
import org.jinbang.process.EditionState;
import org.jinbang.process.Page;
import org.jinbang.process.Reader;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.Schemes;
import org.jinbang.process.Sheet;
import org.jinbang.process.StreamKind;
import org.jinbang.scheme.EditionRule;
import org.jinbang.scheme.Finding;
import org.jinbang.scheme.Power;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Track;
import org.jinbang.scheme.spi.StageKind;
import org.jinbang.store.Store.StreamRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads for people, each only what they may. */
@Component(service = Reader.class)
public final class ReaderImpl implements Reader {
    private static final int MOST = 200;

    private final Base base;
    private final Sight sight;
    private final PublicLists lists;
    private final JournalPages pages;
    private final ReadableTexts texts;

    /** A reader on what {@code core} offers. */
    @Activate
    public ReaderImpl(@Reference Core core) {
        this.base = core.base();
        this.sight = new Sight(base);
        this.lists = new PublicLists(base);
        this.pages = new JournalPages(base.store());
        this.texts = new ReadableTexts(base, sight, pages);
    }

    @Override
    public long version(Actor actor, String stream) {
        StreamRow row = base.store().stream(stream).orElseThrow(() -> Sight.unknown(stream));
        switch (StreamKind.valueOf(row.kind())) {
            case APPLICATION -> sight.readable(actor, stream);
            case BALLOT -> ballot(actor, stream);
            case EDITION -> {
                // everyone may read it
            }
        }
        return row.seq();
    }

    @Override
    public List<EditionState> editions() {
        return new Streams(base.store())
                .editions().stream()
                        .map(row -> sight.access((EditionState) Journal.state(row), Actor.PUBLIC)
                                .view())
                        .toList();
    }

    @Override
    public EditionState edition(Actor actor, String edition) {
        return sight.access(sight.edition(edition), actor).view();
    }

    @Override
    public Scheme schemeOf(String edition) {
        return base.schemes().pinned(sight.edition(edition));
    }

    @Override
    public Map<String, StageKind.Recording> recordings(String edition) {
        return base.kinds().get().recordings(schemeOf(edition));
    }

    @Override
    public Page<Line> applications(Actor actor, Query q) {
        EditionState edition = sight.edition(q.edition());
        Access access = sight.access(edition, actor);
        boolean organ = access.seated() && !q.mineOnly();
        Optional<String> unit = organ || q.mineOnly() ? Optional.empty() : edition.unitOf(actor.id());
        Optional<String> owner = organ || unit.isPresent() ? Optional.empty() : Optional.of(actor.id());
        return new ApplicationPages(base, lists).of(q, edition, access, owner, unit);
    }

    @Override
    public Case application(Actor actor, String id) {
        Sight.Readable r = sight.readable(actor, id);
        ApplicationState view = r.access().view(r.state());
        Set<String> values = new LinkedHashSet<>(CaseTexts.in(view));
        view.answers().ifPresent(values::add);
        Map<String, Sealer.Opened> opened = base.sealer().open(base.store().values(values));
        Map<String, String> texts = new LinkedHashMap<>();
        opened.forEach((value, content) -> texts.put(value, content.text()));
        Json.Obj answers =
                view.answers().map(texts::remove).map(Json::parseObject).orElse(Json.obj());
        EditionState edition = sight.edition(view.edition());
        return new Case(
                view, answers, texts, r.row().seq(), base.tenure(base.schemes().pinned(edition), edition, r.state()));
    }

    @Override
    public List<Finding> findings(Actor actor, String id) {
        Sight.Readable r = sight.readable(actor, id);
        Json.Obj answers = r.state()
                .answers()
                .map(value -> lists.answers(List.of(value)).get(value))
                .orElse(Json.obj());
        return Situations.findings(
                base,
                base.findings().withCauses(r.access().holds(Power.RUN)),
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
        Track track = scheme.track(trackId).orElseThrow(() -> Sight.unknown(trackId));
        EditionRule.complaint(year).ifPresent(complaint -> {
            throw Refuse.with(RefusalCode.MALFORMED, null, complaint);
        });
        java.time.LocalDate deadline = java.time.LocalDate.of(year, 12, 31);
        return base.findings()
                .on(
                        new Conditions(scheme, track, scheme.values(deadline, Json.obj())),
                        new Findings.Known(answers, Map.of(), deadline, Map.of()));
    }

    @Override
    public Sheet sheet(Actor actor, String id, int batch, String stage) {
        EditionState edition = sight.edition(id);
        Access access = sight.access(edition, actor);
        Scheme scheme = base.schemes().pinned(edition);
        Stage decision = scheme.stage(stage).orElseThrow(() -> Sight.unknown(stage));
        if (edition.batch(batch).isEmpty()) {
            throw Sight.unknown(String.valueOf(batch));
        }
        if (!access.votes(decision)) {
            throw Sight.notEntitled();
        }
        return new Sheets(base).of(scheme, edition, batch, decision, access);
    }

    @Override
    public Assignment assignment(Actor actor, String edition, int batch, String stage) {
        return assignments(actor, edition, batch, stage).shown();
    }

    @Override
    public Assignment.Proposal proposal(
            Actor actor, String edition, int batch, String stage, int perApplication, Optional<String> group) {
        return assignments(actor, edition, batch, stage).proposal(perApplication, group);
    }

    private Assignments assignments(Actor actor, String id, int batch, String stage) {
        EditionState edition = sight.edition(id);
        if (!sight.access(edition, actor).oversees()) {
            throw Sight.notEntitled();
        }
        return new Assignments(base, edition, batch, stage);
    }

    @Override
    public BallotState ballot(Actor actor, String id) {
        BallotState ballot = (BallotState) Journal.state(sight.row(id, StreamKind.BALLOT));
        EditionState edition = sight.edition(ballot.edition());
        boolean may = ballot.members().contains(actor.id())
                || sight.access(edition, actor).oversees();
        if (!may) {
            throw Sight.notEntitled();
        }
        return ballot;
    }

    @Override
    public PublicList notice(String edition, String notice) {
        return lists.notice(sight.edition(edition), notice).orElseThrow(() -> Sight.unknown(notice));
    }

    @Override
    public Optional<PublicList> winners(String edition) {
        return lists.winners(sight.edition(edition));
    }

    @Override
    public List<Revoked> revocations(String edition) {
        return lists.revocations(sight.edition(edition));
    }

    @Override
    public Optional<CertificateCheck> certificate(String number) {
        return base.store().certificate(number).map(row -> lists.certificate((ApplicationState) Journal.state(row)));
    }

    @Override
    public Json.Obj figures(Actor actor, String id, int batch) {
        EditionState edition = sight.edition(id);
        if (!sight.access(edition, actor).seated()) {
            throw Sight.notEntitled();
        }
        return new Figures(base).of(base.schemes().pinned(edition), edition, batch);
    }

    @Override
    public List<Act> journal(Actor actor, String stream, long from, int most) {
        StreamRow row = base.store().stream(stream).orElseThrow(() -> Sight.unknown(stream));
        int wanted = Math.max(1, Math.min(MOST, most));
        if (row.kind().equals(StreamKind.APPLICATION.name())) {
            Sight.Readable r = sight.readable(actor, stream);
            return pages.of(stream, from, wanted, act -> r.access().view(r.state(), act));
        }
        if (!sight.access(sight.edition(row.edition()), actor).oversees()) {
            throw Sight.notEntitled();
        }
        return pages.of(stream, from, wanted, Optional::of);
    }

    @Override
    public Optional<String> text(Actor actor, String stream, String value) {
        return texts.text(actor, stream, value);
    }

    @Override
    public Verification verify(Actor actor, String id) {
        EditionState edition = sight.edition(id);
        if (!sight.access(edition, actor).seated()) {
            throw Sight.notEntitled();
        }
        return new Verifier(base).verify(id);
    }

    @Override
    public Page<RefusalEntry> refusals(Actor actor, String edition, Optional<String> from, int most) {
        boolean all = !edition.isEmpty()
                && sight.access(sight.edition(edition), actor).oversees();
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
        EditionState edition = sight.edition(id);
        Access access = sight.access(edition, actor);
        Ledger ledger = new Ledger(base.store());
        if (access.seated() || access.holds(Power.SUPERVISE)) {
            return ledger.of(base.schemes().pinned(edition), edition);
        }
        String unit = edition.unitOf(actor.id()).orElseThrow(Sight::notEntitled);
        List<QuotaLine> own = ledger.of(base.schemes().pinned(edition), edition, unit);
        if (own.isEmpty()) {
            throw Sight.notEntitled();
        }
        return own;
    }
}

package org.jinbang.internal.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jinbang.internal.decide.Channels;
import org.jinbang.internal.decide.Disciplines;
import org.jinbang.internal.decide.Interests;
import org.jinbang.internal.decide.Opinions;
import org.jinbang.internal.decide.Refuse;
import org.jinbang.internal.decide.Situation;
import org.jinbang.internal.decide.Units;
import org.jinbang.json.Json;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.BallotState;
import org.jinbang.process.Command;
import org.jinbang.process.CommandType;
import org.jinbang.process.EditionState;
import org.jinbang.process.ExpertRegister;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.RefusedException;
import org.jinbang.process.Schemes;
import org.jinbang.process.State;
import org.jinbang.process.StreamKind;
import org.jinbang.scheme.Finding;
import org.jinbang.scheme.Organ;
import org.jinbang.scheme.Scheme;
import org.jinbang.store.Store.StreamRow;
import org.jinbang.store.Transaction;
import org.jinbang.time.LegalTime;

/** Loads what a decision depends on: an ordinary command locks one stream and reads the edition with its values. */
final class Situations {
    private static final Set<CommandType> ON_COHORT = Set.of(
            CommandType.CLOSE_STAGE,
            CommandType.REOPEN_STAGE,
            CommandType.OPEN_BALLOT,
            CommandType.SETTLE_TIE,
            CommandType.ASSIGN_REVIEWERS,
            CommandType.PUBLISH_NOTICE,
            CommandType.CORRECT_NOTICE,
            CommandType.FILE_REPORT,
            CommandType.APPROVE_LIST,
            CommandType.SEND_BACK);
    private static final Set<CommandType> ON_ANSWERS =
            Set.of(CommandType.SUBMIT, CommandType.SUPPLEMENT, CommandType.CORRECT_ANSWER);
    private static final Set<CommandType> ON_INTERESTS = Set.of(
            CommandType.RECORD_ENTRY,
            CommandType.JUDGE_CONDITIONS,
            CommandType.SCHEDULE_HEARING,
            CommandType.MARK_REASSESSMENT);

    /** More than any unit recommends; what is named beyond is not found. */
    private static final int MOST_RANKED = 1000;

    private final Base base;
    private final Cohorts cohorts;

    Situations(Base base) {
        this.base = base;
        this.cohorts = new Cohorts(base);
    }

    Instant now() {
        return base.clock().now();
    }

    private Instant arrived(Command c) {
        return c.arrived().orElseGet(this::now);
    }

    /** The edition a command is about, for the register of refusals. */
    String editionOf(Command c) {
        return switch (c.type().scope()) {
            case SERVER -> "";
            case EDITION -> c.target();
            case APPLICATION, BALLOT ->
                base.store().stream(c.target()).map(StreamRow::edition).orElse("");
        };
    }

    Loaded load(Transaction tx, Command c) {
        return switch (c.type().scope()) {
            case SERVER -> opening(c);
            case EDITION -> edition(tx, c);
            case APPLICATION -> application(tx, c);
            case BALLOT -> ballot(tx, c);
        };
    }

    private static RefusedException unknown(String target) {
        return Refuse.with(RefusalCode.UNKNOWN_TARGET, null, "没有 " + target, "There is no " + target);
    }

    private StreamRow locked(Transaction tx, String id, StreamKind kind) {
        return tx.lock(id).filter(row -> row.kind().equals(kind.name())).orElseThrow(() -> unknown(id));
    }

    /** Locks a stream of an edition, and reads the edition. */
    private static Transaction.Placed placed(Transaction tx, String id, StreamKind kind) {
        return tx.lockWithEdition(id)
                .filter(placed -> placed.stream().kind().equals(kind.name()))
                .orElseThrow(() -> unknown(id));
    }

    private Loaded opening(Command c) {
        String id = c.data().text("scheme").orElseThrow();
        String revision = c.data().text("revision").orElseThrow();
        Schemes.Installed installed = base.schemes()
                .installed(id, revision)
                .orElseThrow(() -> Refuse.with(
                        RefusalCode.UNKNOWN_SCHEME,
                        null,
                        "未安装评选办法 " + id + "@" + revision,
                        "The scheme " + id + "@" + revision + " is not installed"));
        List<EditionState> siblings = new ArrayList<>();
        for (StreamRow row : new Streams(base.store()).editions()) {
            EditionState edition = (EditionState) base.states().of(row);
            if (edition.scheme().equals(id)) {
                siblings.add(edition);
            }
        }
        Situation situation = new Builder(base, installed.scheme(), installed.hash(), Optional.empty(), arrived(c))
                .experts(experts(installed.scheme(), c))
                .siblings(siblings);
        return new Loaded(situation, Map.of(), Map.of());
    }

    private Loaded edition(Transaction tx, Command c) {
        StreamRow row = locked(tx, c.target(), StreamKind.EDITION);
        EditionState edition = (EditionState) base.states().of(row);
        Scheme scheme = base.schemes().pinned(edition);
        Map<String, StreamRow> rows = new LinkedHashMap<>();
        Map<String, State> states = new LinkedHashMap<>();
        rows.put(row.id(), row);
        states.put(row.id(), edition);
        Builder builder =
                new Builder(base, scheme, edition.schemeHash(), Optional.of(edition), arrived(c)).version(row.seq());
        if (c.type() == CommandType.SEAT_MEMBER || c.type() == CommandType.SUBSTITUTE_MEMBER) {
            builder.experts(experts(scheme, c));
        }
        if (c.type() == CommandType.RANK_RECOMMENDATIONS) {
            builder.cohort(named(edition, c));
        }
        if (c.type() == CommandType.DISCIPLINE_REVIEWER
                && Disciplines.removing(scheme, c).isPresent()) {
            cohorts.assigned(tx, edition, c.data().text("person").orElseThrow(), builder, rows, states);
        }
        if (c.type() == CommandType.TAKE_UP_REFERRAL || c.type() == CommandType.DECLINE_REFERRAL) {
            builder.handed(new Handing(base).named(edition, c));
        }
        if (ON_COHORT.contains(c.type())) {
            cohorts.load(tx, c, scheme, edition, builder, rows, states);
        }
        return new Loaded(builder.build(), rows, states);
    }

    /** The applications of the edition that a command puts into an order. */
    private List<Situation.Numbered> named(EditionState edition, Command c) {
        return c.data().texts("order").stream()
                .distinct()
                .limit(MOST_RANKED)
                .flatMap(id -> base.store().stream(id).stream())
                .filter(row -> row.kind().equals(StreamKind.APPLICATION.name())
                        && row.edition().equals(edition.id()))
                .map(row ->
                        new Situation.Numbered((ApplicationState) base.states().of(row), row.seq()))
                .toList();
    }

    /** Those a command would seat, as the register of experts knows them, where the scheme asks for it. */
    private Map<String, ExpertRegister.Expert> experts(Scheme scheme, Command c) {
        Map<String, ExpertRegister.Expert> known = new LinkedHashMap<>();
        boolean asked = scheme.organs().stream()
                .map(Organ::composition)
                .anyMatch(composition -> composition.pool().isPresent()
                        || composition.posts().stream()
                                .anyMatch(post -> post.field().isPresent()));
        Optional<ExpertRegister> register = asked ? base.register().get() : Optional.empty();
        register.ifPresent(experts -> {
            List<String> persons = new ArrayList<>();
            c.data().text("person").ifPresent(persons::add);
            c.data().text("in").ifPresent(persons::add);
            c.data()
                    .items("members")
                    .forEach(member -> ((Json.Obj) member).text("person").ifPresent(persons::add));
            persons.forEach(person -> experts.expert(person).ifPresent(expert -> known.put(person, expert)));
        });
        return known;
    }

    private Loaded application(Transaction tx, Command c) {
        Transaction.Placed placed = placed(tx, c.target(), StreamKind.APPLICATION);
        StreamRow row = placed.stream();
        ApplicationState state = (ApplicationState) base.states().of(row);
        EditionState edition = (EditionState) base.states().of(placed.edition().orElseThrow());
        Scheme scheme = base.schemes().pinned(edition);
        Builder builder = new Builder(base, scheme, edition.schemeHash(), Optional.of(edition), arrived(c))
                .application(state)
                .version(row.seq());
        if (ON_ANSWERS.contains(c.type())) {
            Json.Obj answers = answers(state);
            builder.answers(Map.of(state.id(), answers));
            Json.Obj changed = changed(c, answers);
            builder.findings(findings(base, base.findings(), edition, state, changed));
            builder.channel(Channels.identity(scheme, changed)
                    .map(identity -> base.sealer().fingerprint(Channels.prefix(edition.id()), identity)));
        }
        boolean scoped = (c.type() == CommandType.ASK_OPINION || c.type() == CommandType.GIVE_OPINION)
                && scheme.firstOfKind("recommendation")
                        .filter(stage -> stage.params().get(Units.SCOPE).isPresent())
                        .isPresent();
        if (scoped) {
            builder.answers(Map.of(state.id(), answers(state)));
        }
        boolean ordered = c.type() == CommandType.GIVE_OPINION
                && scheme.firstOfKind("recommendation").flatMap(Opinions::first).isPresent();
        if (ordered) {
            builder.cohort(ofUnit(edition, state, c.actor().id()));
        }
        if (ON_INTERESTS.contains(c.type())) {
            builder.interests(interests(scheme, edition, state, c.actor().id()));
        }
        List<String> files = named(c);
        if (!files.isEmpty()) {
            builder.files(base.store().fileStreams(files));
        }
        if (c.type() == CommandType.REFER) {
            Dossiers dossiers = new Dossiers(base);
            dossiers.prepare(builder, c, scheme, edition, state);
        }
        if (c.type() == CommandType.RECUSE) {
            builder.ballots(cohorts.ballots(edition, state.batch(), state.stage()));
        }
        return new Loaded(builder.build(), Map.of(row.id(), row), Map.of(row.id(), state));
    }

    /** The applications beside one that await the opinion of the unit somebody acts for. */
    private List<Situation.Numbered> ofUnit(EditionState edition, ApplicationState state, String person) {
        return new Streams(base.store())
                        .ofUnit(
                                edition.id(),
                                state.batch(),
                                state.stage(),
                                edition.unitOf(person).orElse(""))
                        .stream()
                        .map(row -> new Situation.Numbered(
                                (ApplicationState) base.states().of(row), row.seq()))
                        .toList();
    }

    /** The answers of an application; none if they were erased. */
    private Json.Obj answers(ApplicationState state) {
        List<String> values = state.answers().stream().toList();
        return base.sealer().open(base.store().values(values)).values().stream()
                .findFirst()
                .map(opened -> Json.parseObject(opened.text()))
                .orElse(Json.obj());
    }

    /** What a member may share with an application; its answers are read only if the member has an interest at all. */
    private Interests interests(Scheme scheme, EditionState edition, ApplicationState state, String actor) {
        if (edition.seats().stream().noneMatch(seat -> seat.person().equals(actor))) {
            return Interests.NONE;
        }
        return new InterestBook(base).of(scheme, edition, actor, state, () -> answers(state));
    }

    /** The answers as the command would leave them. */
    private static Json.Obj changed(Command c, Json.Obj answers) {
        Json.Obj changed = answers;
        for (Map.Entry<String, Json> each : c.data().object("answers").members().entrySet()) {
            changed = changed.with(each.getKey(), each.getValue());
        }
        return c.type() == CommandType.CORRECT_ANSWER
                ? changed.with(
                        c.data().text("field").orElseThrow(),
                        c.data().get("value").orElseThrow())
                : changed;
    }

    private static List<String> named(Command c) {
        List<String> files = new ArrayList<>(c.data().texts("proofs"));
        c.data().text("file").ifPresent(files::add);
        c.data().object("parts").members().values().forEach(part -> {
            if (part instanceof Json.Str text && text.value().matches("[0-9a-z]{20}")) {
                files.add(text.value());
            }
        });
        return files;
    }

    static List<Finding> findings(
            Base base, Findings findings, EditionState edition, ApplicationState state, Json.Obj answers) {
        Map<String, Integer> files = new LinkedHashMap<>();
        state.files().forEach((field, ids) -> files.put(field, ids.size()));
        Map<String, Finding.Result> judged = new LinkedHashMap<>(state.conditions());
        judged.values().removeIf(r -> r != Finding.Result.MET && r != Finding.Result.NOT_MET);
        return findings.on(
                base.schemes().conditions(edition, state.track()),
                new Findings.Known(
                        answers, files, deadline(base.schemes().pinned(edition), edition, state.batch()), judged));
    }

    /** The last day of the application window, to which “last years” refer. */
    static LocalDate deadline(Scheme scheme, EditionState edition, int batch) {
        String first = scheme.mainStages().get(0).id();
        return edition.batch(batch)
                .map(b -> b.windows().get(first))
                .map(window -> LegalTime.dateOf(window.closes().minusNanos(1_000)))
                .orElse(LocalDate.of(edition.year(), 12, 31));
    }

    private Loaded ballot(Transaction tx, Command c) {
        Transaction.Placed placed = placed(tx, c.target(), StreamKind.BALLOT);
        StreamRow row = placed.stream();
        BallotState ballot = (BallotState) base.states().of(row);
        EditionState edition = (EditionState) base.states().of(placed.edition().orElseThrow());
        Scheme scheme = base.schemes().pinned(edition);
        Map<String, List<String>> slips = tx.box(ballot.id())
                .flatMap(content -> base.sealer().openBytes(ballot.id(), Recorder.boxKey(ballot.id()), content))
                .map(Recorder::slips)
                .orElse(Map.of());
        Situation situation = new Builder(base, scheme, edition.schemeHash(), Optional.of(edition), arrived(c))
                .ballot(ballot)
                .version(row.seq())
                .slips(slips)
                .build();
        return new Loaded(situation, Map.of(row.id(), row), Map.of(row.id(), ballot));
    }
}

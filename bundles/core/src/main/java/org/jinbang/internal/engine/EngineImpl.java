package org.jinbang.internal.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jinbang.internal.decide.Accepted;
import org.jinbang.internal.decide.Authority;
import org.jinbang.internal.decide.Decider;
import org.jinbang.internal.decide.Forecast;
import org.jinbang.internal.decide.Refuse;
import org.jinbang.internal.decide.Situation;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;
import org.jinbang.process.Answer;
import org.jinbang.process.Command;
import org.jinbang.process.CommandType;
import org.jinbang.process.Counters;
import org.jinbang.process.Engine;
import org.jinbang.process.PersonRegister;
import org.jinbang.process.Preview;
import org.jinbang.process.Prospect;
import org.jinbang.process.Receipt;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.RefusedException;
import org.jinbang.scheme.Power;
import org.jinbang.scheme.Text;
import org.jinbang.store.CommitUnknownException;
import org.jinbang.store.DuplicateException;
import org.jinbang.store.Store;
import org.jinbang.store.Store.ActRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way of one command: load, find, decide, store in one transaction. */
@Component(service = {Engine.class, Counters.class})
public final class EngineImpl implements Engine, Counters {
    private static final Logger LOG = LoggerFactory.getLogger(EngineImpl.class);
    private static final int ATTEMPTS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Store store;
    private final Situations situations;
    private final Recorder recorder;
    private final Handing handing;
    private final Supplier<Optional<PersonRegister>> persons;
    private final Tally tally = new Tally();
    private final UnderWay underWay = new UnderWay(PATIENCE);

    /** An engine on what {@code core} offers. */
    @Activate
    public EngineImpl(@Reference Core core) {
        Base base = core.base();
        this.store = base.store();
        this.situations = new Situations(base);
        this.recorder = new Recorder(base);
        this.handing = new Handing(base);
        this.persons = base.persons();
    }

    @Override
    public Answer execute(Command command) {
        long start = System.nanoTime();
        Answer answer = answered(command);
        tally.add(answer, System.nanoTime() - start);
        return answer;
    }

    @Override
    public Counts counts() {
        return tally.counts();
    }

    @Override
    public long answered() {
        return tally.answered();
    }

    private Answer answered(Command given) {
        Command command = given.arrived(arrived(given));
        long number = underWay.enter();
        try {
            return answered(command, number);
        } finally {
            underWay.leave(number);
        }
    }

    /** What a door says, but never later than now. */
    private Instant arrived(Command command) {
        Instant now = situations.now();
        return command.arrived().filter(now::isAfter).orElse(now);
    }

    private Answer answered(Command command, long number) {
        try {
            Decider.checkForm(command);
        } catch (RefusedException e) {
            return refused(command, e.refusal());
        }
        Attempts attempts = new Attempts(command);
        try {
            if (command.type() == CommandType.CLOSE_STAGE) {
                underWay.awaitEarlier(number);
            }
            return attempts.answer();
        } catch (RuntimeException e) {
            return attempts.unknown ? Trouble.unknown(command, e) : Trouble.of(command, e);
        }
    }

    /** Attempts at a command, until it is answered. */
    private final class Attempts {
        private final Command command;

        /** Whether one of them may have been committed although nobody could be told. */
        private boolean unknown;

        Attempts(Command command) {
            this.command = command;
        }

        Answer answer() {
            for (int attempt = 1; ; attempt++) {
                Attempt once = new Attempt(command);
                try {
                    Answer answer = store.inTransaction(once::run);
                    forgetReceived(command);
                    return answer;
                } catch (RefusedException e) {
                    Optional<Answer> first = firstAnswer(command);
                    return first.orElseGet(() -> refused(command, e.refusal()));
                } catch (DuplicateException e) {
                    Optional<Answer> first = firstAnswer(command);
                    if (first.isPresent()) {
                        return first.get();
                    }
                    if (e.what() == DuplicateException.What.CLAIM) {
                        return refused(command, taken(once.claiming));
                    }
                    if (attempt == ATTEMPTS) {
                        throw e;
                    }
                } catch (CommitUnknownException e) {
                    // Once more under the same key: if it was committed, that is told; if not, it is done now.
                    unknown = true;
                    LOG.warn(
                            "It is not known whether {} on {} was stored; once more",
                            command.type(),
                            command.target(),
                            e);
                    if (attempt == ATTEMPTS) {
                        throw e;
                    }
                }
            }
        }
    }

    /** What came by a file lies under the applicant's key once it is taken up, and nowhere else. */
    private void forgetReceived(Command command) {
        if (command.type() != CommandType.TAKE_UP_REFERRAL) {
            return;
        }
        try {
            command.data().text("file").ifPresent(file -> handing.forget(command.target(), file));
        } catch (RuntimeException e) {
            LOG.warn(
                    "The referral {} was taken up, but what was received of it can still be read; the key vault did not answer",
                    command.data().text("file").orElse(""),
                    e);
        }
    }

    /** The refusal of a claim that somebody else has, who is named in it. */
    private Refusal taken(Accepted.Claim claim) {
        Refusal refusal = claim.otherwise().orElseThrow();
        String holder = store.claims(claim.key()).stream()
                .filter(each -> each.key().equals(claim.key()))
                .map(Store.ClaimRow::holder)
                .findFirst()
                .orElse("");
        return new Refusal(refusal.code(), refusal.detail().with(holder), refusal.basis());
    }

    /** One attempt at a command; remembers which claim it was taking. */
    private final class Attempt {
        private final Command command;
        private final Newcomers newcomers;
        private Accepted.Claim claiming;

        Attempt(Command command) {
            this.command = command;
            this.newcomers = new Newcomers(command, persons.get());
        }

        Answer run(org.jinbang.store.Transaction tx) {
            Loaded loaded = situations.load(tx, command);
            Accepted accepted = Decider.decide(loaded.situation(), command);
            newcomers.check();
            for (Accepted.Claim claim : accepted.claims()) {
                claiming = claim;
                if (claim.take()) {
                    tx.claim(claim.key(), claim.holder());
                } else {
                    tx.release(claim.key(), claim.holder());
                }
            }
            return recorder.record(tx, command, loaded, accepted);
        }
    }

    /** The answer to the same key of the same actor before, if there was one. */
    private Optional<Answer> firstAnswer(Command command) {
        List<ActRow> acts = store.actsOfKey(command.actor().id(), command.key());
        if (acts.isEmpty()) {
            return Optional.empty();
        }
        if (!acts.get(0).command().equals(Recorder.digest(command))) {
            return Optional.of(refused(
                    command,
                    new Refusal(
                            RefusalCode.KEY_REUSED,
                            new Text("该指令编号已用于另一指令，请换新编号", "The key was used for another command; use a new one"),
                            Optional.empty())));
        }
        List<Receipt.Entry> entries = acts.stream()
                .map(row -> Recorder.entry(Journal.act(row), row.hash()))
                .toList();
        return Optional.of(new Receipt(Recorder.target(command, entries), entries, true));
    }

    private Refusal refused(Command command, Refusal refusal) {
        store.refused(new Store.RefusalRow(
                0,
                command.arrived().orElseGet(situations::now),
                command.actor().id(),
                situations.editionOf(command),
                command.target(),
                command.type().name(),
                refusal.code().name(),
                refusal.basis().map(basis -> basis.article()).orElse("")));
        return refusal;
    }

    @Override
    public Preview preview(Actor actor, String edition, int batch, String stage) {
        Json.Obj data = Json.obj().with("batch", batch).with("stage", stage).with("digest", "-");
        Command command = new Command(CommandType.CLOSE_STAGE, actor, edition, "preview", data);
        Forecast forecast = store.inTransaction(tx -> {
            Situation s = situations.load(tx, command).situation();
            boolean may = Authority.holds(s.scheme(), s.edition().orElseThrow(), actor.id(), Power.RUN)
                    || Authority.holds(s.scheme(), s.edition().orElseThrow(), actor.id(), Power.SUPERVISE);
            if (!may) {
                throw Refuse.with(
                        RefusalCode.NOT_ENTITLED,
                        null,
                        "只有办理机构可以预览",
                        "Only the organ that runs the edition can preview");
            }
            return Forecast.of(
                    s,
                    s.edition().flatMap(e -> e.batch(batch)).orElseThrow(() -> unknown(batch)),
                    s.scheme().stage(stage).orElseThrow(() -> unknown(stage)));
        });
        return new Preview(
                edition,
                batch,
                stage,
                forecast.digest(),
                forecast.counts(),
                forecast.lines().stream().map(Forecast.Line::outcome).toList(),
                forecast.obstacles().stream().map(Forecast.Obstacle::text).toList());
    }

    @Override
    public List<Prospect> prospects(Actor actor, String target) {
        return store.inTransaction(tx -> new Prospects(situations, tx, actor).of(target));
    }

    /** Every command to a target as somebody would give it now, whether that somebody may read the target or not. */
    public List<Rehearsal> rehearsals(Actor actor, String target) {
        return store.inTransaction(tx -> new Prospects(situations, tx, actor).rehearsed(target));
    }

    private static RefusedException unknown(Object what) {
        return Refuse.with(RefusalCode.UNKNOWN_TARGET, null, "没有 " + what, "There is no " + what);
    }
}

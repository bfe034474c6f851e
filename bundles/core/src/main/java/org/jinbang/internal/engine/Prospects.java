package org.jinbang.internal.engine;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jinbang.internal.decide.Access;
import org.jinbang.internal.decide.Decider;
import org.jinbang.internal.decide.Refuse;
import org.jinbang.internal.decide.Situation;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.BallotState;
import org.jinbang.process.Command;
import org.jinbang.process.CommandType;
import org.jinbang.process.CommandType.Scope;
import org.jinbang.process.EditionState;
import org.jinbang.process.Prospect;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.RefusedException;
import org.jinbang.process.StreamKind;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Stage;
import org.jinbang.store.Store.StreamRow;
import org.jinbang.store.Transaction;

/**
 * Asks the decider what would come of each command, with data that stand in for what a person would fill in, and throws
 * the acts away. So a page offers what the decider would take, and nobody writes the rules of authority a second time.
 */
final class Prospects {
    private static final Set<CommandType> RATING = EnumSet.of(CommandType.RATE_REVIEWERS, CommandType.RATE_APPLICANT);

    /** What is done in a batch without a seat in an organ. */
    private static final Set<CommandType> FROM_OUTSIDE =
            EnumSet.of(CommandType.START_APPLICATION, CommandType.RANK_RECOMMENDATIONS, CommandType.TAKE_UP_REFERRAL);

    private final Situations situations;
    private final Transaction tx;
    private final Actor actor;
    private final StandIns standIns;

    Prospects(Situations situations, Transaction tx, Actor actor) {
        this.situations = situations;
        this.tx = tx;
        this.actor = actor;
        this.standIns = new StandIns(actor, situations.now());
    }

    /** What a command would concern. */
    record About(
            String target,
            Optional<EditionState.Batch> batch,
            Optional<String> stage,
            Optional<String> objection,
            Json.Obj given) {
        About with(Json.Obj other) {
            return new About(target, batch, stage, objection, other);
        }
    }

    /** What may be told to the actor, who must be able to read the target. */
    List<Prospect> of(String target) {
        return rehearsed(target, true).stream().map(Rehearsal::prospect).toList();
    }

    /** The same with the commands that were tried, whether the actor may read the target or not. */
    List<Rehearsal> rehearsed(String target) {
        return rehearsed(target, false);
    }

    private List<Rehearsal> rehearsed(String target, boolean readable) {
        StreamRow row = tx.lock(target)
                .orElseThrow(
                        () -> Refuse.with(RefusalCode.UNKNOWN_TARGET, null, "没有 " + target, "There is no " + target));
        return switch (StreamKind.valueOf(row.kind())) {
            case EDITION -> edition(target, readable);
            case APPLICATION -> application(target, readable);
            case BALLOT -> ballot(target);
        };
    }

    private List<Rehearsal> ballot(String target) {
        Situation s = loaded(CommandType.VOTE, about(target));
        BallotState ballot = s.ballot().orElseThrow();
        Json.Obj given = ballot.members().stream()
                .filter(member -> !ballot.voted().contains(member))
                .findFirst()
                .map(member -> Json.obj().with("member", member))
                .orElse(Json.obj());
        List<Rehearsal> tried = new ArrayList<>();
        for (CommandType type : of(Scope.BALLOT)) {
            tried.add(tried(s, type, new About(target, Optional.empty(), Optional.empty(), Optional.empty(), given)));
        }
        return tried;
    }

    private static About about(String target) {
        return new About(target, Optional.empty(), Optional.empty(), Optional.empty(), Json.obj());
    }

    private List<Rehearsal> application(String target, boolean readable) {
        Situation s = loaded(CommandType.SUBMIT, about(target));
        ApplicationState a = s.application().orElseThrow();
        if (readable && !new Access(s.scheme(), s.edition().orElseThrow(), actor).reads(a)) {
            throw Refuse.with(RefusalCode.UNKNOWN_TARGET, null, "没有 " + target, "There is no " + target);
        }
        List<Rehearsal> tried = new ArrayList<>();
        for (CommandType type : of(Scope.APPLICATION)) {
            if (asks(type, "objection")) {
                for (ApplicationState.Objection each : a.objections()) {
                    tried.add(tried(
                            s,
                            type,
                            new About(target, Optional.empty(), Optional.empty(), Optional.of(each.id()), Json.obj())));
                }
            } else if (RATING.contains(type) && !rated(s.scheme(), a).isEmpty()) {
                for (Stage each : rated(s.scheme(), a)) {
                    About about =
                            new About(target, Optional.empty(), Optional.of(each.id()), Optional.empty(), Json.obj());
                    tried.add(tried(s, type, about));
                }
            } else {
                Optional<String> stage = asks(type, "stage") ? Optional.of(a.stage()) : Optional.empty();
                Json.Obj given = asks(type, "field") ? StandIns.field(s, a, type) : AfterTheAward.standIns(s, a, type);
                tried.add(tried(s, type, new About(target, Optional.empty(), stage, Optional.empty(), given)));
            }
        }
        return tried;
    }

    /** The stages of an application in which the sides rate each other. */
    private static List<Stage> rated(Scheme scheme, ApplicationState a) {
        return scheme.stages().stream()
                .filter(stage -> stage.isFor(a.track())
                        && stage.params().get(Stage.RATING).isPresent())
                .toList();
    }

    private List<Rehearsal> edition(String target, boolean forReader) {
        Situation plain = loaded(CommandType.CANCEL_EDITION, about(target));
        EditionState edition = plain.edition().orElseThrow();
        boolean concerned = !forReader || new Access(plain.scheme(), edition, actor).seated();
        List<Rehearsal> tried = new ArrayList<>();
        for (CommandType type : of(Scope.EDITION)) {
            boolean batched = asks(type, "batch");
            if (!batched) {
                tried.add(tried(plain, type, about(target)));
            } else if (concerned || FROM_OUTSIDE.contains(type)) {
                for (EditionState.Batch batch : edition.batches()) {
                    inBatch(plain.scheme(), target, batch, type).forEach(each -> tried.add(tried(type, each)));
                }
            }
        }
        return tried;
    }

    /** The stages of a batch that a command may concern: the front, what has stragglers is left to the person. */
    private static List<About> inBatch(Scheme scheme, String target, EditionState.Batch batch, CommandType type) {
        Json.Obj given = FROM_OUTSIDE.contains(type) && asks(type, "track")
                ? Json.obj().with("track", scheme.tracks().get(0).id())
                : Json.obj();
        if (!asks(type, "stage")) {
            return List.of(new About(target, Optional.of(batch), Optional.empty(), Optional.empty(), given));
        }
        if (batch.stage().isEmpty()) {
            return List.of();
        }
        if (type == CommandType.FILE_PLAN || type == CommandType.DECIDE_PLAN) {
            return scheme.mainStages().stream()
                    .filter(stage -> stage.planApprovedBy().isPresent())
                    .map(stage ->
                            new About(target, Optional.of(batch), Optional.of(stage.id()), Optional.empty(), given))
                    .toList();
        }
        String front = batch.stage().get();
        if (type != CommandType.REOPEN_STAGE) {
            return List.of(new About(target, Optional.of(batch), Optional.of(front), Optional.empty(), given));
        }
        List<Stage> stages = scheme.mainStages();
        for (int i = 1; i < stages.size(); i++) {
            if (stages.get(i).id().equals(front)) {
                String former = stages.get(i - 1).id();
                return List.of(new About(target, Optional.of(batch), Optional.of(former), Optional.empty(), given));
            }
        }
        return List.of();
    }

    private static List<CommandType> of(Scope scope) {
        List<CommandType> types = new ArrayList<>();
        for (CommandType type : CommandType.values()) {
            if (type.scope() == scope) {
                types.add(type);
            }
        }
        return types;
    }

    private static boolean asks(CommandType type, String member) {
        return type.data().stream().anyMatch(shape -> shape.name().equals(member));
    }

    private Situation loaded(CommandType type, About about) {
        return situations.load(tx, command(type, about)).situation();
    }

    private Rehearsal tried(CommandType type, About about) {
        return tried(loaded(type, about), type, about);
    }

    private Rehearsal tried(Situation s, CommandType type, About plain) {
        About about = plain.with(standIns.named(s, type, plain.given()));
        Command command = command(type, about);
        try {
            Decider.decide(s, command);
            return new Rehearsal(prospect(type, about, Prospect.Standing.NOW, null), command);
        } catch (RefusedException e) {
            return new Rehearsal(
                    prospect(type, about, Prospect.standing(e.refusal().code()), e), command);
        }
    }

    private static Prospect prospect(CommandType type, About about, Prospect.Standing standing, RefusedException why) {
        // What a stand-in lacks says nothing to a person.
        boolean telling = why != null && standing != Prospect.Standing.NOW;
        return new Prospect(
                type,
                standing,
                about.batch().map(EditionState.Batch::number),
                about.stage(),
                about.objection(),
                telling ? Optional.of(why.refusal().code()) : Optional.empty(),
                telling ? Optional.of(why.refusal().detail()) : Optional.empty(),
                telling ? why.refusal().basis() : Optional.empty());
    }

    private Command command(CommandType type, About about) {
        return new Command(type, actor, about.target(), StandIns.ANY, standIns.data(type, about));
    }
}

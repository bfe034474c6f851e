package org.jinbang.scheme.spi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.scheme.Finding;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A kind of stage, published as a service. It says what a member may record about an application and what the stage
 * comes to when it is closed; only core turns that into acts. Implementations must be pure and thread-safe.
 */
@ConsumerType
public interface StageKind {
    /** Service property that repeats {@link #name()}. */
    String PROPERTY = "stage.kind";

    /** The name schemes refer to, e.g. {@code review}; unique on a server. */
    String name();

    /** One sentence for the reference. */
    Text explanation();

    /** Its parameters. */
    List<ParameterSpec> parameters();

    /**
     * How it stands in a scheme file, for the reference: one item of the list {@code stages} in YAML, as a scheme with
     * such organs and articles has it; empty if there is none.
     */
    default String example() {
        return "";
    }

    /** What members of the organ that conducts it record about an application; the same at every call. */
    Recording recording();

    /** Whether what the regulation leaves to people ({@code judged-in}) can be judged in stages of this kind. */
    default boolean judges() {
        return recording() != Recording.NOTHING;
    }

    /**
     * What is wrong with how a scheme uses this kind, beyond the types of {@link #parameters()}; asked when the scheme is
     * installed, once all parameters have their types.
     *
     * @param params the stage's parameters with their references resolved
     */
    default Optional<Text> misuse(Stage stage, Json.Obj params) {
        return Optional.empty();
    }

    /** What members record about one application; from it follow forms, assignments and reminders. */
    enum Recording {
        /** Nothing: it comes to its outcomes by other acts, such as a ballot, a notice or an approval. */
        NOTHING,
        /** What the organ found, recorded by one member for all: pass or fail, with what was consulted. */
        DECISION,
        /** What each of several members found, with scores if there are measures; cases can be assigned to members. */
        ENTRIES
    }

    /** What is wrong with an entry that a member of the conducting organ wants to record; empty to accept it. */
    Optional<Text> complaint(Entry entry, Sitting sitting);

    /** What the stage comes to, one outcome for each case, in the same order. */
    List<Outcome> outcomes(List<Case> cohort, Sitting sitting);

    /**
     * The stage as it is conducted in one batch of an edition.
     *
     * @param scheme the pinned scheme, for titles and articles in reasons
     * @param params the stage's parameters with their references resolved
     * @param members how many members of the conducting organ are seated
     * @param room what is left under the cap of each award that has one, for applications not yet counted
     * @param settledOrder applications in the order settled for ties, earlier ones first
     */
    record Sitting(
            Scheme scheme,
            Stage stage,
            Json.Obj params,
            int members,
            Map<String, Integer> room,
            List<String> settledOrder) {}

    /**
     * What a member recorded about one application; free text is not part of it.
     *
     * @param decision a code such as {@code pass} or {@code fail}, if the stage asks for one
     * @param scores measure → score
     * @param commented whether a comment was written
     * @param sources what was consulted: source code → day (ISO)
     */
    record Entry(
            String member,
            Optional<String> decision,
            Map<String, Integer> scores,
            boolean commented,
            Map<String, String> sources) {
        /** The decision of a member who has scored and doubts what was claimed, for a later stage to look into. */
        public static final String DOUBT = "doubt";
    }

    /**
     * One application of the cohort at the stage.
     *
     * @param conditions condition → result, for the conditions of the track, and for those of their parts and exceptions
     *     that people have yet to judge because the whole depends on them
     * @param judgedHere conditions that the article leaves to judgement in this stage or before
     * @param entries the entries recorded in this stage by members who are not recused, in the order recorded; a later
     *     entry of a member stands in place of the earlier one
     * @param members members of the conducting organ who are not recused
     * @param entitled those of them who may record: the assigned ones, or all where nobody is assigned
     * @param submitted whether it was submitted
     * @param opinion whether the recommending unit recommended it; empty while it has not said
     * @param scores stage → score in thousandths, of earlier stages
     * @param votes the counted votes on it in this stage's closed ballots, in the order of their rounds
     * @param notice how it stands on the notice
     * @param approved whether the approving organ approved it; empty while undecided
     * @param supplementDue whether a supplement was asked for and neither came nor lapsed
     */
    record Case(
            String application,
            String track,
            String award,
            Map<String, Finding.Result> conditions,
            List<String> judgedHere,
            List<Entry> entries,
            int members,
            int entitled,
            boolean submitted,
            Optional<Boolean> opinion,
            Map<String, Integer> scores,
            List<Vote> votes,
            Optional<NoticeStanding> notice,
            Optional<Boolean> approved,
            boolean supplementDue) {}

    /**
     * Votes counted for one name.
     *
     * @param round the round of the ballot, from 1
     * @param carried whether quorum and majority were reached
     */
    record Vote(int round, int yes, int no, int abstain, int entitled, boolean carried) {}

    /** How a name stands on a notice. */
    record NoticeStanding(boolean published, boolean windowOver, int objectionsOpen, boolean objectionUpheld) {}

    /**
     * What the stage comes to for one application.
     *
     * @param article a place that says more precisely than the stage's basis why; empty for the stage's basis
     * @param score the score reached, in thousandths
     * @param award the award it is for from here on, where the stage decides between several; empty to leave it
     */
    record Outcome(
            String application,
            Result result,
            Text reason,
            Optional<String> article,
            Optional<Integer> score,
            Optional<String> award) {

        /** One that leaves the award. */
        public Outcome(
                String application, Result result, Text reason, Optional<String> article, Optional<Integer> score) {
            this(application, result, reason, article, score, Optional.empty());
        }

        /** What becomes of the application. */
        public enum Result {
            /** It moves to the next stage. */
            ADVANCES,
            /** Its way ends here. */
            ENDS,
            /** It stays, alone, until what holds it is settled; the others move on. */
            HELD,
            /** Something is missing; the stage cannot be closed. */
            OPEN,
            /** It stands equal with others of which only some can advance; the stage cannot be closed until it is settled. */
            TIED
        }
    }
}

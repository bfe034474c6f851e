package org.jinbang.process;

import java.util.List;
import java.util.Optional;
import org.jinbang.scheme.Finding;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Text;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Recomputes a finished edition under another revision of its scheme, so that a draft can be tried on last year's cases.
 * Nothing that is stored changes. Published as a service.
 */
@ProviderType
public interface Replays {
    /**
     * What the conditions, quotas and thresholds of another revision come to on what was recorded in an edition. Throws
     * {@link RefusedException} to whoever may not read the whole edition, and while it runs.
     *
     * @param revision the scheme of the edition in another revision, installed or a draft
     */
    Replay replay(Actor actor, String edition, Scheme revision);

    /**
     * An edition under another revision.
     *
     * @param former the revision it was held under
     * @param later the revision it was recomputed under
     * @param lines every submitted application, those whose outcome differs first
     * @param undecided what cannot be known of the whole edition, whatever comes of the single cases
     */
    record Replay(
            String edition, String scheme, String former, String later, List<Line> lines, List<Undecided> undecided) {}

    /** What the comparison comes to for an application. */
    enum Verdict {
        /** It fares otherwise. */
        DIFFERENT,
        /** What was recorded does not tell. */
        UNDECIDABLE,
        /** It fares alike. */
        SAME,
        /** The reader is recused from the case and learns nothing of it. */
        STRUCK
    }

    /** How the way of an application ends. */
    enum End {
        /** It wins an award. */
        AWARDED,
        /** Its way ends in a stage. */
        ENDED,
        /** It could not have been submitted. */
        NOT_ADMITTED,
        /** It was withdrawn or disqualified. */
        LEFT,
        /** It cannot be told. */
        UNDECIDED
    }

    /**
     * How an application fares.
     *
     * @param stage where its way ends; empty if it wins or is not admitted
     * @param award what it wins
     * @param reason why, with the figures
     * @param article the place that decides it
     */
    record Course(End end, Optional<String> stage, Optional<String> award, Text reason, Optional<String> article) {
        /** Whether both come to the same. */
        public boolean same(Course other) {
            return end == other.end && stage.equals(other.stage) && award.equals(other.award);
        }
    }

    /**
     * One application.
     *
     * @param name as it gave it; empty if it was erased or struck
     * @param article the place by which the outcome differs; empty unless it does
     * @param conditions the conditions that come to something else
     * @param undecided what of it could not be recomputed, with the reason
     */
    record Line(
            String application,
            String name,
            int batch,
            String track,
            Verdict verdict,
            Optional<Course> former,
            Optional<Course> later,
            Optional<String> article,
            List<Flip> conditions,
            List<Undecided> undecided) {}

    /** A condition that holds under one revision and not under the other. */
    record Flip(
            String condition,
            Text title,
            Optional<String> article,
            Finding.Result former,
            Finding.Result later,
            Text reason) {}

    /** Something that cannot be recomputed. */
    record Undecided(Text what, Text reason, Optional<String> article) {}
}

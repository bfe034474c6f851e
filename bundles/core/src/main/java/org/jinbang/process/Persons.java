package org.jinbang.process;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jinbang.scheme.Power;
import org.osgi.annotation.versioning.ProviderType;

/** What a person takes part in over all editions, and the erasure of what is held about a person. */
@ProviderType
public interface Persons {
    /** Every part a person takes or took, by edition. It says nothing of what others did; the door decides who asks. */
    List<Part> parts(String person);

    /**
     * Erases a person: destroys the key under which every name, answer, text and file of theirs was written. Journal and
     * numbers stay and go on to verify. Doing it again changes nothing.
     *
     * @param retained how long what was published of a winner must stay readable after the announcement, in whole years
     * @throws RefusedException with {@link RefusalCode#WRONG_STAGE} while an edition in which the person has a part is
     *     running, and with {@link RefusalCode#TOO_EARLY} while the person is on a published list of winners that must
     *     stay readable
     */
    void erase(String person, int retained);

    /** How a person takes part. */
    enum Role {
        /** Applies, or applied. */
        APPLICANT,
        /** Sits, or sat, in an organ. */
        MEMBER,
        /** Acts for a recommending unit. */
        UNIT
    }

    /**
     * One part in one edition.
     *
     * @param as the application, the organ or the unit
     * @param now whether it still lasts: the edition runs, and a seat was not given up
     * @param powers the powers of the organ; empty for other roles
     * @param conducts the kinds of the stages that the organ conducts; empty for other roles
     * @param awarded when the award was announced, for an application that won
     */
    record Part(
            String edition,
            String scheme,
            EditionState.Status status,
            Role role,
            String as,
            boolean now,
            Set<Power> powers,
            Set<String> conducts,
            Optional<Instant> awarded) {}
}

package org.jinbang.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jinbang.scheme.Text;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Results that travel between schemes. What is referred and taken up are commands; this says who can receive, what has come,
 * what became of it, and carries referrals between servers as files.
 */
@ProviderType
public interface Referrals {
    /** The editions here that can receive a referral of an application, for who refers it; empty where none runs. */
    List<Destination> destinations(Actor actor, String application);

    /** What became of the referrals of an application, for whoever may read it, in the order of its state. */
    List<Fate> fates(Actor actor, String application);

    /**
     * What was referred to the actor's unit in an edition, the newest first.
     *
     * @throws RefusedException with {@link RefusalCode#NOT_ENTITLED} for who acts for no unit there
     */
    List<Incoming> incoming(Actor actor, String edition);

    /** The dossier of an application that was referred to the actor's unit in an edition. */
    Dossier incoming(Actor actor, String edition, String application);

    /** The roots of the journal in which the referrals of an edition are anchored, the newest first; public. */
    List<Anchor> anchors(String edition);

    /** The dossier of an application's own origin, for whoever may read the application. */
    Dossier origin(Actor actor, String application);

    /**
     * Writes a referral as a file for another server: a zip with the dossier, the act that commits to it and the attachments.
     *
     * @param number of the referral among those of the application, from 0
     */
    void write(Actor actor, String application, int number, OutputStream out) throws IOException;

    /**
     * Takes in such a file for the actor's unit: everything in it is held against the act, and the act against the root.
     *
     * @param root the journal root as the sender published it, at least {@link #ROOT_LEAST} characters of it
     * @throws RefusedException with {@link RefusalCode#FILE_REFUSED} if it was altered or is another one; nothing of it can be read afterwards
     */
    Taken receive(Actor actor, String edition, String root, InputStream in) throws IOException;

    /** How many characters of a root tell it from others. */
    int ROOT_LEAST = 16;

    /** An edition that can receive, with its units by their ids. */
    record Destination(String edition, Text scheme, int year, List<Unit> units) {}

    /** A recommending unit. */
    record Unit(String id, String name) {}

    /** What became of a referral. */
    enum Standing {
        /** It was handed over as a file; what became of it is known elsewhere. */
        SENT,
        /** It awaits the unit. */
        OPEN,
        /** The unit took it up. */
        TAKEN_UP,
        /** The unit declined it. */
        DECLINED,
        /** The award was revoked before it was taken up. */
        VOID
    }

    /** What became of one referral; {@code unit} is the name of the unit or of the recipient. */
    record Fate(String referral, Text title, String unit, Instant at, String root, Standing standing) {}

    /**
     * A referral that has come to a unit.
     *
     * @param taken the application that it became
     */
    record Incoming(Dossier dossier, Instant at, String root, Standing standing, Optional<String> taken) {}

    /** In which state of the journal a referral is anchored. */
    record Anchor(Instant at, String to, String root, String act) {}

    /** A file that was taken in, and what it holds. */
    record Taken(String file, Dossier dossier, String root) {}
}

package org.jinbang.security;

import java.time.Instant;
import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;
import org.jinbang.process.Page;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.RefusedException;
import org.jinbang.scheme.Form;
import org.osgi.annotation.versioning.ProviderType;

/** What identifies or reaches a person: masked, shown to who gives a reason, given out and erased. */
@ProviderType
public interface PersonalData {
    /** Longest reason, in characters. */
    int MAX_REASON = 500;

    /**
     * A look at data that are shown masked otherwise.
     *
     * @param by who looked
     * @param person whose data
     * @param edition in which edition
     * @param what the application
     * @param reason as it was given; empty if the person was erased
     */
    record Look(long id, Instant at, String by, String person, String edition, String what, String reason) {}

    /** Answers with what is personal masked: the beginning or end stays, so that people can tell them apart. */
    Json.Obj masked(Form form, Json.Obj answers);

    /**
     * Records a look, before the data are given out.
     *
     * @throws RefusedException with {@link RefusalCode#REASON_MISSING} if the reason is blank, or
     *     {@link RefusalCode#ENTRY_INVALID} if it is too long
     */
    void look(Actor by, String person, String edition, String what, String reason);

    /** The looks at a person's data, newest first; for that person. */
    Page<Look> looksAt(String person, Optional<String> after, int most);

    /** The looks in an edition, newest first; the door asks whether the reader supervises it. */
    Page<Look> looksIn(String edition, Optional<String> after, int most);

    /**
     * What the server holds about an account besides the awards: account, second factor, sessions, keys, deeds, looks.
     * Secrets are no data about a person and are not among them.
     */
    Json.Obj held(String account);

    /**
     * Erases a person at the own wish, or at an administrator's hand: the key of their data is destroyed, the account is
     * closed, its sessions end. Nothing can bring it back.
     *
     * @param password the own password once more; ignored for an administrator who erases someone else
     * @throws RefusedException with {@link RefusalCode#WRONG_STAGE} while an edition in which the person has a part is
     *     running, {@link RefusalCode#TOO_EARLY} while what was published of a winner must stay, and with
     *     {@link RefusalCode#NOT_ENTITLED} if the password is wrong or it is the last administrator
     */
    void erase(Session session, String account, String password);
}

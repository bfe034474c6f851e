package org.jinbang.scheme;

import java.util.Locale;

/** What an organ may do beyond the stages that are conducted by it. Each power of an organ has its own basis. */
public enum Power {
    /** Open an edition and its batches, publish the call. */
    OPEN,
    /** Change settings before they are used. */
    RULES,
    /** Preview and close stages, register recommending units, publish what was decided. */
    RUN,
    /** Extend a deadline or reopen a stage. */
    EXTEND,
    /** Cancel an edition. */
    CANCEL,
    /** Correct a slip in a record. */
    CORRECT,
    /** Decide on the participation of a member where interests conflict. */
    RECUSE,
    /** Sanction an applicant. */
    SANCTION,
    /** Take up and investigate objections. */
    INVESTIGATE,
    /** Decide on objections. */
    DECIDE_OBJECTIONS,
    /** Settle a tie that a rule leaves open. */
    SETTLE_TIES,
    /** Nominate members of an organ whose members are engaged. */
    NOMINATE,
    /** Check who was nominated, and engage or refuse. */
    ENGAGE,
    /** Impose measures on members who break the discipline of their organ. */
    DISCIPLINE,
    /** Lay before the revoking organ that an award should be revoked. */
    PROPOSE_REVOCATION,
    /** Revoke an award, or dismiss what was proposed. */
    REVOKE,
    /** Suspend an award, or reinstate it. */
    SUSPEND,
    /** Read everything, change nothing. */
    SUPERVISE;

    /** Its name as schemes write it, such as {@code settle-ties}. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package org.jinbang.process;

import java.util.Optional;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.Text;

/**
 * What would come of a command if a person gave it now: decided by the same rules as the command itself, on data that
 * stand in for what the person would fill in. It promises nothing, since the data and the hour decide.
 *
 * @param batch the batch it would concern, for commands to an edition that name one
 * @param stage the stage it would concern, for commands that name one
 * @param objection the objection it would concern, for commands that name one
 * @param code why not, or what is still lacking
 * @param detail the same in words
 */
public record Prospect(
        CommandType command,
        Standing standing,
        Optional<Integer> batch,
        Optional<String> stage,
        Optional<String> objection,
        Optional<RefusalCode> code,
        Optional<Text> detail,
        Optional<Basis> basis) {

    /** How far a command is from being accepted. */
    public enum Standing {
        /** Nothing but its data decides. */
        NOW,
        /** The person may, once something is there that is still missing. */
        LACKING,
        /** The person may, but not while things are where they are. */
        NOT_NOW,
        /** It is for others to do. */
        NOT_YOURS
    }

    /** The standing that a refusal on stand-in data shows. */
    public static Standing standing(RefusalCode code) {
        return switch (code) {
            case NOT_ENTITLED, CONFLICT_OF_INTEREST -> Standing.NOT_YOURS;
            case SCHEME_DORMANT,
                    EDITION_CLOSED,
                    BATCH_NOT_DUE,
                    WRONG_STAGE,
                    TOO_EARLY,
                    LATE,
                    ALREADY_DONE,
                    ALREADY_VOTED,
                    BALLOT_CLOSED,
                    NOTICE_RUNNING,
                    NOT_ON_NOTICE,
                    SETTING_FIXED,
                    CALENDAR_UNKNOWN -> Standing.NOT_NOW;
            case STAGE_NOT_READY,
                    TIE,
                    CAP_REACHED,
                    ONE_APPLICATION_ONLY,
                    OPINION_MISSING,
                    OUTSIDE_SCOPE,
                    ANSWER_MISSING,
                    FILE_MISSING,
                    CONDITION_NOT_MET,
                    FINDING_ERROR,
                    COMPOSITION,
                    PLEDGE_MISSING,
                    PLAN_MISSING,
                    QUORUM_NOT_REACHED,
                    OBJECTION_INCOMPLETE,
                    REPORT_MISSING,
                    BUSY,
                    STORE_UNAVAILABLE,
                    FAILED -> Standing.LACKING;
            case MALFORMED,
                    UNKNOWN_TARGET,
                    UNKNOWN_SCHEME,
                    KEY_REUSED,
                    CHANGED,
                    PREVIEW_OUTDATED,
                    DECLARATION_MISSING,
                    NOT_ENGAGED,
                    ANSWER_INVALID,
                    ENTRY_INVALID,
                    REASON_MISSING,
                    SETTING_INVALID,
                    SHEET_INVALID,
                    FILE_REFUSED,
                    TOO_MANY -> Standing.NOW;
        };
    }
}

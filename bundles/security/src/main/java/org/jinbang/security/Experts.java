package org.jinbang.security;

import java.util.List;
import java.util.Optional;
import org.jinbang.process.Actor;
import org.jinbang.process.Page;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.RefusedException;
import org.jinbang.scheme.Text;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The association's register of experts, for those who keep it: administrators, standing seats, and whoever may run an
 * edition at present. An expert is an account; what the register adds is title, organisations, fields and
 * industries, under the person's key. Every change is a deed.
 *
 * <p>Who is meant is told by the login, or, for somebody without an account, by the e-mail address under which the
 * register has the person: what people write into their own account identifies nobody. An address that the register does
 * not have is somebody new, who is invited. Nothing here changes an account that there is.
 *
 * @throws RefusedException with {@link RefusalCode#NOT_ENTITLED} for anyone else, {@link RefusalCode#UNKNOWN_TARGET} if
 *     the person is not in the register, {@link RefusalCode#ENTRY_INVALID} for what does not keep the rules
 */
@ProviderType
public interface Experts {
    /** Most experts that the register holds, and that a spreadsheet may list. */
    int MOST = 5_000;

    /** Greatest size of a spreadsheet in bytes. */
    int MAX_BYTES = 4 * 1024 * 1024;

    /**
     * An expert to be put into the register; one of login and address is needed.
     *
     * @param login of an account that there is
     * @param email where the invitation goes
     * @param organisation the own
     * @param interests other organisations in which the expert has an interest
     * @param fields of competence, at least one
     * @param industries known well
     */
    record NewExpert(
            String name,
            Optional<String> login,
            Optional<String> email,
            Optional<String> title,
            String organisation,
            Optional<List<String>> interests,
            Optional<List<String>> fields,
            Optional<List<String>> industries) {
        @Override
        public String toString() {
            return "NewExpert";
        }
    }

    /** What the register says of an expert; the account stays as it is. What is left out is empty. */
    record Competence(
            Optional<String> title,
            String organisation,
            Optional<List<String>> interests,
            Optional<List<String>> fields,
            Optional<List<String>> industries) {}

    /**
     * An entry.
     *
     * @param login empty if the person has not accepted the invitation
     * @param email masked, unless it was asked for with a reason
     */
    record Entry(
            String person,
            String name,
            String login,
            String email,
            Account.State state,
            String title,
            String organisation,
            List<String> interests,
            List<String> fields,
            List<String> industries) {}

    /** An expert who was put into the register; with the link that invites, if the person is new. */
    record Added(Entry expert, Optional<OneTimeLink> invitation) {}

    /** A mistake in a spreadsheet, with its cell as spreadsheets name it. */
    record Mistake(String cell, Text message) {}

    /** What a row of a spreadsheet comes to. */
    enum Outcome {
        /** The expert is new in the register. */
        ADDED,
        /** The entry says something else now. */
        CHANGED,
        /** The entry says the same already. */
        LEFT
    }

    /**
     * A row of a spreadsheet.
     *
     * @param row as spreadsheets count it
     * @param invited whether the person is new to the server and gets an invitation
     */
    record Line(int row, String name, Outcome outcome, boolean invited) {}

    /**
     * What a spreadsheet comes to, or came to. With a single mistake nothing of it can be imported, and no line is given.
     *
     * @param sheet the name of the sheet that was read
     */
    record Report(
            String sheet, List<Mistake> mistakes, int added, int changed, int left, int invited, List<Line> lines) {}

    /**
     * The register by name, addresses masked.
     *
     * @param search a part of a name, login, organisation, field or industry; none for all
     * @param field a field of competence as it is written
     */
    Page<Entry> list(Actor by, Optional<String> search, Optional<String> field, Optional<String> after, int most);

    /** One entry, its address masked. */
    Entry read(Actor by, String person);

    /** One entry as it is; a recorded look at the person's data. */
    Entry look(Actor by, String person, String reason);

    /** Puts an expert into the register; refused with {@link RefusalCode#ALREADY_DONE} if the person is in it. */
    Added add(Actor by, NewExpert expert);

    /** Changes an entry. */
    Entry change(Actor by, String person, Competence competence);

    /** Takes an expert out of the register; the account stays. */
    void remove(Actor by, String person);

    /**
     * What importing a spreadsheet (.xlsx) would come to; nothing changes.
     *
     * @throws RefusedException with {@link RefusalCode#FILE_REFUSED} if it is no spreadsheet that can be read
     */
    Report preview(Actor by, byte[] spreadsheet);

    /**
     * Imports a spreadsheet whole, or nothing of it if it has a mistake. Importing the same again changes nothing. An
     * expert who is in the register and not in the spreadsheet stays.
     */
    Report take(Actor by, byte[] spreadsheet);
}

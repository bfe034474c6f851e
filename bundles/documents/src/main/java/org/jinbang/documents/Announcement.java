package org.jinbang.documents;

import static org.jinbang.documents.Checks.copy;
import static org.jinbang.documents.Checks.required;

import java.time.LocalDate;
import java.util.List;

/**
 * What the announcement of the winners (表彰决定) says.
 *
 * @param title its title
 * @param number its number among the issuer's documents, or empty
 * @param issuer who announces
 * @param date the day of the announcement
 * @param paragraphs before the lists
 * @param honours the winners by award, in the order of print; an award may have stayed empty
 * @param closing paragraphs after the lists
 * @param provenance with the root of the journal, which is required
 */
public record Announcement(
        Text title,
        String number,
        Text issuer,
        LocalDate date,
        List<Text> paragraphs,
        List<Honours> honours,
        List<Text> closing,
        Provenance provenance) {
    /**
     * Checks that nothing is missing.
     *
     * @throws DocumentException if a required part is missing
     */
    public Announcement {
        required(title, "announcement.title");
        Checks.present(number, "announcement.number");
        required(issuer, "announcement.issuer");
        Checks.present(date, "announcement.date");
        paragraphs = copy(paragraphs, "announcement.paragraphs");
        honours = copy(honours, "announcement.honours");
        closing = copy(closing, "announcement.closing");
        Checks.present(provenance, "announcement.provenance");
        required(provenance.journalRoot(), "announcement.provenance.journalRoot");
    }

    /**
     * The winners of one award.
     *
     * @param award the award
     * @param named what the names are called, such as 姓名 or 项目名称
     * @param winners who got it; empty prints that it was not granted
     */
    public record Honours(Text award, Text named, List<Winner> winners) {
        /**
         * Checks that nothing is missing.
         *
         * @throws DocumentException if the award has no name, or its names are not called anything
         */
        public Honours {
            required(award, "announcement.honours.award");
            required(named, "announcement.honours.named");
            winners = copy(winners, "announcement.honours.winners");
        }
    }

    /**
     * A winner.
     *
     * @param name the person or organisation
     * @param organisation where a person works, or {@link Text#NONE}
     * @param certificateNumber the number of the certificate, or empty
     */
    public record Winner(Text name, Text organisation, String certificateNumber) {
        /**
         * Checks that nothing is missing.
         *
         * @throws DocumentException if there is no name
         */
        public Winner {
            required(name, "announcement.winner.name");
            Checks.present(organisation, "announcement.winner.organisation");
            Checks.present(certificateNumber, "announcement.winner.certificateNumber");
        }
    }
}

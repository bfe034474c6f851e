package org.jinbang.documents;

import static org.jinbang.documents.Checks.copy;
import static org.jinbang.documents.Checks.required;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a public notice (公示) says.
 *
 * @param title its title
 * @param issuer who publishes it
 * @param date the day of publication
 * @param paragraphs what it is about, before the names
 * @param named what the names are called, such as 姓名 or 项目名称
 * @param nominees the names, in the order of print
 * @param window when objections are taken
 * @param objecting how to object and what an objection needs, a paragraph each; at least one
 * @param provenance the hash of the list and the root of the journal; both are required
 */
public record Notice(
        Text title,
        Text issuer,
        LocalDate date,
        List<Text> paragraphs,
        Text named,
        List<Nominee> nominees,
        Window window,
        List<Text> objecting,
        Provenance provenance) {
    /**
     * Checks that nothing is missing.
     *
     * @throws DocumentException if a required part is missing
     */
    public Notice {
        required(title, "notice.title");
        required(issuer, "notice.issuer");
        Checks.present(date, "notice.date");
        paragraphs = copy(paragraphs, "notice.paragraphs");
        required(named, "notice.named");
        nominees = copy(nominees, "notice.nominees");
        Checks.present(window, "notice.window");
        objecting = copy(objecting, "notice.objecting");
        required(objecting.isEmpty() ? Text.NONE : objecting.get(0), "notice.objecting");
        Checks.present(provenance, "notice.provenance");
        required(provenance.contentHash(), "notice.provenance.contentHash");
        required(provenance.journalRoot(), "notice.provenance.journalRoot");
    }

    /**
     * One name on the notice. A column that is empty for all is not printed.
     *
     * @param name the person or organisation
     * @param organisation where a person works, or {@link Text#NONE}
     * @param award what is to be granted
     * @param track what was applied for, or {@link Text#NONE}
     * @param recommendingUnit who recommends, or {@link Text#NONE}
     */
    public record Nominee(Text name, Text organisation, Text award, Text track, Text recommendingUnit) {
        /**
         * Checks that nothing is missing.
         *
         * @throws DocumentException if name or award is empty
         */
        public Nominee {
            required(name, "notice.nominee.name");
            Checks.present(organisation, "notice.nominee.organisation");
            required(award, "notice.nominee.award");
            Checks.present(track, "notice.nominee.track");
            Checks.present(recommendingUnit, "notice.nominee.recommendingUnit");
        }
    }

    /**
     * When objections are taken; printed in Beijing time, to the minute.
     *
     * @param from its first instant
     * @param to its end: the first instant at which it is too late; midnight is printed as 24:00 of the day before
     * @param length its length as the regulation counts it, such as 7 天 / 7 days or 10 个工作日 / 10 working days
     */
    public record Window(Instant from, Instant to, Text length) {
        /**
         * Checks the order.
         *
         * @throws DocumentException if it ends before it begins, or a part is missing
         */
        public Window {
            Checks.present(from, "notice.window.from");
            Checks.present(to, "notice.window.to");
            required(length, "notice.window.length");
            if (!from.isBefore(to)) {
                throw new DocumentException(
                        "公示期的结束（" + to + "）须晚于开始（" + from + "）",
                        "The window of a notice must end (" + to + ") after it begins (" + from + ")");
            }
        }
    }
}

package org.jinbang.documents;

import static org.jinbang.documents.Checks.copy;
import static org.jinbang.documents.Checks.required;

import java.time.LocalDate;
import java.util.List;

/**
 * What a work report (评选工作报告) says.
 *
 * @param title its title
 * @param issuer who reports
 * @param date the day of the report
 * @param facts what stands at its head, such as edition, batch, reported to
 * @param sections its sections, numbered in print
 * @param signatures who signs, each with a line to sign on
 * @param provenance the hash and root that its figures were taken at
 */
public record WorkReport(
        Text title,
        Text issuer,
        LocalDate date,
        List<Fact> facts,
        List<Section> sections,
        List<Signature> signatures,
        Provenance provenance) {
    /**
     * Checks that nothing is missing.
     *
     * @throws DocumentException if a required part is missing
     */
    public WorkReport {
        required(title, "report.title");
        required(issuer, "report.issuer");
        Checks.present(date, "report.date");
        facts = copy(facts, "report.facts");
        sections = copy(sections, "report.sections");
        signatures = copy(signatures, "report.signatures");
        Checks.present(provenance, "report.provenance");
    }

    /**
     * A part of a report under a heading.
     *
     * @param heading its heading, without a number
     * @param blocks what stands in it
     */
    public record Section(Text heading, List<Block> blocks) {
        /**
         * Checks that nothing is missing.
         *
         * @throws DocumentException if there is no heading
         */
        public Section {
            required(heading, "report.section.heading");
            blocks = copy(blocks, "report.section.blocks");
        }
    }

    /**
     * A place to sign.
     *
     * @param role in which role
     * @param name who, or {@link Text#NONE} for an empty line
     */
    public record Signature(Text role, Text name) {
        /**
         * Checks that nothing is missing.
         *
         * @throws DocumentException if there is no role
         */
        public Signature {
            required(role, "report.signature.role");
            Checks.present(name, "report.signature.name");
        }
    }
}

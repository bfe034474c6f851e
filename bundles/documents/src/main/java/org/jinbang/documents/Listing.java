package org.jinbang.documents;

import static org.jinbang.documents.Checks.copy;
import static org.jinbang.documents.Checks.required;

import java.time.LocalDate;
import java.util.List;

/**
 * Any list or sheet, such as a score sheet.
 *
 * @param title its title
 * @param issuer who made it
 * @param date the day it bears
 * @param facts what stands at its head
 * @param paragraphs before the tables
 * @param tables its tables
 * @param notes small print after the tables
 * @param landscape whether the page lies on its side, for wide tables
 * @param provenance the hash and root that it was taken at, or {@link Provenance#NONE}
 */
public record Listing(
        Text title,
        Text issuer,
        LocalDate date,
        List<Fact> facts,
        List<Text> paragraphs,
        List<Table> tables,
        List<Text> notes,
        boolean landscape,
        Provenance provenance) {
    /**
     * Checks that nothing is missing.
     *
     * @throws DocumentException if a required part is missing
     */
    public Listing {
        required(title, "listing.title");
        required(issuer, "listing.issuer");
        Checks.present(date, "listing.date");
        facts = copy(facts, "listing.facts");
        paragraphs = copy(paragraphs, "listing.paragraphs");
        tables = copy(tables, "listing.tables");
        notes = copy(notes, "listing.notes");
        Checks.present(provenance, "listing.provenance");
    }
}

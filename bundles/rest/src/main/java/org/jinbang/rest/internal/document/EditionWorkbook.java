package org.jinbang.rest.internal.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jinbang.documents.Listing;
import org.jinbang.documents.Table;
import org.jinbang.mail.Outbox;
import org.jinbang.process.Reader;

/** Every list of an edition that the desk shows, in one workbook: cases first, then people, then the course of it. */
final class EditionWorkbook {
    private EditionWorkbook() {}

    /** As of a day; lists without a row are left out, but for those of the edition itself. */
    static Listing of(Called called, Outbox outbox, LocalDate day) {
        EditionLists lists = new EditionLists(called);
        Listing own = lists.all(day);
        List<Reader.Line> lines = lists.lines();
        List<Table> tables = new ArrayList<>(own.tables());
        // Behind the applications themselves, which are the first.
        tables.addAll(1, new CaseLists(called, lines).tables());
        tables.addAll(new PeopleLists(called).tables());
        tables.addAll(new CourseLists(called, outbox, lines).tables());
        return new Listing(
                own.title(),
                own.issuer(),
                own.date(),
                own.facts(),
                own.paragraphs(),
                tables,
                own.notes(),
                own.landscape(),
                own.provenance());
    }
}

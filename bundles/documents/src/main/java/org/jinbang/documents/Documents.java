package org.jinbang.documents;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Makes the documents of an award, all in one design.
 *
 * <p>As PDF a document is self-contained: fonts embedded (subsets), language and title set, page numbers, tagged for
 * screen readers, PDF/A-2 for the archive. Its text copies out exactly as it went in. The same input gives the same
 * bytes. As HTML it is one page with the same content and its style inside, without script or outside resource.
 *
 * <p>Implementations may be called from any thread; PDFs are made one at a time.
 */
@ProviderType
public interface Documents {
    /**
     * A certificate on one landscape A4 page, with a QR code of its public check address.
     *
     * @param certificate what it says
     * @param languages what to print it in
     * @param format the form of the result
     * @return the finished document
     * @throws UnprintableTextException if a character is in none of the fonts (PDF only)
     * @throws DocumentException if the texts are too long for one page
     */
    Document certificate(Certificate certificate, Languages languages, Format format);

    /**
     * A public notice (公示) of names with its window and how to object.
     *
     * @param notice what it says
     * @param languages what to print it in
     * @param format the form of the result
     * @return the finished document
     * @throws UnprintableTextException if a character is in none of the fonts (PDF only)
     */
    Document notice(Notice notice, Languages languages, Format format);

    /**
     * The announcement of the winners (表彰决定).
     *
     * @param announcement what it says
     * @param languages what to print it in
     * @param format the form of the result
     * @return the finished document
     * @throws UnprintableTextException if a character is in none of the fonts (PDF only)
     */
    Document announcement(Announcement announcement, Languages languages, Format format);

    /**
     * A report in sections, with facts at its head and signatures at its end.
     *
     * @param report what it says
     * @param languages what to print it in
     * @param format the form of the result
     * @return the finished document
     * @throws UnprintableTextException if a character is in none of the fonts (PDF only)
     */
    Document workReport(WorkReport report, Languages languages, Format format);

    /**
     * Any list or sheet: tables under a title.
     *
     * @param listing what it says
     * @param languages what to print it in
     * @param format the form of the result
     * @return the finished document
     * @throws UnprintableTextException if a character is in none of the fonts (PDF only)
     */
    Document listing(Listing listing, Languages languages, Format format);

    /**
     * A list as a spreadsheet (Office Open XML): a sheet that says what it is, then a sheet for each table, its heading
     * frozen and filtered; whole numbers in right-aligned columns are numbers.
     *
     * @param listing what it says
     * @param languages what to write it in
     * @return the finished document
     * @throws DocumentException if a text is longer than a cell may hold (32,767 characters)
     */
    Document spreadsheet(Listing listing, Languages languages);

    /**
     * A workbook in the layout of an office's own form.
     *
     * @param grid what it holds
     * @param name what the file is called, without its ending
     * @return the finished document
     * @throws DocumentException if a text is longer than a cell may hold (32,767 characters)
     */
    Document grid(Grid grid, String name);

    /**
     * Tells beforehand which characters of a text could not be printed, so that a name can be looked after when it is
     * entered and not on the day of the certificate.
     *
     * @param text any text
     * @return the characters that no font has, each once, in their order; empty if all can be printed
     */
    List<Integer> unprintable(String text);
}

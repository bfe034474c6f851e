package org.jinbang.rest.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jinbang.documents.Announcement;
import org.jinbang.documents.Certificate;
import org.jinbang.documents.Document;
import org.jinbang.documents.DocumentException;
import org.jinbang.documents.Documents;
import org.jinbang.documents.Format;
import org.jinbang.documents.Grid;
import org.jinbang.documents.Languages;
import org.jinbang.documents.Listing;
import org.jinbang.documents.Notice;
import org.jinbang.documents.WorkReport;

/** Keeps what it was to print. */
final class FakeDocuments implements Documents {
    final List<Record> printed = new ArrayList<>();
    final List<Languages> languages = new ArrayList<>();
    Optional<DocumentException> failure = Optional.empty();

    private synchronized Document print(Record content, Languages in, Format format) {
        if (failure.isPresent()) {
            throw failure.get();
        }
        printed.add(content);
        languages.add(in);
        return new Document(
                content.toString().getBytes(StandardCharsets.UTF_8), format.mediaType(), "x." + format.extension());
    }

    @Override
    public Document certificate(Certificate certificate, Languages in, Format format) {
        return print(certificate, in, format);
    }

    @Override
    public Document notice(Notice notice, Languages in, Format format) {
        return print(notice, in, format);
    }

    @Override
    public Document announcement(Announcement announcement, Languages in, Format format) {
        return print(announcement, in, format);
    }

    @Override
    public Document workReport(WorkReport report, Languages in, Format format) {
        return print(report, in, format);
    }

    @Override
    public Document listing(Listing listing, Languages in, Format format) {
        return print(listing, in, format);
    }

    @Override
    public Document spreadsheet(Listing listing, Languages in) {
        return print(listing, in, Format.PDF);
    }

    @Override
    public Document grid(Grid grid, String name) {
        return print(grid, Languages.CHINESE, Format.PDF);
    }

    @Override
    public List<Integer> unprintable(String text) {
        return List.of();
    }
}

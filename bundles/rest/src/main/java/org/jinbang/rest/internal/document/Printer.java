package org.jinbang.rest.internal.document;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jinbang.documents.Announcement;
import org.jinbang.documents.Certificate;
import org.jinbang.documents.Document;
import org.jinbang.documents.DocumentException;
import org.jinbang.documents.Documents;
import org.jinbang.documents.Format;
import org.jinbang.documents.Languages;
import org.jinbang.documents.Listing;
import org.jinbang.documents.Notice;
import org.jinbang.documents.WorkReport;
import org.jinbang.rest.internal.wire.Download;
import org.jinbang.rest.internal.wire.Problem;
import org.jinbang.rest.internal.wire.ProblemCode;
import org.jinbang.scheme.Text;

/**
 * Prints documents and keeps the last few: PDFs are made one at a time, and public ones are asked for again and again. The
 * same content gives the same bytes, so what is kept never lags behind what it says.
 */
final class Printer {
    private static final int KEPT = 32;
    private static final String PAGE_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; frame-ancestors 'none'";

    private final Documents documents;
    private final Map<List<Object>, Document> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<List<Object>, Document> eldest) {
            return size() > KEPT;
        }
    };

    Printer(Documents documents) {
        this.documents = documents;
    }

    /** What to print it in; PDF and Chinese if nothing is said. */
    record Wish(Format format, Languages languages) {
        static Wish of(Format format, Languages languages) {
            return new Wish(format == null ? Format.PDF : format, languages == null ? Languages.CHINESE : languages);
        }
    }

    Response print(Record content, Wish wish) {
        Document document = document(content, wish);
        Response.ResponseBuilder response = Response.ok(document.content(), document.mediaType());
        return wish.format() == Format.HTML
                ? response.header("Content-Security-Policy", PAGE_POLICY).build()
                : response.header(HttpHeaders.CONTENT_DISPOSITION, Download.attachment(document.filename()))
                        .build();
    }

    private Document document(Record content, Wish wish) {
        List<Object> key = List.of(content, wish);
        synchronized (kept) {
            Document known = kept.get(key);
            if (known != null) {
                return known;
            }
        }
        Document made = make(content, wish);
        synchronized (kept) {
            kept.put(key, made);
        }
        return made;
    }

    private Document make(Record content, Wish wish) {
        try {
            if (content instanceof Certificate certificate) {
                return documents.certificate(certificate, wish.languages(), wish.format());
            }
            if (content instanceof Notice notice) {
                return documents.notice(notice, wish.languages(), wish.format());
            }
            if (content instanceof Announcement announcement) {
                return documents.announcement(announcement, wish.languages(), wish.format());
            }
            if (content instanceof Listing listing) {
                return documents.listing(listing, wish.languages(), wish.format());
            }
            return documents.workReport((WorkReport) content, wish.languages(), wish.format());
        } catch (DocumentException e) {
            throw Problem.of(
                            ProblemCode.UNPRINTABLE,
                            new Text(e.reason().zh(), e.reason().en()))
                    .exception();
        }
    }
}

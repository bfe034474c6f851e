package org.jinbang.documents.internal;

import com.openhtmltopdf.util.XRLog;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
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
import org.jinbang.documents.internal.PdfPress.Print;
import org.jinbang.documents.internal.font.Fonts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Makes documents with the layout library. */
@Component(configurationPid = "org.jinbang.documents")
@Designate(ocd = DocumentsComponent.Settings.class)
public final class DocumentsComponent implements Documents {
    private static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final double[] CERTIFICATE_SCALES = {1, 0.92, 0.84, 0.76, 0.68};

    /** What an administrator can set. */
    @ObjectClassDefinition(name = "Jinbang documents")
    public @interface Settings {
        /**
         * More fonts.
         *
         * @return paths of TrueType files, for characters that the bundled font lacks
         */
        @AttributeDefinition(
                name = "Fonts",
                description = "Paths of TrueType fonts for characters that the bundled font lacks")
        String[] fonts() default {};
    }

    private final List<Path> addedFonts;
    private final PdfPress press = new PdfPress();
    /** Some 35 MB: kept while there is memory to spare, read again in a moment. */
    private SoftReference<Fonts> fonts = new SoftReference<>(null);

    /**
     * Reads the added fonts once, so that a wrong path is told at once.
     *
     * @param settings the administrator's settings
     */
    @Activate
    public DocumentsComponent(Settings settings) {
        addedFonts = Arrays.stream(settings.fonts())
                .filter(path -> !path.isBlank())
                .map(Path::of)
                .toList();
        XRLog.setLoggerImpl(new LibraryLog());
        if (!addedFonts.isEmpty()) {
            fonts();
        }
    }

    @Override
    public Document certificate(Certificate certificate, Languages languages, Format format) {
        DoubleFunction<Draft> drafting = scale -> CertificateLayout.draft(certificate, languages, fonts(), scale);
        String name = "certificate-" + certificate.number();
        if (format == Format.HTML) {
            return document(HtmlWriter.write(drafting.apply(1)), format, name);
        }
        for (double scale : CERTIFICATE_SCALES) {
            Print print = press.print(drafting.apply(scale), fonts());
            if (print.pages() == 1) {
                return document(print.content(), format, name);
            }
        }
        throw new DocumentException(
                "证书文字过长，一页排不下：" + certificate.number() + "。请缩短单位名称或授奖语。",
                "The texts of certificate " + certificate.number()
                        + " are too long for one page: shorten the organisation or the citation.");
    }

    @Override
    public Document notice(Notice notice, Languages languages, Format format) {
        return finish(NoticeLayout.draft(notice, languages), format, "notice-" + notice.date());
    }

    @Override
    public Document announcement(Announcement announcement, Languages languages, Format format) {
        return finish(NoticeLayout.draft(announcement, languages), format, "announcement-" + announcement.date());
    }

    @Override
    public Document workReport(WorkReport report, Languages languages, Format format) {
        return finish(ReportLayout.draft(report, languages), format, "work-report-" + report.date());
    }

    @Override
    public Document listing(Listing listing, Languages languages, Format format) {
        return finish(ReportLayout.draft(listing, languages), format, "listing-" + listing.date());
    }

    @Override
    public Document spreadsheet(Listing listing, Languages languages) {
        return new Document(
                SpreadsheetWriter.write(listing, languages), SPREADSHEET, "listing-" + listing.date() + ".xlsx");
    }

    @Override
    public Document grid(Grid grid, String name) {
        return new Document(GridWriter.write(grid), SPREADSHEET, name + ".xlsx");
    }

    @Override
    public List<Integer> unprintable(String text) {
        Fonts available = fonts();
        return text.codePoints()
                .filter(code -> !available.has(code))
                .distinct()
                .boxed()
                .toList();
    }

    private Document finish(Draft draft, Format format, String name) {
        byte[] content = switch (format) {
            case PDF -> press.print(draft, fonts()).content();
            case HTML -> HtmlWriter.write(draft);
        };
        return document(content, format, name);
    }

    private static Document document(byte[] content, Format format, String name) {
        String safe = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.-]+", "-");
        return new Document(content, format.mediaType(), safe + "." + format.extension());
    }

    private synchronized Fonts fonts() {
        Fonts available = fonts.get();
        if (available == null) {
            try {
                available = Fonts.load(addedFonts);
            } catch (UncheckedIOException e) {
                throw new DocumentException(
                        "无法读取字体文件：" + e.getMessage() + "。请检查 org.jinbang.documents 配置的 fonts（TrueType 格式）。",
                        "A font cannot be read: " + e.getMessage()
                                + ". Check fonts in the configuration org.jinbang.documents (TrueType files).",
                        e);
            }
            fonts = new SoftReference<>(available);
        }
        return available;
    }
}

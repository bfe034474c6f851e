package org.jinbang.documents.internal;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jinbang.documents.UnprintableTextException;
import org.jinbang.documents.UnprintableTextException.Unprintable;
import org.jinbang.documents.internal.font.Fonts;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Prints drafts to PDF. One at a time: fonts are shared, and a list of thousands of names takes its memory. */
final class PdfPress {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final int WORDS_AROUND = 8;

    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    /**
     * A printed draft.
     *
     * @param content the PDF
     * @param pages how many pages it has
     */
    record Print(byte[] content, int pages) {}

    synchronized Print print(Draft draft, Fonts fonts) {
        checkCharacters(draft, fonts);
        String family = "font-family: " + fonts.familyNames() + ";";
        draft.rules("html { " + family + " }");
        if (draft.hasPageNumbers()) {
            // In one rule: of several for one margin box the last one wins whole.
            draft.rules("@page { @bottom-right { content: " + draft.chosen(Labels.PAGE_COUNTER)
                    + "; font-size: 8pt; color: #7a6f60; text-align: right; " + family + " } }");
        }
        try (PDDocument pdf = new PDDocument()) {
            render(draft, fonts, pdf);
            stamp(draft, pdf);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return new Print(out.toByteArray(), pdf.getNumberOfPages());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void render(Draft draft, Fonts fonts, PDDocument pdf) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withW3cDocument(draft.dom(), "about:blank");
        builder.usePDDocument(pdf);
        builder.withProducer("Jinbang");
        builder.usePdfAConformance(PdfAConformance.PDFA_2_U);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(colours);
        builder.useUnicodeLineBreaker(new ChineseLineBreaker());
        builder.useObjectDrawerFactory(new Drawer(draft));
        // A document is made of what it was given and of nothing else.
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        for (Fonts.Family family : fonts.families()) {
            use(builder, pdf, family.name(), family.regular(), 400);
            use(builder, pdf, family.name(), family.bold(), 700);
        }
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
        }
    }

    private static void use(PdfRendererBuilder builder, PDDocument pdf, String family, TrueTypeFont font, int weight)
            throws IOException {
        PDType0Font embedded = PDType0Font.load(pdf, font, true);
        builder.useFont(new PDFontSupplier(embedded), family, weight, FontStyle.NORMAL, true);
    }

    /** Sets date and identity from the content, so that the same input gives the same bytes. */
    private static void stamp(Draft draft, PDDocument pdf) throws IOException {
        ZonedDateTime date = draft.date().atStartOfDay(BEIJING);
        Calendar calendar = GregorianCalendar.from(date);
        pdf.getDocumentInformation().setCreationDate(calendar);
        pdf.getDocumentInformation().setModificationDate(calendar);

        PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        String instant = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(date);
        xmp = xmp.replaceAll(
                "<xmp:CreateDate>[^<]*</xmp:CreateDate>",
                "<xmp:CreateDate>" + instant + "</xmp:CreateDate><xmp:ModifyDate>" + instant + "</xmp:ModifyDate>");
        metadata.importXMPMetadata(xmp.getBytes(StandardCharsets.UTF_8));

        CRC32 identity = new CRC32();
        identity.update(HtmlWriter.write(draft));
        pdf.setDocumentId(identity.getValue());
    }

    private static void checkCharacters(Draft draft, Fonts fonts) {
        Set<Unprintable> found = new LinkedHashSet<>();
        collect(draft.body().element(), fonts, found);
        if (!found.isEmpty()) {
            throw new UnprintableTextException(List.copyOf(found));
        }
    }

    private static void collect(Element element, Fonts fonts, Set<Unprintable> found) {
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                collect(inner, fonts, found);
            } else {
                found.addAll(unprintable(child.getNodeValue(), fonts));
            }
        }
    }

    static List<Unprintable> unprintable(String text, Fonts fonts) {
        List<Unprintable> found = new ArrayList<>();
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int code = text.codePointAt(at);
            if (!fonts.has(code)) {
                int before = text.offsetByCodePoints(at, -Math.min(WORDS_AROUND, text.codePointCount(0, at)));
                int after = text.offsetByCodePoints(at, Math.min(WORDS_AROUND, text.codePointCount(at, text.length())));
                found.add(new Unprintable(code, text.substring(before, after)));
            }
        }
        return found;
    }

    private record Drawer(Draft draft) implements FSObjectDrawerFactory {
        @Override
        public FSObjectDrawer createDrawer(Element element) {
            Drawing drawing = draft.drawing(element);
            return (e, x, y, width, height, device, context, dotsPerPixel) -> {
                device.drawWithGraphics(
                        (float) x,
                        (float) y,
                        (float) width / dotsPerPixel,
                        (float) height / dotsPerPixel,
                        graphics -> drawing.paint(graphics, width / dotsPerPixel, height / dotsPerPixel));
                return null;
            };
        }

        @Override
        public boolean isReplacedObject(Element element) {
            return element.hasAttribute(Draft.DRAWING);
        }
    }
}

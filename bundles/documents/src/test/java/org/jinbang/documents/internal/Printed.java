package org.jinbang.documents.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jinbang.documents.Document;
import org.jinbang.documents.Documents;

/** Makes documents for tests and reads them back. */
final class Printed {
    static final Documents DOCUMENTS = withFonts();

    private Printed() {}

    static Documents withFonts(String... paths) {
        return new DocumentsComponent(new DocumentsComponent.Settings() {
            @Override
            public String[] fonts() {
                return paths;
            }

            @Override
            public Class<? extends Annotation> annotationType() {
                return DocumentsComponent.Settings.class;
            }
        });
    }

    static PDDocument open(Document document) {
        try {
            return Loader.loadPDF(document.content());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of each page, line by line as a reader would copy it. */
    static List<String> pages(Document document) {
        try (PDDocument pdf = open(document)) {
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setSortByPosition(false);
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(pdf));
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Document document) {
        return String.join("\n", pages(document));
    }

    /** Without the white space that line ends and justification bring in. */
    static String compact(String text) {
        return text.replaceAll("[\\s\\u00A0]+", "");
    }
}

package org.jinbang.documents.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.jinbang.documents.Document;
import org.jinbang.documents.Documents;
import org.jinbang.documents.Format;
import org.jinbang.documents.Languages;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** Makes every kind of document in every language; they lie in target/samples afterwards, to be looked at. */
class SampleDocumentsTest {
    private static final Path SAMPLES = Path.of("target", "samples");
    private static final String NEVER_FIRST = "，。、；：？！）】》〉」』”’…—·％,.;:?!)]%";

    private interface Making {
        Document make(Documents documents, Languages languages, Format format);
    }

    private static final Map<String, Making> KINDS = kinds();

    private static Map<String, Making> kinds() {
        Map<String, Making> kinds = new LinkedHashMap<>();
        kinds.put("certificate", (d, languages, format) -> d.certificate(Samples.certificate(), languages, format));
        kinds.put("notice", (d, languages, format) -> d.notice(Samples.notice(17), languages, format));
        kinds.put("announcement", (d, languages, format) -> d.announcement(Samples.announcement(), languages, format));
        kinds.put("report", (d, languages, format) -> d.workReport(Samples.workReport(), languages, format));
        kinds.put("listing", (d, languages, format) -> d.listing(Samples.listing(false), languages, format));
        kinds.put("landscape", (d, languages, format) -> d.listing(Samples.listing(true), languages, format));
        return kinds;
    }

    @BeforeAll
    static void prepare() throws IOException {
        Files.createDirectories(SAMPLES);
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Stream<DynamicTest> each(Format format, Checking checking) {
        return KINDS.entrySet().stream()
                .flatMap(kind -> Stream.of(Languages.values())
                        .map(languages -> DynamicTest.dynamicTest(kind.getKey() + " " + languages, () -> {
                            Document document = kind.getValue().make(Printed.DOCUMENTS, languages, format);
                            String name = kind.getKey() + "-" + languages + "." + format.extension();
                            Files.write(SAMPLES.resolve(name), document.content());
                            checking.check(document, languages, kind.getValue());
                        })));
    }

    private interface Checking {
        void check(Document document, Languages languages, Making again) throws Exception;
    }

    @TestFactory
    Stream<DynamicTest> pdfIsForArchiveAndScreenReader() {
        return each(Format.PDF, (document, languages, again) -> {
            for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_2_U, PDFAFlavour.PDFUA_1)) {
                ByteArrayInputStream in = new ByteArrayInputStream(document.content());
                try (PDFAParser parser = Foundries.defaultInstance().createParser(in, flavour);
                        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                    ValidationResult result = validator.validate(parser);
                    assertTrue(result.isCompliant(), () -> flavour + ": " + result.getTestAssertions());
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> pdfKnowsItsTitleLanguageAndDateAndCarriesItsFonts() {
        return each(Format.PDF, (document, languages, again) -> {
            assertEquals("application/pdf", document.mediaType());
            try (PDDocument pdf = Printed.open(document)) {
                assertEquals(languages.tag(), pdf.getDocumentCatalog().getLanguage());
                assertFalse(pdf.getDocumentInformation().getTitle().isBlank());
                assertEquals(
                        2026, pdf.getDocumentInformation().getCreationDate().get(java.util.Calendar.YEAR));
                int fonts = 0;
                for (PDPage page : pdf.getPages()) {
                    for (COSName name : page.getResources().getFontNames()) {
                        PDFont font = page.getResources().getFont(name);
                        assertTrue(font.isEmbedded(), font::getName);
                        assertTrue(font.getName().contains("+JinbangSerif"), font::getName);
                        fonts++;
                    }
                }
                assertTrue(fonts > 0);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> noLineBeginsWithAPauseOrAClosingMark() {
        return each(
                Format.PDF,
                (document, languages, again) -> Printed.text(document)
                        .lines()
                        .map(String::strip)
                        .filter(line -> line.length() > 1)
                        .forEach(line -> assertTrue(NEVER_FIRST.indexOf(line.charAt(0)) < 0, line)));
    }

    @TestFactory
    Stream<DynamicTest> theSameInputGivesTheSameBytes() {
        return each(Format.PDF, (document, languages, again) -> {
            // Longer than the millisecond and the second that libraries put in by themselves.
            Thread.sleep(20);
            Document second = again.make(Printed.withFonts(), languages, Format.PDF);
            assertArrayEquals(document.content(), second.content());
        });
    }

    @TestFactory
    Stream<DynamicTest> htmlSaysWhatThePdfSays() {
        return each(Format.HTML, (document, languages, again) -> {
            String html = new String(document.content(), java.nio.charset.StandardCharsets.UTF_8);
            assertEquals("text/html;charset=UTF-8", document.mediaType());
            assertTrue(html.startsWith("<!DOCTYPE html>\n<html lang=\"" + languages.tag() + "\">"));
            assertFalse(html.contains("<script"));
            assertFalse(html.contains("src=") || html.contains("href=") || html.contains("url("), "outside resource");
            String body = html.substring(html.indexOf("<body")).replaceAll("<[^>]*>", " ");
            String words = Printed.compact(body.replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&quot;", "\"")
                    .replace("&amp;", "&"));
            String printed = Printed.text(again.make(Printed.DOCUMENTS, languages, Format.PDF));
            for (String line : printed.split("\n")) {
                boolean pageNumber = line.matches(".*(页，共|Page \\d+ of).*");
                if (!pageNumber) {
                    assertTrue(words.contains(Printed.compact(line)), line);
                }
            }
        });
    }
}

package org.jinbang.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jinbang.documents.Table.Align;
import org.jinbang.documents.Table.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class InputTest {
    private static final Text WORDS = Text.of("字", "words");
    private static final LocalDate DATE = LocalDate.of(2026, 1, 2);
    private static final Provenance PROVENANCE = new Provenance("h", "r");

    private static void refused(String zh, String en, Executable building) {
        DocumentException refused = assertThrows(DocumentException.class, building);
        assertTrue(refused.reason().zh().contains(zh), refused.getMessage());
        assertTrue(refused.reason().en().contains(en), refused.getMessage());
    }

    @Test
    void textsAreCleanedAndChecked() {
        assertEquals("a b\nc", Text.same(" a\tb\r\nc ").zh());
        assertTrue(Text.of(" ", "").isEmpty());
        refused("U+0007", "U+0007", () -> Text.same("a\u0007"));
        refused("U+D842", "U+D842", () -> Text.same("半\uD842"));
    }

    @Test
    void aCertificateNeedsACompleteCheckAddress() {
        refused("完整网址", "complete", () -> certificate("1", URI.create("/check/1")));
        refused("完整网址", "complete", () -> certificate("1", URI.create("mailto:a@example.org")));
        refused(
                "certificate.number",
                "certificate.number",
                () -> certificate(" ", URI.create("https://example.org/1")));
    }

    private static Certificate certificate(String number, URI check) {
        return new Certificate(WORDS, WORDS, WORDS, WORDS, Text.NONE, Text.NONE, number, DATE, WORDS, check);
    }

    @Test
    void aNoticeNeedsRootHashAndAWayToObject() {
        refused("journalRoot", "journalRoot", () -> notice(List.of(WORDS), new Provenance("h", " ")));
        refused("contentHash", "contentHash", () -> notice(List.of(WORDS), new Provenance("", "r")));
        refused("notice.objecting", "notice.objecting", () -> notice(List.of(), PROVENANCE));
        Instant now = Instant.EPOCH;
        refused("公示期", "window", () -> new Notice.Window(now, now, WORDS));
    }

    private static Notice notice(List<Text> objecting, Provenance provenance) {
        Notice.Window window = new Notice.Window(Instant.EPOCH, Instant.EPOCH.plusSeconds(1), WORDS);
        return new Notice(WORDS, WORDS, DATE, List.of(), WORDS, List.of(), window, objecting, provenance);
    }

    @Test
    void rowsFitTheirTable() {
        List<Column> two = List.of(new Column(WORDS, Align.LEFT, 1), new Column(WORDS, Align.RIGHT, 2));
        refused("第 2 行", "row 2", () -> new Table(Text.NONE, two, List.of(List.of(WORDS, WORDS), List.of(WORDS))));
        refused("合计行", "total row", () -> new Table(Text.NONE, two, List.of(), List.of(WORDS)));
        refused("table.columns", "table.columns", () -> new Table(Text.NONE, List.of(), List.of()));
        refused("权重", "weight", () -> new Column(WORDS, Align.LEFT, 0));
    }

    @Test
    void inputCannotBeChangedAfterwards() {
        List<Text> paragraphs = new ArrayList<>(List.of(WORDS));
        Listing listing =
                new Listing(WORDS, WORDS, DATE, List.of(), paragraphs, List.of(), List.of(), false, Provenance.NONE);
        paragraphs.clear();
        assertEquals(List.of(WORDS), listing.paragraphs());
    }

    @Test
    void aDocumentKeepsItsBytes() {
        byte[] bytes = {1, 2, 3};
        Document document = new Document(bytes, "application/pdf", "a.pdf");
        bytes[0] = 9;
        document.content()[1] = 9;
        assertEquals(new Document(new byte[] {1, 2, 3}, "application/pdf", "a.pdf"), document);
        assertEquals(new Document(new byte[] {1, 2, 3}, "application/pdf", "a.pdf").hashCode(), document.hashCode());
        assertNotEquals(new Document(new byte[] {9, 2, 3}, "application/pdf", "a.pdf"), document);
    }
}

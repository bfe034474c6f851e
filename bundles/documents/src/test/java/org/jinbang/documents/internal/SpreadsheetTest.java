package org.jinbang.documents.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jinbang.documents.DocumentException;
import org.jinbang.documents.Fact;
import org.jinbang.documents.Languages;
import org.jinbang.documents.Listing;
import org.jinbang.documents.Provenance;
import org.jinbang.documents.Table;
import org.jinbang.documents.Text;
import org.junit.jupiter.api.Test;

/** Workbooks, read back by another hand than the one that wrote them. */
final class SpreadsheetTest {
    private static final List<Table.Column> COLUMNS = List.of(
            new Table.Column(Text.of("姓名", "Name"), Table.Align.LEFT, 2),
            new Table.Column(Text.of("票数", "Votes"), Table.Align.RIGHT, 1));

    private static Listing listing(List<Table> tables) {
        return new Listing(
                Text.of("示例名单", "Sample list"),
                Text.of("示例协会", "Sample Association"),
                LocalDate.of(2024, 5, 1),
                List.of(new Fact(Text.of("批次", "Batch"), Text.same("1"))),
                List.of(),
                tables,
                List.of(),
                false,
                new Provenance("cc", "rr"));
    }

    private static Table table(String caption, String name, String votes) {
        return new Table(Text.same(caption), COLUMNS, List.of(List.of(Text.same(name), Text.same(votes))));
    }

    private static List<Sheet> sheets(Listing listing, Languages languages) throws Exception {
        byte[] bytes = SpreadsheetWriter.write(listing, languages);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes));
                Stream<Sheet> sheets = book.getSheets()) {
            List<Sheet> all = sheets.toList();
            for (Sheet sheet : all) {
                assertTrue(sheet.read().size() > 0, sheet.getName());
            }
            return all;
        }
    }

    private static List<Row> rows(Listing listing, Languages languages, int sheet) throws Exception {
        byte[] bytes = SpreadsheetWriter.write(listing, languages);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            return book.getSheet(sheet).orElseThrow().read();
        }
    }

    @Test
    void saysWhatItIsAndThenTheTables() throws Exception {
        Listing listing = listing(List.of(table("票数", "示例甲", "12")));
        List<Row> about = rows(listing, Languages.CHINESE, 0);
        assertEquals("示例名单", about.get(0).getCellText(0));
        assertEquals("批次", about.get(3).getCellText(0));
        assertEquals("rr", about.get(about.size() - 1).getCellText(1));
        List<Row> votes = rows(listing, Languages.CHINESE, 1);
        assertEquals("姓名", votes.get(0).getCellText(0));
        assertEquals("示例甲", votes.get(1).getCellText(0));
        assertEquals(CellType.NUMBER, votes.get(1).getCell(1).getType());
        assertEquals("12", votes.get(1).getCellText(1));
        assertEquals("Name", rows(listing, Languages.ENGLISH, 1).get(0).getCellText(0));
        assertEquals("姓名\nName", rows(listing, Languages.BOTH, 1).get(0).getCellText(0));
    }

    @Test
    void whatLooksLikeAFormulaStaysText() throws Exception {
        Listing listing = listing(List.of(table("x", "=HYPERLINK(\"x\")", "=1+1")));
        List<Row> rows = rows(listing, Languages.CHINESE, 1);
        assertEquals(CellType.STRING, rows.get(1).getCell(0).getType());
        assertEquals("=HYPERLINK(\"x\")", rows.get(1).getCellText(0));
        assertEquals(CellType.STRING, rows.get(1).getCell(1).getType());
    }

    @Test
    void eachSheetHasANameOfItsOwn() throws Exception {
        String caption = "第1批/各环节[结果]：" + "长".repeat(40);
        Listing listing = listing(List.of(table(caption, "甲", "1"), table(caption, "乙", "2"), table("", "丙", "3")));
        List<String> names =
                sheets(listing, Languages.CHINESE).stream().map(Sheet::getName).toList();
        assertEquals(4, names.stream().distinct().count(), names.toString());
        assertTrue(names.stream().allMatch(name -> name.length() <= 31 && !name.contains("/")), names.toString());
    }

    @Test
    void aTextThatFitsNoCellIsToldWithItsLength() {
        Listing listing = listing(List.of(table("x", "长".repeat(32_768), "1")));
        DocumentException e =
                assertThrows(DocumentException.class, () -> SpreadsheetWriter.write(listing, Languages.CHINESE));
        assertTrue(e.reason().zh().contains("32768"), e.reason().zh());
    }
}

package org.jinbang.security.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Worksheet;
import org.jinbang.security.sheet.Workbook.Sheet;
import org.junit.jupiter.api.Test;

/** Spreadsheets as programs write them, and as nobody should. */
final class WorkbookTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private static List<Sheet> read(byte[] file) throws UnreadableException {
        return Workbook.read(file);
    }

    private static Map<String, String> texts(Sheet sheet) {
        Map<String, String> texts = new LinkedHashMap<>();
        sheet.rows()
                .forEach((row, cells) -> cells.forEach((column, cell) -> texts.put(
                        Cell.column(column) + row,
                        cell.content() == Cell.Content.PLAIN
                                ? cell.text()
                                : cell.content().name())));
        return texts;
    }

    private static String refused(byte[] file) {
        return assertTimeoutPreemptively(
                SOON,
                () -> assertThrows(UnreadableException.class, () -> read(file))
                        .why()
                        .en());
    }

    @Test
    void columnsAreNamedAsSpreadsheetsDo() {
        assertEquals(
                List.of("A", "Z", "AA", "AZ", "BA", "ZZ", "AAA", "XFD"),
                IntStream.of(0, 25, 26, 51, 52, 701, 702, 16383)
                        .mapToObj(Cell::column)
                        .toList());
    }

    @Test
    void readsWhatAWriterOfOthersWrote() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (org.dhatim.fastexcel.Workbook book = new org.dhatim.fastexcel.Workbook(bytes, "test", "1.0")) {
            Worksheet first = book.newWorksheet("说明");
            first.value(0, 0, "填写说明");
            Worksheet second = book.newWorksheet("专家");
            second.value(0, 0, "姓名\nName");
            second.value(2, 1, "A & B < C");
            second.value(2, 3, 13800000000L);
            second.value(3, 0, true);
            second.value(3, 27, 1.5);
            second.formula(4, 0, "A1");
        }
        List<Sheet> sheets = read(bytes.toByteArray());
        assertEquals(List.of("说明", "专家"), sheets.stream().map(Sheet::name).toList());
        assertEquals(
                Map.of(
                        "A1",
                        "姓名\nName",
                        "B3",
                        "A & B < C",
                        "D3",
                        "13800000000",
                        "A4",
                        "TRUE",
                        "AB4",
                        "1.5",
                        "A5",
                        "FORMULA"),
                texts(sheets.get(1)));
    }

    /** A file as openpyxl saves it: absolute targets, shared texts, a merged cell, a hidden row, styles. */
    @Test
    void readsAFileOfAnotherProgram() throws Exception {
        try (InputStream file = WorkbookTest.class.getResourceAsStream("experts-openpyxl.xlsx")) {
            List<Sheet> sheets = read(file.readAllBytes());
            assertEquals("专家名单", sheets.get(0).name());
            assertEquals(
                    List.of("姓名", "登录名", "电子邮箱", "单位", "其他利害关系单位", "专业领域"),
                    sheets.get(0).rows().get(1).values().stream()
                            .map(Cell::text)
                            .toList());
            assertEquals("质量管理、标准化", texts(sheets.get(0)).get("F2"));
            assertEquals("FORMULA", texts(sheets.get(0)).get("D3"));
        }
    }

    @Test
    void placesMayBeLeftOutAndPronunciationIsNoText() throws Exception {
        byte[] file = Xlsx.sheet("<row><c t='s'><v>0</v></c><c/><c t='str'><v>乙</v></c></row>"
                        + "<row><c t='e'><v>#N/A</v></c><c><v>1.0E2</v></c></row>")
                .part(
                        "xl/_rels/workbook.xml.rels",
                        Xlsx.relations(
                                Xlsx.relation("r1", "worksheet", "/xl/worksheets/sheet1.xml"),
                                Xlsx.relation("r2", "sharedStrings", "texts.xml")))
                .part(
                        "xl/texts.xml",
                        "<sst><si><r><t>虚</t></r><r><t>构</t></r><rPh sb='0' eb='1'><t>キョ</t></rPh></si></sst>")
                .bytes();
        assertEquals(
                Map.of("A1", "虚构", "C1", "乙", "A2", "ERROR", "B2", "100"),
                texts(read(file).get(0)));
    }

    @Test
    void whatIsNoWorkbookIsToldApart() {
        assertTrue(refused(new byte[0]).contains("no .xlsx"));
        assertTrue(refused("姓名,单位".getBytes(StandardCharsets.UTF_8)).contains("template"));
        byte[] old = Arrays.copyOf(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 600);
        assertTrue(refused(old).contains(".xls)"));
        assertTrue(
                refused(Xlsx.sheet("").part("xl/vbaProject.bin", "x").bytes()).contains("macros"));
        assertTrue(refused(Xlsx.sheet("").without("_rels/.rels").bytes()).contains("damaged"));
        assertTrue(refused(Xlsx.sheet("").without("xl/worksheets/sheet1.xml").bytes())
                .contains("damaged"));
        assertTrue(refused(Xlsx.sheet("<row").bytes()).contains("damaged"));
    }

    @Test
    void nothingOutsideIsReadAndNoEntityExpands() {
        for (String evil : List.of(
                "<!DOCTYPE w [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><worksheet><sheetData><row><c t='inlineStr'>"
                        + "<is><t>&x;</t></is></c></row></sheetData></worksheet>",
                "<!DOCTYPE w [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>]><worksheet>"
                        + "<sheetData><row><c t='inlineStr'><is><t>&b;</t></is></c></row></sheetData></worksheet>",
                "<!DOCTYPE w SYSTEM 'http://127.0.0.1:1/w.dtd'><worksheet/>")) {
            assertTrue(
                    refused(Xlsx.sheet("")
                                    .part("xl/worksheets/sheet1.xml", evil)
                                    .bytes())
                            .contains("damaged"),
                    evil);
        }
    }

    @Test
    void whatExpandsIsGivenUpOnTheWay() {
        byte[] zeros = new byte[40 * 1024 * 1024];
        assertTrue(refused(Xlsx.sheet("").part("xl/bomb.xml", zeros).bytes()).contains("too large"));
        Xlsx many = Xlsx.sheet("");
        IntStream.range(0, 600).forEach(i -> many.part("xl/media/" + i + ".xml", new byte[0]));
        assertTrue(refused(many.bytes()).contains("too large"));
        String rows = IntStream.range(0, 200_001)
                .mapToObj(i -> "<row><c><v>1</v></c></row>")
                .collect(Collectors.joining());
        assertTrue(refused(Xlsx.sheet(rows).bytes()).contains("200000 cells"));
        // One sheet named a hundred thousand times is read once.
        String again = "<sheet name='x' sheetId='1' r:id='r1'/>".repeat(100_000);
        byte[] repeated = Xlsx.sheet("<row><c><v>1</v></c></row>".repeat(1000))
                .part("xl/workbook.xml", "<workbook xmlns:r='r'><sheets>" + again + "</sheets></workbook>")
                .bytes();
        assertEquals(1, assertTimeoutPreemptively(SOON, () -> read(repeated)).size());
    }

    @Test
    void placesThatCannotBeAreRefused() {
        for (String row : List.of(
                "<row r='1'><c r='A2'><v>1</v></c></row>",
                "<row r='1'><c r='1A'><v>1</v></c></row>",
                "<row r='1'><c r='XFE1'><v>1</v></c></row>",
                "<row r='1'><c r='A1'><v>1</v></c><c r='A1'><v>2</v></c></row>",
                "<row r='0'/>",
                "<row r='99999999999'/>",
                "<row r='1'><c t='s'><v>0</v></c></row>",
                "<row r='1'><c><v>1e999999999</v></c><c><v>x</v></c></row>")) {
            assertTrue(refused(Xlsx.sheet(row).bytes()).contains("damaged"), row);
        }
    }

    @Test
    void whateverIsChangedInAFileIsReadOrRefused() {
        byte[] whole = Xlsx.of(List.of(List.of("姓名", "单位"), List.of("虚构甲", "虚构单位")));
        long seed = System.nanoTime();
        System.out.println("WorkbookTest seed " + seed);
        Random random = new Random(seed);
        List<byte[]> files = new ArrayList<>();
        for (int i = 0; i < whole.length; i += 7) {
            files.add(Arrays.copyOf(whole, i));
        }
        for (int i = 0; i < 2000; i++) {
            byte[] changed = whole.clone();
            for (int k = random.nextInt(3); k >= 0; k--) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            files.add(changed);
        }
        for (byte[] file : files) {
            try {
                read(file);
            } catch (UnreadableException e) {
                assertTrue(!e.why().zh().isBlank());
            }
        }
    }
}

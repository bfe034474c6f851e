package org.jinbang.security.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Spreadsheets made by hand, part by part, so that a test can make each part as wrong as it likes. */
public final class Xlsx {
    private static final String TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private Xlsx() {}

    /** A workbook of one sheet with texts; what is empty is left out. */
    public static byte[] of(List<List<String>> rows) {
        return sheet(rows(rows)).bytes();
    }

    /** A workbook of one sheet, whose rows are given as XML. */
    public static Xlsx sheet(String rows) {
        return new Xlsx()
                .part(
                        "[Content_Types].xml",
                        "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>")
                .part("_rels/.rels", relations(relation("r0", "officeDocument", "xl/workbook.xml")))
                .part(
                        "xl/workbook.xml",
                        "<workbook xmlns='" + MAIN + "' xmlns:r='" + TYPE + "'><sheets>"
                                + "<sheet name='名单' sheetId='1' r:id='r1'/></sheets></workbook>")
                .part("xl/_rels/workbook.xml.rels", relations(relation("r1", "worksheet", "worksheets/sheet1.xml")))
                .part(
                        "xl/worksheets/sheet1.xml",
                        "<worksheet xmlns='" + MAIN + "'><sheetData>" + rows + "</sheetData></worksheet>");
    }

    /** A relation of a part. */
    public static String relation(String id, String kind, String target) {
        return "<Relationship Id='" + id + "' Type='" + TYPE + kind + "' Target='" + target + "'/>";
    }

    /** The relations of a part. */
    public static String relations(String... all) {
        return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                + String.join("", all) + "</Relationships>";
    }

    /** Rows as XML. */
    public static String rows(List<List<String>> rows) {
        StringBuilder xml = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            xml.append("<row r='").append(i + 1).append("'>");
            for (int k = 0; k < rows.get(i).size(); k++) {
                String text = rows.get(i).get(k).replace("&", "&amp;").replace("<", "&lt;");
                if (!text.isEmpty()) {
                    xml.append("<c r='").append(Cell.column(k)).append(i + 1);
                    xml.append("' t='inlineStr'><is><t>").append(text).append("</t></is></c>");
                }
            }
            xml.append("</row>");
        }
        return xml.toString();
    }

    /** With another part, or a part that is another. */
    public Xlsx part(String name, String content) {
        return part(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** With another part, or a part that is another. */
    public Xlsx part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    /** Without a part. */
    public Xlsx without(String name) {
        parts.remove(name);
        return this;
    }

    /** Packed. */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}

package org.jinbang.internal.engine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Office files, whole and broken. */
final class Zips {
    static final String WORD_TYPE = "wordprocessingml.document";
    static final String EXCEL_TYPE = "spreadsheetml.sheet";

    private Zips() {}

    static byte[] types(String type) {
        return ("<Types><Override PartName=\"/x.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
                        + type + ".main+xml\"/></Types>")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A Word file that holds these entries besides. */
    static byte[] word(Map<String, byte[]> more) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("[Content_Types].xml", types(WORD_TYPE));
        entries.put("word/document.xml", "<w:document/>".getBytes(StandardCharsets.UTF_8));
        entries.putAll(more);
        return zip(entries);
    }

    static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** An entry of nothing but zeros, written without ever holding it. */
    static byte[] bomb(long size) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(types(WORD_TYPE));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] zeros = new byte[1 << 20];
            for (long written = 0; written < size; written += zeros.length) {
                zip.write(zeros);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The file with a number in the directory's row of an entry replaced. */
    static byte[] lying(byte[] zip, int entry, int offset, int value) {
        ByteBuffer copy = ByteBuffer.wrap(zip.clone()).order(ByteOrder.LITTLE_ENDIAN);
        int at = copy.getInt(zip.length - 22 + 16);
        for (int i = 0; i < entry; i++) {
            at += 46 + copy.getShort(at + 28) + copy.getShort(at + 30) + copy.getShort(at + 32);
        }
        copy.putInt(at + offset, value);
        return copy.array();
    }
}

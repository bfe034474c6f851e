package org.jinbang.internal.engine;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jinbang.internal.decide.Refuse;
import org.jinbang.process.Files;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Text;

/**
 * Looks into a zip that claims to be a Word or Excel file. All of it is unpacked once, piece by piece and within bounds,
 * so that nobody who opens it later is the first to learn what it becomes.
 */
final class OfficeFile {
    static final int MAX_ENTRIES = 2_000;
    static final long MAX_UNPACKED = 128L * 1024 * 1024;

    /** How many times as large an entry may become; small ones may grow as they like. */
    static final int MAX_RATIO = 200;

    static final int RATIO_COUNTS_FROM = 1024 * 1024;

    /** An office file may lie in an office file, and no further one in that. */
    private static final int MAX_DEPTH = 1;

    private static final String TYPES = "[Content_Types].xml";
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final int CHUNK = 64 * 1024;

    private long unpacked;
    private String types = "";
    private boolean macros;

    private OfficeFile() {}

    /** The media type, empty for a zip that is something else; refuses what is out of bounds. */
    static Optional<String> typeOf(byte[] content) {
        OfficeFile file = new OfficeFile();
        file.look(content, 0);
        if (file.macros || file.types.contains("macroEnabled")) {
            throw Refuse.with(
                    RefusalCode.FILE_REFUSED,
                    null,
                    "文件含有宏，不予接收；请另存为不含宏的 .docx 或 .xlsx",
                    "The file holds macros and is not taken; save it as .docx or .xlsx without macros");
        }
        if (file.types.contains("wordprocessingml.document.main+xml")) {
            return Optional.of("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        }
        return file.types.contains("spreadsheetml.sheet.main+xml")
                ? Optional.of("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                : Optional.empty();
    }

    static boolean isZip(byte[] content) {
        return content.length >= ZIP.length && java.util.Arrays.equals(content, 0, ZIP.length, ZIP, 0, ZIP.length);
    }

    private void look(byte[] content, int depth) {
        if (depth > MAX_DEPTH) {
            throw Refuse.with(
                    RefusalCode.FILE_REFUSED,
                    null,
                    "文件中层层套着压缩文件，不予接收；请将内嵌文件另行上传",
                    "The file holds an archive within an archive and is not taken; upload what lies inside by itself");
        }
        List<ZipDirectory.Entry> entries = ZipDirectory.read(content, MAX_ENTRIES);
        long declared = unpacked;
        for (ZipDirectory.Entry entry : entries) {
            declared += entry.declared();
            bounded(declared);
            grows(entry, entry.declared());
        }
        for (ZipDirectory.Entry entry : entries) {
            macros |= entry.name().endsWith("vbaProject.bin");
            boolean listsTypes = depth == 0 && entry.name().equals(TYPES);
            byte[] kept = unpack(content, entry, listsTypes);
            if (listsTypes) {
                types = new String(kept, StandardCharsets.UTF_8);
            } else if (isZip(kept)) {
                look(kept, depth + 1);
            }
        }
    }

    /** Unpacks an entry and returns it, if it is an archive itself or is {@code wanted}; else nothing of it is kept. */
    private byte[] unpack(byte[] content, ZipDirectory.Entry entry, boolean wanted) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        long size = 0;
        boolean keeps = wanted;
        Inflater inflater = new Inflater(true);
        try {
            byte[] chunk = new byte[CHUNK];
            if (entry.deflated()) {
                inflater.setInput(content, entry.from(), entry.packed());
            }
            while (true) {
                int length = entry.deflated() ? inflater.inflate(chunk) : stored(content, entry, size, chunk);
                if (length == 0) {
                    break;
                }
                size += length;
                unpacked += length;
                bounded(unpacked);
                grows(entry, size);
                if (size == length) {
                    keeps = wanted || isZip(chunk);
                }
                if (keeps && size <= Files.MAX_BYTES) {
                    kept.write(chunk, 0, length);
                }
            }
            boolean finished = !entry.deflated() || inflater.finished();
            if (!finished || size != entry.declared()) {
                throw ZipDirectory.broken(
                        "条目“" + ZipDirectory.shown(entry.name()) + "”自称 " + entry.declared() + " 字节，实为 " + size,
                        "the entry “" + ZipDirectory.shown(entry.name()) + "” says it has " + entry.declared()
                                + " bytes and has " + size);
            }
            return kept.toByteArray();
        } catch (DataFormatException e) {
            throw ZipDirectory.broken(
                    "条目“" + ZipDirectory.shown(entry.name()) + "”无法解压",
                    "the entry “" + ZipDirectory.shown(entry.name()) + "” cannot be unpacked");
        } finally {
            inflater.end();
        }
    }

    private static int stored(byte[] content, ZipDirectory.Entry entry, long done, byte[] chunk) {
        int length = (int) Math.min(chunk.length, entry.packed() - done);
        System.arraycopy(content, entry.from() + (int) done, chunk, 0, length);
        return length;
    }

    private static void bounded(long size) {
        if (size > MAX_UNPACKED) {
            throw Refuse.with(
                    RefusalCode.FILE_REFUSED,
                    null,
                    new Text(
                                    "文件解压后超过 {0} MB，不予接收；请拆分或压缩图片",
                                    "Unpacked the file has more than {0} MB and is not taken; split it")
                            .with(MAX_UNPACKED / (1024 * 1024)));
        }
    }

    private static void grows(ZipDirectory.Entry entry, long size) {
        if (size > RATIO_COUNTS_FROM && size > (long) MAX_RATIO * Math.max(1, entry.packed())) {
            throw Refuse.with(
                    RefusalCode.FILE_REFUSED,
                    null,
                    new Text(
                                    "文件内条目“{0}”解压后膨胀逾 {1} 倍，疑为压缩炸弹，不予接收",
                                    "The entry “{0}” grows more than {1} times when unpacked, as in a zip bomb; it is not taken")
                            .with(ZipDirectory.shown(entry.name()), MAX_RATIO));
        }
    }
}

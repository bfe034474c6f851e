package org.jinbang.security.sheet;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The entries of a ZIP in memory, by its directory as spreadsheet programs read it. The platform reads a ZIP by its
 * directory from files only, and these must lie nowhere unencrypted; read as a stream it cannot be when a writer has put
 * the lengths behind the entries.
 */
final class Packed {
    private static final int DIRECTORY_END = 0x06054b50;
    private static final int DIRECTORY_END_SIZE = 22;
    private static final int MAX_COMMENT = 0xffff;
    private static final int DIRECTORY_ENTRY = 0x02014b50;
    private static final int DIRECTORY_ENTRY_SIZE = 46;
    private static final int ENTRY = 0x04034b50;
    private static final int ENTRY_SIZE = 30;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int ENCRYPTED = 1;

    private final ByteBuffer file;

    private Packed(byte[] file) {
        this.file = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** An entry, still packed. */
    record Entry(String name, boolean deflated, int start, int length) {}

    /**
     * What the directory lists.
     *
     * @throws RuntimeException of whatever kind if the directory is damaged
     */
    static List<Entry> entries(byte[] file) {
        return new Packed(file).entries();
    }

    private List<Entry> entries() {
        int end = directoryEnd();
        int count = Short.toUnsignedInt(file.getShort(end + 10));
        int at = file.getInt(end + 16);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            require(file.getInt(at) == DIRECTORY_ENTRY);
            int name = Short.toUnsignedInt(file.getShort(at + 28));
            int more = Short.toUnsignedInt(file.getShort(at + 30)) + Short.toUnsignedInt(file.getShort(at + 32));
            entries.add(entry(at, name));
            at += DIRECTORY_ENTRY_SIZE + name + more;
        }
        return entries;
    }

    private int directoryEnd() {
        for (int at = file.limit() - DIRECTORY_END_SIZE;
                at >= Math.max(0, file.limit() - DIRECTORY_END_SIZE - MAX_COMMENT);
                at--) {
            if (file.getInt(at) == DIRECTORY_END) {
                return at;
            }
        }
        throw new IllegalArgumentException("no directory");
    }

    private Entry entry(int at, int nameLength) {
        int method = Short.toUnsignedInt(file.getShort(at + 10));
        require((file.getShort(at + 8) & ENCRYPTED) == 0 && (method == STORED || method == DEFLATED));
        int local = file.getInt(at + 42);
        require(file.getInt(local) == ENTRY);
        int start = local
                + ENTRY_SIZE
                + Short.toUnsignedInt(file.getShort(local + 26))
                + Short.toUnsignedInt(file.getShort(local + 28));
        int length = file.getInt(at + 20);
        if (method == DEFLATED && length == -1) {
            // Of the long format, which leaves the length to another place: what is deflated knows its end.
            length = file.limit() - start;
        }
        require(length >= 0 && length <= file.limit() - start);
        String name = new String(file.array(), at + DIRECTORY_ENTRY_SIZE, nameLength, StandardCharsets.UTF_8);
        return new Entry(name, method == DEFLATED, start, length);
    }

    private static void require(boolean right) {
        if (!right) {
            throw new IllegalArgumentException("damaged");
        }
    }

    /** The content of an entry, or its first {@code most} bytes. */
    static byte[] unpacked(byte[] file, Entry entry, int most) throws DataFormatException {
        if (!entry.deflated()) {
            return Arrays.copyOfRange(file, entry.start(), entry.start() + Math.min(entry.length(), most));
        }
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(file, entry.start(), entry.length());
            byte[] content = new byte[Math.min(most, Math.max(1024, 4 * entry.length()))];
            int size = 0;
            while (!inflater.finished()) {
                if (size == content.length) {
                    if (size == most) {
                        break;
                    }
                    content = Arrays.copyOf(content, (int) Math.min(most, 2L * size));
                }
                int read = inflater.inflate(content, size, content.length - size);
                require(read > 0 || inflater.finished());
                size += read;
            }
            return Arrays.copyOf(content, size);
        } finally {
            inflater.end();
        }
    }
}

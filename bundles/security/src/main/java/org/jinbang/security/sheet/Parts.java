package org.jinbang.security.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.DataFormatException;

/** The XML parts of a packed workbook, unpacked within bounds. */
final class Parts {
    private static final int MAX_PARTS = 500;
    private static final int MAX_UNPACKED_BYTES = 32 * 1024 * 1024;

    /** How the old binary format and the encrypted new one begin. */
    private static final byte[] OLD = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private final Map<String, byte[]> parts = new HashMap<>();

    private Parts() {}

    /** Unpacks; what expands beyond the bounds is given up on the way. */
    static Parts of(byte[] file) throws UnreadableException {
        if (begins(file, OLD)) {
            throw new UnreadableException(
                    "这是旧格式（.xls）或加密的工作簿；请另存为不加密的 .xlsx",
                    "This is a workbook of the old format (.xls) or an encrypted one; save it as .xlsx without a password");
        }
        if (!begins(file, ZIP)) {
            throw new UnreadableException(
                    "这不是 .xlsx 电子表格；请下载模板，填好后上传",
                    "This is no .xlsx spreadsheet; take the template, fill it in and upload it");
        }
        Parts parts = new Parts();
        try {
            parts.read(file);
        } catch (DataFormatException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw broken();
        }
        return parts;
    }

    static UnreadableException broken() {
        return new UnreadableException(
                "文件已损坏，或不是 .xlsx 电子表格；请在表格软件中打开后另存为 .xlsx",
                "The file is damaged or no .xlsx spreadsheet; open it in a spreadsheet program and save it as .xlsx");
    }

    private static boolean begins(byte[] file, byte[] with) {
        if (file.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if (file[i] != with[i]) {
                return false;
            }
        }
        return true;
    }

    private void read(byte[] file) throws DataFormatException, UnreadableException {
        int left = MAX_UNPACKED_BYTES;
        List<Packed.Entry> entries = Packed.entries(file);
        for (Packed.Entry entry : entries) {
            String name = normal(entry.name());
            if (name.endsWith("vbaproject.bin")) {
                throw new UnreadableException(
                        "工作簿含有宏；请另存为不含宏的 .xlsx", "The workbook has macros; save it as .xlsx, which has none");
            }
            if (!name.endsWith(".xml") && !name.endsWith(".rels")) {
                continue;
            }
            // One byte more than may be tells whether there is more.
            byte[] content = Packed.unpacked(file, entry, left + 1);
            left -= content.length;
            if (entries.size() > MAX_PARTS || left < 0) {
                throw new UnreadableException(
                        "文件解压后过大，不予读取；请只保留名单", "Unpacked the file is too large to be read; keep the list only");
            }
            if (parts.put(name, content) != null) {
                throw broken();
            }
        }
    }

    Optional<byte[]> find(String name) {
        return Optional.ofNullable(parts.get(normal(name)));
    }

    byte[] get(String name) throws UnreadableException {
        return find(name).orElseThrow(Parts::broken);
    }

    /** Names of parts are compared without case, and some writers begin them with a stroke. */
    private static String normal(String name) {
        String plain = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return plain.startsWith("/") ? plain.substring(1) : plain;
    }
}

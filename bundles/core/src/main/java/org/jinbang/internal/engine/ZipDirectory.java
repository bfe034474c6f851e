package org.jinbang.internal.engine;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jinbang.internal.decide.Refuse;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.RefusedException;
import org.jinbang.scheme.Text;

/**
 * The central directory of a zip in memory (PKWARE APPNOTE 4.3), which is what every program goes by that opens the file.
 * It is believed in nothing: each entry must lie inside the file, alone in its place, under the same name as it says
 * itself.
 */
final class ZipDirectory {
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int CENTRAL = 0x02014b50;
    private static final int CENTRAL_LENGTH = 46;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_LENGTH = 30;
    private static final int COMMENT_MOST = 0xffff;
    private static final int ENCRYPTED = 1;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    private final ByteBuffer file;

    private ZipDirectory(byte[] content) {
        file = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * An entry.
     *
     * @param from where its data begins
     * @param packed how many bytes they are
     * @param declared how many it says they become
     */
    record Entry(String name, boolean deflated, int from, int packed, long declared) {}

    /** The entries in the order of their data; refuses more than {@code most}, and a directory that cannot be right. */
    static List<Entry> read(byte[] content, int most) {
        try {
            return new ZipDirectory(content).entries(most);
        } catch (IndexOutOfBoundsException e) {
            throw broken("目录不完整", "its directory is cut off");
        }
    }

    private List<Entry> entries(int most) {
        int end = end();
        int count = Short.toUnsignedInt(file.getShort(end + 10));
        if (count > most) {
            throw Refuse.with(
                    RefusalCode.FILE_REFUSED,
                    null,
                    new Text("文件内含 {0} 个条目，至多 {1} 个", "The file holds {0} entries; at most {1} are taken")
                            .with(count, most));
        }
        int at = file.getInt(end + 16);
        List<Entry> entries = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < count; i++) {
            if (file.getInt(at) != CENTRAL) {
                throw broken("目录与条目数不符", "its directory does not list as many entries as it says");
            }
            Entry entry = entry(at);
            if (!names.add(entry.name())) {
                throw broken("条目重名", "two entries have one name");
            }
            entries.add(entry);
            at += CENTRAL_LENGTH + length(at + 28) + length(at + 30) + length(at + 32);
        }
        if (at != end) {
            throw broken("目录与条目数不符", "its directory does not list as many entries as it says");
        }
        entries.sort(Comparator.comparingInt(Entry::from));
        for (int i = 1; i < entries.size(); i++) {
            Entry before = entries.get(i - 1);
            if (before.from() + before.packed() + LOCAL_LENGTH > entries.get(i).from()) {
                throw broken("条目互相重叠", "entries lie over one another");
            }
        }
        return entries;
    }

    private int length(int at) {
        return Short.toUnsignedInt(file.getShort(at));
    }

    private int end() {
        int first = Math.max(0, file.limit() - END_LENGTH - COMMENT_MOST);
        for (int at = file.limit() - END_LENGTH; at >= first; at--) {
            if (file.getInt(at) == END && at + END_LENGTH + length(at + 20) == file.limit()) {
                return at;
            }
        }
        throw broken("没有目录", "it has no directory");
    }

    private Entry entry(int at) {
        int method = length(at + 10);
        if ((length(at + 8) & ENCRYPTED) != 0) {
            throw Refuse.with(
                    RefusalCode.FILE_REFUSED,
                    null,
                    "文件已加密，请去除密码后再上传",
                    "The file is encrypted; remove its password first");
        }
        if (method != STORED && method != DEFLATED) {
            throw broken("压缩方式 " + method + " 不认识", "it is packed by the unknown method " + method);
        }
        String name = name(at + CENTRAL_LENGTH, length(at + 28));
        int local = file.getInt(at + 42);
        int packed = file.getInt(at + 20);
        if (file.getInt(local) != LOCAL || !name.equals(name(local + LOCAL_LENGTH, length(local + 26)))) {
            throw broken("目录与条目“" + shown(name) + "”不符", "its directory does not fit the entry “" + shown(name) + "”");
        }
        int from = local + LOCAL_LENGTH + length(local + 26) + length(local + 28);
        if (packed < 0 || from > file.limit() - packed) {
            throw broken("条目“" + shown(name) + "”不完整", "the entry “" + shown(name) + "” is cut off");
        }
        if (name.startsWith("/")
                || name.matches("(?s).*[\\\\\\x00-\\x1f:].*")
                || List.of(name.split("/")).contains("..")) {
            throw Refuse.with(
                    RefusalCode.FILE_REFUSED,
                    null,
                    "文件内条目“" + shown(name) + "”指向文件之外，不予接收",
                    "The entry “" + shown(name) + "” points outside the file; it is not taken");
        }
        return new Entry(name, method == DEFLATED, from, packed, Integer.toUnsignedLong(file.getInt(at + 24)));
    }

    private String name(int at, int length) {
        if (at < 0 || length > file.limit() - at) {
            throw new IndexOutOfBoundsException(at);
        }
        return new String(file.array(), at, length, StandardCharsets.UTF_8);
    }

    /** A name out of the file, fit to be shown in a message. */
    static String shown(String name) {
        String plain = name.replaceAll("[^\\p{L}\\p{N} ._/\\[\\]()-]", "?");
        return plain.length() > 60 ? plain.substring(0, 60) + "…" : plain;
    }

    static RefusedException broken(String zh, String en) {
        return Refuse.with(
                RefusalCode.FILE_REFUSED,
                null,
                "文件结构有误（" + zh + "），请用 Word 或 Excel 打开并另存后再上传",
                "The file is broken (" + en + "); open it in Word or Excel, save it anew and upload that");
    }
}

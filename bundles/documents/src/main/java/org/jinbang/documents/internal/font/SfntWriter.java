package org.jinbang.documents.internal.font;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Puts tables together to a TrueType file, with the checksums that the format asks for. */
final class SfntWriter {
    private static final int DIRECTORY_ENTRY = 16;
    private static final int HEADER = 12;
    private static final int CHECKSUM_ADJUSTMENT_IN_HEAD = 8;
    private static final int CHECKSUM_OF_A_FONT = 0xB1B0AFBA;

    /** In the order in which they were added, which is the order of their contents; the directory is sorted. */
    private final Map<String, byte[]> tables = new LinkedHashMap<>();

    SfntWriter with(String tag, byte[] content) {
        tables.put(tag, content);
        return this;
    }

    byte[] write() {
        ByteBuffer.wrap(tables.get("head")).putInt(CHECKSUM_ADJUSTMENT_IN_HEAD, 0);
        int size = HEADER + DIRECTORY_ENTRY * tables.size();
        for (byte[] content : tables.values()) {
            size += padded(content.length);
        }
        ByteBuffer out = ByteBuffer.allocate(size);
        int power = Integer.highestOneBit(tables.size());
        out.putInt(0x00010000).putShort((short) tables.size()).putShort((short) (power * 16));
        out.putShort((short) Integer.numberOfTrailingZeros(power)).putShort((short) ((tables.size() - power) * 16));

        Map<String, Integer> offsets = new HashMap<>();
        int offset = HEADER + DIRECTORY_ENTRY * tables.size();
        for (Map.Entry<String, byte[]> table : tables.entrySet()) {
            offsets.put(table.getKey(), offset);
            out.duplicate().position(offset).put(table.getValue());
            offset += padded(table.getValue().length);
        }
        new TreeMap<>(tables)
                .forEach((tag, content) -> out.put(tag.getBytes(StandardCharsets.US_ASCII))
                        .putInt(checksum(ByteBuffer.wrap(content)))
                        .putInt(offsets.get(tag))
                        .putInt(content.length));
        int head = offsets.get("head");
        out.putInt(
                head + CHECKSUM_ADJUSTMENT_IN_HEAD,
                CHECKSUM_OF_A_FONT - checksum(out.duplicate().position(0)));
        return out.array();
    }

    private static int padded(int length) {
        return (length + 3) & ~3;
    }

    private static int checksum(ByteBuffer bytes) {
        int sum = 0;
        while (bytes.remaining() >= 4) {
            sum += bytes.getInt();
        }
        for (int shift = 24; bytes.hasRemaining(); shift -= 8) {
            sum += (bytes.get() & 0xFF) << shift;
        }
        return sum;
    }
}

package org.jinbang.persistence.internal.archive;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;

/**
 * How an archive is laid out: {@value #MARK} with a number and a line end; one part for each table, its rows compressed; the
 * manifest; where the manifest begins (8 bytes) and how long it is (4); the SHA-256 of everything before; {@link #END}.
 */
final class Format {
    /** Of this version. A change of the layout needs another number. */
    static final int VERSION = 1;

    static final String MARK = "JINBANG BACKUP ";
    static final byte[] HEADER = (MARK + VERSION + "\n").getBytes(StandardCharsets.US_ASCII);
    static final byte[] END = "JINBANG\n".getBytes(StandardCharsets.US_ASCII);
    static final int PLACE = Long.BYTES + Integer.BYTES;
    static final int HASH = 32;
    static final int TRAILER = PLACE + HASH + END.length;

    private static final int NO_MORE = 0;
    private static final int ROW = 1;

    private Format() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static void write(DataOutputStream out, Object[] row) throws IOException {
        out.writeByte(ROW);
        for (Object value : row) {
            if (value == null) {
                out.writeByte('0');
            } else if (value instanceof Boolean bool) {
                out.writeByte(bool ? 'T' : 'F');
            } else if (value instanceof Long number) {
                out.writeByte('N');
                out.writeLong(number);
            } else if (value instanceof String text) {
                out.writeByte('S');
                bytes(out, text.getBytes(StandardCharsets.UTF_8));
            } else if (value instanceof Instant at) {
                out.writeByte('I');
                out.writeLong(at.getEpochSecond());
                out.writeInt(at.getNano());
            } else {
                out.writeByte('B');
                bytes(out, (byte[]) value);
            }
        }
    }

    static void end(DataOutputStream out) throws IOException {
        out.writeByte(NO_MORE);
    }

    private static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** The next row into {@code row}; false if there is none. */
    static boolean read(DataInputStream in, Object[] row) throws IOException {
        if (in.readByte() == NO_MORE) {
            return false;
        }
        for (int i = 0; i < row.length; i++) {
            byte type = in.readByte();
            row[i] = switch (type) {
                case '0' -> null;
                case 'T' -> Boolean.TRUE;
                case 'F' -> Boolean.FALSE;
                case 'N' -> in.readLong();
                case 'S' -> new String(bytes(in), StandardCharsets.UTF_8);
                case 'I' -> Instant.ofEpochSecond(in.readLong(), in.readInt());
                case 'B' -> bytes(in);
                default -> throw new IOException("no value begins with " + type);
            };
        }
        return true;
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        byte[] bytes = in.readNBytes(length);
        if (bytes.length != length) {
            throw new EOFException();
        }
        return bytes;
    }
}

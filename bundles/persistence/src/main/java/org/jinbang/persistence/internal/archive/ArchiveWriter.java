package org.jinbang.persistence.internal.archive;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.jinbang.json.Codec;
import org.jinbang.persistence.internal.archive.Manifest.Part;
import org.jinbang.persistence.internal.db.Tables;

/** Writes one archive into a stream that the caller closes. */
final class ArchiveWriter {
    private static final int BUFFER = 1 << 16;

    private final Counted out;
    private final List<Part> parts = new ArrayList<>();

    ArchiveWriter(OutputStream target) throws IOException {
        out = new Counted(target);
        out.write(Format.HEADER);
    }

    /** Counts and hashes what passes, as a whole and since the last part began. */
    private static final class Counted extends FilterOutputStream {
        private final MessageDigest whole = Format.sha256();
        private MessageDigest part = Format.sha256();
        private long count;

        Counted(OutputStream target) {
            super(target);
        }

        @Override
        public void write(int each) throws IOException {
            write(new byte[] {(byte) each}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            whole.update(bytes, from, length);
            part.update(bytes, from, length);
            count += length;
        }
    }

    /** Adds the rows of a table. */
    void table(Connection connection, String table) throws IOException, SQLException {
        long offset = out.count;
        out.part = Format.sha256();
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        List<String> columns = new ArrayList<>();
        long rows;
        try {
            DeflaterOutputStream compressed = new DeflaterOutputStream(out, deflater, BUFFER);
            DataOutputStream data = new DataOutputStream(new BufferedOutputStream(compressed, BUFFER));
            rows = Tables.each(connection, table, new Tables.Sink() {
                @Override
                public void columns(List<String> names) {
                    columns.addAll(names);
                }

                @Override
                public void row(Object[] values) {
                    try {
                        Format.write(data, values);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            });
            Format.end(data);
            data.flush();
            compressed.finish();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            deflater.end();
        }
        parts.add(new Part(table, columns, rows, offset, out.count - offset, hex(out.part)));
    }

    /** Adds the manifest over the parts and what ends an archive. */
    void end(Function<List<Part>, Manifest> manifest) throws IOException {
        long offset = out.count;
        byte[] text = Codec.write(manifest.apply(List.copyOf(parts))).bytes();
        out.write(text);
        out.write(ByteBuffer.allocate(Format.PLACE)
                .putLong(offset)
                .putInt(text.length)
                .array());
        byte[] hash = out.whole.digest();
        out.write(hash);
        out.write(Format.END);
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}

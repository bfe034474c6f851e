package org.jinbang.persistence.internal.archive;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.InflaterInputStream;
import org.jinbang.json.Codec;
import org.jinbang.json.Json;
import org.jinbang.json.JsonException;
import org.jinbang.persistence.internal.archive.Manifest.Part;
import org.jinbang.persistence.internal.db.Tables;
import org.jinbang.scheme.Text;
import org.jinbang.store.ArchiveException;
import org.jinbang.store.Archives.Contents;

/** An archive that was read from its first to its last byte and found whole. */
public final class ArchiveFile {
    private static final int BUFFER = 1 << 16;
    private static final Text OTHER = new Text("请改用另一份备份", "Use another backup");

    private final Path file;
    private final Manifest manifest;
    private final Contents contents;

    private ArchiveFile(Path file, Manifest manifest, Contents contents) {
        this.file = file;
        this.manifest = manifest;
        this.contents = contents;
    }

    /**
     * Reads a file.
     *
     * @throws ArchiveException if it is none of ours, damaged, cut, or of a newer format
     */
    public static ArchiveFile open(Path file) {
        if (!Files.isRegularFile(file)) {
            throw ArchiveException.of("没有文件 {0}", "There is no file {0}", file);
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return new Check(file, channel).opened();
        } catch (IOException e) {
            throw new ArchiveException(
                    new Text("{0} 无法读取：{1}。{2}", "{0} cannot be read: {1}. {2}").with(file, e.getMessage(), OTHER), e);
        }
    }

    /** The same under another name. */
    ArchiveFile at(Path name) {
        return new ArchiveFile(name, manifest, contents);
    }

    /** The path, for messages. */
    public Path file() {
        return file;
    }

    /** Its table of contents. */
    public Manifest manifest() {
        return manifest;
    }

    /** What stands in it. */
    public Contents contents() {
        return contents;
    }

    /** Hands on every row of a part; what changed since the file was checked is found. */
    public void each(Part part, Tables.Sink sink) throws SQLException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.position(part.offset());
            MessageDigest digest = Format.sha256();
            InputStream bounded =
                    new DigestInputStream(new Limited(Channels.newInputStream(channel), part.length()), digest);
            DataInputStream in = new DataInputStream(new BufferedInputStream(new InflaterInputStream(bounded), BUFFER));
            sink.columns(part.columns());
            Object[] row = new Object[part.columns().size()];
            long rows = 0;
            while (Format.read(in, row)) {
                sink.row(row.clone());
                rows++;
            }
            bounded.transferTo(java.io.OutputStream.nullOutputStream());
            if (rows != part.rows()
                    || !HexFormat.of().formatHex(digest.digest()).equals(part.sha256())) {
                throw new IOException(rows + " of " + part.rows() + " rows");
            }
        } catch (IOException e) {
            throw new ArchiveException(
                    new Text("{0} 的表 {1} 无法读取：{2}。{3}", "The table {1} of {0} cannot be read: {2}. {3}")
                            .with(file, part.table(), e.getMessage(), OTHER),
                    e);
        }
    }

    /** So many bytes of a stream and no more. */
    private static final class Limited extends InputStream {
        private final InputStream in;
        private long left;

        Limited(InputStream in, long left) {
            this.in = in;
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int read = in.read(into, from, (int) Math.min(length, left));
            left -= Math.max(0, read);
            return read;
        }
    }

    /** The one reading of a whole file. */
    private record Check(Path file, FileChannel channel) {
        ArchiveFile opened() throws IOException {
            long size = channel.size();
            header(size);
            byte[] trailer = bytes(size - Format.TRAILER, Format.TRAILER);
            if (!Arrays.equals(Arrays.copyOfRange(trailer, Format.PLACE + Format.HASH, Format.TRAILER), Format.END)) {
                throw ArchiveException.of(
                        "{0} 不完整：共 {1} 字节，末尾的结束标记缺失，文件被截断、尚未写完或末尾已损坏。{2}",
                        "{0} is cut: it has {1} bytes and the mark at its end is missing; it was cut short, never finished,"
                                + " or damaged at its end. {2}",
                        file,
                        size,
                        OTHER);
            }
            ByteBuffer place = ByteBuffer.wrap(trailer);
            Optional<Manifest> manifest = manifest(place.getLong(), place.getInt(), size);
            long covered = size - Format.HASH - Format.END.length;
            MessageDigest whole = digest(0, covered);
            byte[] hash = copy(whole).digest();
            whole.update(trailer, Format.PLACE, Format.HASH + Format.END.length);
            if (!Arrays.equals(hash, Arrays.copyOfRange(trailer, Format.PLACE, Format.PLACE + Format.HASH))
                    || manifest.isEmpty()) {
                throw damaged(manifest, size);
            }
            return new ArchiveFile(
                    file,
                    manifest.get(),
                    manifest.get().contents(size, HexFormat.of().formatHex(whole.digest())));
        }

        private void header(long size) throws IOException {
            String begin = new String(bytes(0, (int) Math.min(size, 32)), StandardCharsets.US_ASCII);
            String version = begin.startsWith(Format.MARK) && begin.contains("\n")
                    ? begin.substring(Format.MARK.length(), begin.indexOf('\n'))
                    : "";
            if (!version.matches("\\d{1,9}")) {
                throw ArchiveException.of(
                        "{0} 不是金榜的备份文件，或其开头已损坏。{1}",
                        "{0} is no backup of Jinbang, or its beginning is damaged. {1}", file, OTHER);
            }
            if (Integer.parseInt(version) != Format.VERSION) {
                throw ArchiveException.of(
                        "{0} 的格式为第 {1} 版，本版本只认识第 {2} 版。请用写出它的版本恢复",
                        "{0} has the format {1}, this version knows {2}. Restore it with the version that wrote it",
                        file,
                        version,
                        Format.VERSION);
            }
            if (size < Format.HEADER.length + Format.TRAILER) {
                throw ArchiveException.of(
                        "{0} 不完整：只有 {1} 字节。{2}", "{0} is cut: it has only {1} bytes. {2}", file, size, OTHER);
            }
        }

        private Optional<Manifest> manifest(long offset, int length, long size) throws IOException {
            if (offset < Format.HEADER.length || length < 0 || offset + length != size - Format.TRAILER) {
                return Optional.empty();
            }
            try {
                String text = new String(bytes(offset, length), StandardCharsets.UTF_8);
                return Optional.of(Codec.read(Json.parse(text), Manifest.class));
            } catch (JsonException | IllegalArgumentException | NullPointerException e) {
                return Optional.empty();
            }
        }

        /** Names the part that is not what the manifest says. */
        private ArchiveException damaged(Optional<Manifest> manifest, long size) throws IOException {
            if (manifest.isPresent()) {
                for (Part part : manifest.get().parts()) {
                    long end = part.offset() + part.length();
                    if (part.offset() < 0 || part.length() < 0 || end > size) {
                        break;
                    }
                    if (!HexFormat.of()
                            .formatHex(digest(part.offset(), part.length()).digest())
                            .equals(part.sha256())) {
                        return ArchiveException.of(
                                "{0} 已损坏：表 {1}（第 {2} 至 {3} 字节）与其校验值不符。{4}",
                                "{0} is damaged: the table {1} (bytes {2} to {3}) does not fit its hash. {4}",
                                file,
                                part.table(),
                                part.offset(),
                                end,
                                OTHER);
                    }
                }
            }
            return ArchiveException.of(
                    "{0} 已损坏：目录或校验值不符。{1}",
                    "{0} is damaged: its table of contents or the hash over the whole does not fit. {1}", file, OTHER);
        }

        private byte[] bytes(long from, int length) throws IOException {
            ByteBuffer buffer = ByteBuffer.allocate(length);
            while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) >= 0) {
                // reads on
            }
            return buffer.array();
        }

        private static MessageDigest copy(MessageDigest digest) {
            try {
                return (MessageDigest) digest.clone();
            } catch (CloneNotSupportedException e) {
                throw new IllegalStateException(e);
            }
        }

        private MessageDigest digest(long from, long length) throws IOException {
            MessageDigest digest = Format.sha256();
            ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
            long at = from;
            while (at < from + length) {
                buffer.clear().limit((int) Math.min(BUFFER, from + length - at));
                int read = channel.read(buffer, at);
                if (read < 0) {
                    break;
                }
                digest.update(buffer.flip());
                at += read;
            }
            return digest;
        }
    }
}

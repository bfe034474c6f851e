package org.jinbang.persistence.internal.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jinbang.scheme.Text;
import org.jinbang.store.ArchiveException;

/** Files that are under their name only when they are whole: written aside, forced to the disk, read back, renamed. */
final class WholeFile {
    private static final String ASIDE = ".unfinished";
    private static final int BUFFER = 1 << 20;
    private static final long LEFTOVER_MILLIS = TimeUnit.HOURS.toMillis(6);

    private final UnaryOperator<OutputStream> disk;

    /**
     * Files on a disk.
     *
     * @param disk what each file is written through, for tests of a disk that is full
     */
    WholeFile(UnaryOperator<OutputStream> disk) {
        this.disk = disk;
    }

    /** What writes a file. */
    interface Writing {
        void to(OutputStream out) throws IOException, SQLException;
    }

    /** Writes a file that is not there yet, for its owner's eyes alone, and reads it back. */
    ArchiveFile write(Path file, Writing writing) {
        Path target = file.toAbsolutePath();
        Path aside = target.resolveSibling(target.getFileName() + ASIDE);
        try {
            leftovers(target.getParent());
            boolean posix = target.getFileSystem().supportedFileAttributeViews().contains("posix");
            FileAttribute<?>[] attributes = posix
                    ? new FileAttribute<?>[] {
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                    }
                    : new FileAttribute<?>[0];
            Files.createFile(aside, attributes);
            try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.WRITE);
                    OutputStream out =
                            new BufferedOutputStream(disk.apply(Channels.newOutputStream(channel)), BUFFER)) {
                writing.to(out);
                out.flush();
                channel.force(true);
            }
            ArchiveFile whole = ArchiveFile.open(aside);
            Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
            force(target.getParent());
            return whole.at(target);
        } catch (IOException e) {
            throw new ArchiveException(
                    new Text(
                                    "备份 {0} 未能写出，未留下任何文件：{1}。请检查磁盘剩余空间（可用 {2} MB）与目录权限",
                                    "The backup {0} could not be written and nothing of it was left: {1}. Check the free"
                                            + " space of the disk ({2} MB) and the rights on the directory")
                            .with(target, e, free(target)),
                    e);
        } catch (SQLException e) {
            throw new ArchiveException(
                    new Text(
                                    "备份 {0} 未能写出：数据库无法读取：{1}",
                                    "The backup {0} was not written: the database cannot be read: {1}")
                            .with(target, e.getMessage()),
                    e);
        } finally {
            delete(aside);
        }
    }

    /** What a process left that died while it wrote. */
    private static void leftovers(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            files.filter(file -> file.getFileName().toString().startsWith("jinbang-")
                            && file.getFileName().toString().endsWith(ASIDE)
                            && System.currentTimeMillis() - file.toFile().lastModified() > LEFTOVER_MILLIS)
                    .forEach(WholeFile::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }

    /** A name survives a power loss only when its directory was forced. */
    private static void force(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static long free(Path file) {
        return file.getParent().toFile().getUsableSpace() >> 20;
    }
}

package org.jinbang.persistence.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.Stream;

/** A real file system of its own that a test can fill to the last byte; only root can mount it. */
final class SmallDisk implements AutoCloseable {
    private static final int MEGABYTE = 1 << 20;
    private static final int BLOCK = 1 << 12;

    private final Path folder;
    private final Path filler;

    private SmallDisk(Path folder) {
        this.folder = folder;
        this.filler = folder.resolve("filler");
    }

    /** Mounted on a folder; empty where this machine does not let it be. */
    static Optional<SmallDisk> on(Path folder, int megabytes) throws IOException {
        Files.createDirectories(folder);
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "mode=0700,size=" + megabytes + "m", "tmpfs", folder);
        return mounted ? Optional.of(new SmallDisk(folder)) : Optional.empty();
    }

    private static boolean run(Object... command) {
        try {
            Process process = new ProcessBuilder(
                            Stream.of(command).map(Object::toString).toList())
                    .inheritIO()
                    .start();
            return process.onExit().join().exitValue() == 0;
        } catch (IOException e) {
            System.out.println(e.getMessage());
            return false;
        }
    }

    /** Where files are on it. */
    Path folder() {
        return folder;
    }

    /** Leaves no space. */
    void fill() {
        try (FileChannel file = FileChannel.open(
                filler, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            fill(file, MEGABYTE);
            fill(file, BLOCK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(FileChannel file, int piece) {
        try {
            while (true) {
                file.write(ByteBuffer.allocate(piece));
            }
        } catch (IOException e) {
            // the end
        }
    }

    /** Makes space. */
    void empty() {
        try {
            Files.deleteIfExists(filler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        run("umount", folder);
    }
}

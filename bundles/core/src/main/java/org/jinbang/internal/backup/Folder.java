package org.jinbang.internal.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jinbang.scheme.Text;
import org.jinbang.store.ArchiveException;

/** A directory of backups of one kind. The names tell when each was taken, in UTC; what is named otherwise is left alone. */
final class Folder {
    static final String DATA = ".backup";
    static final String KEYS = ".keys";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");
    private static final Pattern NAME = Pattern.compile("jinbang-(\\d{8}T\\d{6}Z)(-\\d+)?(\\.\\w+)");

    private final Path directory;
    private final String ending;

    Folder(Path directory, String ending) {
        this.directory = directory.toAbsolutePath().normalize();
        this.ending = ending;
    }

    /** A backup that lies here. */
    record Entry(Path file, Instant at) {}

    Path directory() {
        return directory;
    }

    /** A name for a backup that is not taken yet; makes the directory, for its owner alone, if there is none. */
    Path fresh(Instant at) {
        try {
            if (!Files.isDirectory(directory)) {
                boolean posix =
                        directory.getFileSystem().supportedFileAttributeViews().contains("posix");
                Files.createDirectories(
                        directory,
                        posix
                                ? new FileAttribute<?>[] {
                                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                                }
                                : new FileAttribute<?>[0]);
            }
        } catch (IOException e) {
            throw new ArchiveException(
                    new Text(
                                    "目录 {0} 无法建立：{1}；请建立该目录并授予服务器用户写权限",
                                    "The directory {0} cannot be made: {1}; make it, writable for the server's user")
                            .with(directory, e.getMessage()),
                    e);
        }
        String name = "jinbang-"
                + TIME.format(at.truncatedTo(ChronoUnit.SECONDS)
                        .atOffset(ZoneOffset.UTC)
                        .toLocalDateTime());
        Path file = directory.resolve(name + ending);
        for (int i = 2; Files.exists(file); i++) {
            file = directory.resolve(name + "-" + i + ending);
        }
        return file;
    }

    /** What lies here, newest first. */
    List<Entry> entries() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.flatMap(file -> entry(file).stream())
                    .sorted((a, b) -> b.at().equals(a.at()) ? b.file().compareTo(a.file()) : b.at().compareTo(a.at()))
                    .toList();
        } catch (IOException e) {
            throw new ArchiveException(
                    new Text("目录 {0} 无法读取：{1}", "The directory {0} cannot be read: {1}")
                            .with(directory, e.getMessage()),
                    e);
        }
    }

    private Optional<Entry> entry(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        return name.matches() && name.group(3).equals(ending)
                ? Optional.of(
                        new Entry(file, LocalDateTime.parse(name.group(1), TIME).toInstant(ZoneOffset.UTC)))
                : Optional.empty();
    }

    /** Deletes all but the newest. */
    void keep(int most) throws IOException {
        List<Entry> entries = entries();
        for (Entry old : entries.subList(Math.min(most, entries.size()), entries.size())) {
            Files.deleteIfExists(old.file());
        }
    }
}

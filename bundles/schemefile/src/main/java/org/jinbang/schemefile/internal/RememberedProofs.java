package org.jinbang.schemefile.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jinbang.json.Codec;
import org.jinbang.json.Json;
import org.jinbang.process.Proofs;
import org.jinbang.process.Schemes.Check;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Green proofs in a folder, one file each, named after what was proved and by which code. A file that is damaged or says
 * anything else than it must is passed over, and the proof runs again.
 */
final class RememberedProofs implements Proofs {
    private static final Logger LOG = LoggerFactory.getLogger(RememberedProofs.class);
    private static final String SUFFIX = ".proof";
    private static final int KEPT = 200;
    private static final int LARGEST = 64 << 10;

    private final Path folder;
    private final Optional<Path> shipped;
    private final Supplier<String> code;

    /** What a file holds; {@code seal} is the hash of the rest, by which damage shows. */
    record Note(Subject subject, String code, int cases, int rules, String seal) {
        static Note of(Subject subject, String code, Check green) {
            Note open = new Note(subject, code, green.cases(), green.rules(), "");
            return new Note(
                    subject,
                    code,
                    green.cases(),
                    green.rules(),
                    Digest.hex(Codec.write(open).bytes()));
        }
    }

    /**
     * Remembers in {@code folder}.
     *
     * @param shipped where the proofs lie that ran when the server was assembled, if it was; only read
     * @param code the identity of the code that runs proofs; empty if it cannot be told, then nothing is remembered
     */
    RememberedProofs(Path folder, Optional<Path> shipped, Supplier<String> code) {
        this.folder = folder;
        this.shipped = shipped;
        this.code = code;
    }

    private String name(Subject subject) {
        String name = Codec.canonical(subject) + "\n" + code.get();
        return Digest.hex(name.getBytes(StandardCharsets.UTF_8)) + SUFFIX;
    }

    @Override
    public Optional<Check> recall(Subject subject) {
        if (code.get().isEmpty()) {
            return Optional.empty();
        }
        return recall(folder, subject).or(() -> shipped.flatMap(from -> recall(from, subject)));
    }

    private Optional<Check> recall(Path from, Subject subject) {
        Path file = from.resolve(name(subject));
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                return Optional.empty();
            }
            Json.Obj found = Json.parseObject(Files.readString(file));
            Check green = new Check(
                    List.of(),
                    Math.toIntExact(found.number("cases").orElseThrow()),
                    Math.toIntExact(found.number("rules").orElseThrow()));
            if (found.equals(Codec.write(Note.of(subject, code.get(), green)))) {
                return Optional.of(green);
            }
            LOG.warn("The remembered proof {} does not fit what it stands for; the proof runs again", file);
        } catch (IOException | RuntimeException e) {
            LOG.warn("The remembered proof {} cannot be read; the proof runs again: {}", file, e.toString());
        }
        return Optional.empty();
    }

    @Override
    public void remember(Subject subject, Check green) {
        if (code.get().isEmpty() || !green.passed()) {
            return;
        }
        Path file = folder.resolve(name(subject));
        try {
            Files.createDirectories(folder);
            Path written = Files.createTempFile(folder, "new", ".tmp");
            Files.write(
                    written, Codec.write(Note.of(subject, code.get(), green)).bytes());
            move(written, file);
            prune();
        } catch (IOException | RuntimeException e) {
            LOG.warn(
                    "The proof of {} could not be remembered in {}; it will run again at the next start: {}",
                    subject.scheme(),
                    folder,
                    e.toString());
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Proofs under former code and of former data are of no use any more; the oldest go. */
    private void prune() throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(folder)) {
            all.filter(file -> file.getFileName().toString().endsWith(SUFFIX)).forEach(files::add);
        }
        files.sort(Comparator.comparing(RememberedProofs::modified).reversed());
        for (Path old : files.subList(Math.min(KEPT, files.size()), files.size())) {
            Files.deleteIfExists(old);
        }
    }

    private static long modified(Path file) {
        return file.toFile().lastModified();
    }
}

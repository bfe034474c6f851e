package org.jinbang.schemefile.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
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

    private final Notes notes;
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
        this.notes = new Notes(folder, shipped, SUFFIX);
        this.code = code;
    }

    private String name(Subject subject) {
        String name = Codec.canonical(subject) + "\n" + code.get();
        return Digest.hex(name.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Optional<Check> recall(Subject subject) {
        if (code.get().isEmpty()) {
            return Optional.empty();
        }
        try {
            return notes.named(name(subject)).stream()
                    .flatMap(file -> read(file, subject).stream())
                    .findFirst();
        } catch (IOException e) {
            LOG.warn("The remembered proof of {} cannot be read: {}", subject.scheme(), e.toString());
            return Optional.empty();
        }
    }

    private Optional<Check> read(Path file, Subject subject) {
        try {
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
        try {
            notes.write(
                    name(subject),
                    Codec.write(Note.of(subject, code.get(), green)).bytes());
        } catch (IOException | RuntimeException e) {
            LOG.warn(
                    "The proof of {} could not be remembered in {}; it will run again at the next start: {}",
                    subject.scheme(),
                    notes.folder(),
                    e.toString());
        }
    }
}

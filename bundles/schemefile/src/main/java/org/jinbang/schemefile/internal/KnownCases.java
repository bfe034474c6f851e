package org.jinbang.schemefile.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers which golden cases were read from which files, by their hash: where the proof of a scheme is remembered too,
 * its cases, two thirds of its text, need not be read at a start.
 */
final class KnownCases {
    /** Remembers nothing. */
    static final KnownCases NONE = new KnownCases(Path.of(""), Optional.empty(), () -> "");

    private static final Logger LOG = LoggerFactory.getLogger(KnownCases.class);
    private static final String SUFFIX = ".cases";
    private static final String HASH = "[0-9a-f]{64}";

    private final Notes notes;
    private final Supplier<String> code;

    /**
     * Remembers in {@code folder}.
     *
     * @param shipped where those lie that were written when the server was assembled, if it was; only read
     * @param code the identity of the code that reads cases; empty if it cannot be told, then nothing is remembered
     */
    KnownCases(Path folder, Optional<Path> shipped, Supplier<String> code) {
        this.notes = new Notes(folder, shipped, SUFFIX);
        this.code = code;
    }

    private String name(Source source) {
        String name = Digest.of(source.files()) + "\n" + code.get();
        return Digest.hex(name.getBytes(StandardCharsets.UTF_8));
    }

    /** The hash of the cases in these files, if they were read before. What does not look like one is passed over. */
    Optional<String> of(Source source) {
        if (code.get().isEmpty() || !source.problems().none()) {
            return Optional.empty();
        }
        try {
            for (Path file : notes.named(name(source))) {
                String hash = Files.readString(file, StandardCharsets.ISO_8859_1);
                if (hash.matches(HASH)) {
                    return Optional.of(hash);
                }
            }
        } catch (IOException e) {
            LOG.warn("What cases {} holds could not be recalled, they are read: {}", source.name(), e.toString());
        }
        return Optional.empty();
    }

    /**
     * Remembers the hash of what was read from these files, if cases stand in files of their own; failing to only costs
     * another reading.
     */
    void remember(Source source, String hash) {
        boolean apart = source.files().keySet().stream().anyMatch(file -> file.startsWith(Layout.CASES));
        if (code.get().isEmpty() || !apart || of(source).filter(hash::equals).isPresent()) {
            return;
        }
        try {
            notes.write(name(source), hash.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            LOG.warn("What cases {} holds could not be remembered: {}", source.name(), e.toString());
        }
    }
}

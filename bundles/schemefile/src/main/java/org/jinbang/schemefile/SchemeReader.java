package org.jinbang.schemefile;

import java.nio.file.Path;
import java.util.Map;
import org.jinbang.schemefile.internal.SchemeBinder;
import org.jinbang.schemefile.internal.Sources;

/**
 * Reads scheme files. Whatever the files hold, the answer is a candidate or a list of problems, never an exception.
 * Checked are form and references; what needs the engine (reachability, golden cases) is left to
 * {@link org.jinbang.process.Schemes}.
 */
public final class SchemeReader {
    private SchemeReader() {}

    /**
     * Reads a single {@code *.yaml} with everything inline, a {@code *.zip}, or a folder laid out like
     * {@code SCHEME-INF}.
     */
    public static ReadResult read(Path path) {
        return SchemeBinder.read(Sources.of(path));
    }

    /**
     * Reads files given by name.
     *
     * @param source where they come from, for people
     * @param files relative path with {@code /} → content; {@code scheme.yaml} must be among them
     */
    public static ReadResult read(String source, Map<String, byte[]> files) {
        return SchemeBinder.read(Sources.of(source, files));
    }
}

package org.jinbang.console.internal.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.jinbang.process.Schemes;
import org.jinbang.schemefile.ReadResult;
import org.jinbang.schemefile.SchemeReader;

/** The schemes of the distribution, read from their files. */
final class ShippedSchemes {
    private ShippedSchemes() {}

    static Schemes.Candidate candidate(String id) {
        ReadResult read = SchemeReader.read(Path.of("../schemes", id, "src/main/resources/SCHEME-INF"));
        assertEquals(List.of(), read.problems());
        return read.candidate().orElseThrow();
    }
}

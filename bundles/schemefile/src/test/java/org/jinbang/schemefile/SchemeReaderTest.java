package org.jinbang.schemefile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.jinbang.json.Codec;
import org.jinbang.json.Json;
import org.jinbang.process.Schemes.Candidate;
import org.jinbang.scheme.Scheme;
import org.junit.jupiter.api.Test;

/** The good scheme arrives in core's model with all that stands in its files. */
class SchemeReaderTest {
    private static final Path LANTERN = Path.of("src/test/resources/lantern");

    private static Candidate lantern() {
        ReadResult result = SchemeReader.read(LANTERN);
        assertEquals(List.of(), result.problems());
        return result.candidate().orElseThrow();
    }

    @Test
    void readsTheWholeScheme() {
        Scheme scheme = lantern().scheme();
        assertEquals("org.example.lantern@2030", scheme.key());
        assertEquals(8, scheme.articles().size());
        assertEquals(5, scheme.settings().size());
        assertEquals(
                List.of("bright", "small"),
                scheme.awards().stream().map(a -> a.id()).toList());
        assertEquals(
                "$bright-cap",
                scheme.award("bright").orElseThrow().cap().orElseThrow().of() instanceof Json.Str s ? s.value() : "");
        assertEquals(3, scheme.organ("council").orElseThrow().powers().size());
        assertEquals(8, scheme.stages().size());
        assertEquals(1, scheme.within("apply").size());
        assertEquals(scheme, Codec.read(scheme.data(), Scheme.class));
    }
}

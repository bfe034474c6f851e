package org.jinbang.schemefile.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jinbang.internal.registry.KindRegistry;
import org.junit.jupiter.api.Test;

/** The reference in the manual says what the schema and the kinds say, and the schema explains every property. */
class ReferencePageTest {
    /** Writes the page anew instead of comparing it. */
    private static final boolean WRITE = Boolean.getBoolean("jinbang.write");

    private static final Path PAGE = Path.of("../../distribution/src/main/karaf/manual/scheme-reference.md");

    private static JsonNode schema() throws Exception {
        return new ObjectMapper().readTree(PublishedSchema.text());
    }

    /** Names the properties without a description, wherever properties are declared rather than compared. */
    private static void unexplained(JsonNode node, String path, List<String> found) {
        node.path("properties").fields().forEachRemaining(each -> {
            if (!each.getValue().has("description")) {
                found.add(path + "/" + each.getKey());
            }
        });
        node.fields().forEachRemaining(each -> {
            if (!List.of("if", "then", "else", "allOf", "anyOf", "oneOf", "not").contains(each.getKey())) {
                unexplained(each.getValue(), path + "/" + each.getKey(), found);
            }
        });
    }

    @Test
    void everyPropertyIsExplained() throws Exception {
        List<String> found = new ArrayList<>();
        unexplained(schema(), "", found);
        assertEquals(List.of(), found);
        unexplained(new ObjectMapper().readTree("{\"$defs\": {\"lamp\": {\"properties\": {\"oil\": {}}}}}"), "", found);
        assertEquals(List.of("/$defs/lamp/oil"), found);
    }

    @Test
    void thePageOfTheManualIsWhatTheSchemaAndTheKindsSay() throws Exception {
        String now = ReferencePage.of(schema(), new KindRegistry());
        if (WRITE) {
            Files.writeString(PAGE, now);
        }
        assertEquals(now, Files.readString(PAGE), "write it anew with -Djinbang.write=true");
    }
}

package org.jinbang.schemefile.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jinbang.internal.registry.KindRegistry;
import org.jinbang.internal.registry.SchemeCheck;
import org.jinbang.internal.registry.SchemeRegistry;
import org.jinbang.process.Proofs;
import org.jinbang.process.SchemeDeposits.Deposit;
import org.jinbang.process.Schemes.Candidate;
import org.jinbang.process.Schemes.Check;
import org.jinbang.process.Schemes.Installed;
import org.jinbang.schemefile.SchemeReader;
import org.jinbang.time.Calendars;
import org.jinbang.time.internal.ShippedCalendar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a bundle's folder says, a zip and a single file can say: each shipped scheme, handed in as a file, is installed
 * with the same content, the same cases, and therefore on the very proof that was made of the bundle's.
 */
class ShippedAsFilesTest {
    private static final Calendars CALENDARS = Calendars.fixed(ShippedCalendar.calendar());

    @TempDir
    Path folder;

    @TempDir
    Path room;

    private final KindRegistry kinds = new KindRegistry();
    private final SchemeRegistry registry = new SchemeRegistry(kinds, CALENDARS);

    @AfterEach
    void close() {
        registry.close();
    }

    static List<Path> shipped() throws IOException {
        List<Path> folders = Shipped.folders();
        assertTrue(folders.size() >= 7, folders::toString);
        return folders;
    }

    private static Candidate read(Path path) {
        return SchemeReader.read(path).candidate().orElseThrow();
    }

    /** Installs at once what is the same as {@code bundled}; of anything else no proof is remembered. */
    private void isInstalledAsBundled(Path bundled, String name, byte[] file) {
        Candidate candidate = read(bundled);
        Proofs.Subject proved = new SchemeCheck(kinds, CALENDARS).subject(candidate);
        Check green = new Check(List.of(), candidate.cases().size(), 1);
        Proofs proofs = new Proofs() {
            @Override
            public Optional<Check> recall(Subject subject) {
                return Optional.of(green).filter(check -> subject.equals(proved));
            }

            @Override
            public void remember(Subject subject, Check other) {
                throw new AssertionError("another proof was needed than that of " + bundled);
            }
        };
        Shelf shelf = new Shelf(registry, proofs, KnownCases.NONE, Runnable::run);
        Deposits deposits = new Deposits(folder, room, shelf, new DeployFolder(folder, shelf), Runnable::run);
        shelf.whenRegistered(deposits::registered);
        Deposit deposit = deposits.deposit(name, file);
        assertEquals(List.of(), deposit.problems());
        List<Installed> installed = registry.list();
        assertEquals(1, installed.size(), () -> "not the same as " + bundled + ": " + registry.pending());
        assertEquals(candidate.scheme().contentHash(), installed.get(0).hash());
        assertEquals(candidate.scheme(), installed.get(0).scheme());
        assertTrue(Files.exists(folder.resolve(deposit.file().orElseThrow())));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void asZip(Path scheme) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : Shipped.texts(scheme).entrySet()) {
                out.putNextEntry(new ZipEntry("SCHEME-INF/" + file.getKey()));
                out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        isInstalledAsBundled(scheme, "shipped.zip", bytes.toByteArray());
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void asOneFile(Path scheme) throws IOException {
        isInstalledAsBundled(scheme, "shipped.yaml", merged(scheme).getBytes(StandardCharsets.UTF_8));
    }

    /** All parts under the keys of one file; written as JSON, which is YAML. */
    private static String merged(Path scheme) throws IOException {
        JsonNodeFactory json = JsonNodeFactory.instance;
        ObjectNode whole = json.objectNode();
        ObjectNode forms = json.objectNode();
        ArrayNode sections = json.arrayNode();
        ArrayNode cases = json.arrayNode();
        for (Map.Entry<String, String> file : Shipped.texts(scheme).entrySet()) {
            JsonNode part = PublishedSchema.json(
                    YamlTree.read(file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8), new Problems())
                            .orElseThrow());
            switch (file.getKey()) {
                case "scheme.yaml" -> whole.setAll((ObjectNode) part);
                case "articles.yaml" -> whole.set("articles", part);
                case "parameters.yaml" -> whole.set("parameters", part);
                case "cases/answers.yaml" -> whole.set("answers", part);
                default -> {
                    if (file.getKey().startsWith("cases/")) {
                        cases.addAll((ArrayNode) part);
                    } else if (part.has("form")) {
                        String id = ((ObjectNode) part).remove("form").asText();
                        forms.set(id, part);
                    } else {
                        sections.addAll((ArrayNode) part.get("sections"));
                    }
                }
            }
        }
        whole.set("forms", forms);
        whole.set("cases", cases);
        if (!sections.isEmpty()) {
            whole.set("sections", sections);
        }
        return whole.toPrettyString().replaceAll("\"use\" : \"forms/[a-z-]+\\.yaml#", "\"use\" : \"#");
    }
}

package org.jinbang.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jinbang.documents.Listing;
import org.jinbang.documents.Table;
import org.jinbang.documents.Text;
import org.jinbang.internal.registry.KindRegistry;
import org.jinbang.internal.trial.Prelude;
import org.jinbang.internal.trial.SmallScheme;
import org.jinbang.internal.trial.Trial;
import org.jinbang.json.Json;
import org.jinbang.process.GoldenCase.Filed;
import org.jinbang.process.Reader;
import org.jinbang.security.PersonalData;
import org.jinbang.time.internal.ShippedCalendar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is carried away of an edition, as core gives it out. */
class ExportTest {
    private static final String ARCHIVE = "/archive?reason=%E5%BD%92%E6%A1%A3";

    private final Persons persons = new Persons();
    private TestServer server;
    private String application;
    private String path;

    @BeforeEach
    void start() throws Exception {
        KindRegistry kinds = new KindRegistry();
        Trial trial = new Trial(SmallScheme.installed(), ShippedCalendar.calendar(), kinds.kinds(), kinds.sandbox());
        Prelude prelude = new Prelude(trial);
        prelude.openEdition(Json.obj());
        prelude.openBatch();
        Json.Obj answers =
                Json.obj().with("name", "甲某某").with("organisation", "示例公司").with("honest", true);
        prelude.file("a", new Filed("person", answers, List.of(), Optional.empty(), 1), 1);
        application = trial.application("a");
        prelude.play(
                trial.reader().schemeOf(trial.edition()).stage("apply").orElseThrow(), 1, Map.of("a", application));
        server = new TestServer(Map.of(), null, persons.before(Reader.class, trial.reader()));
        server.outbox.edition = trial.edition();
        path = "/api/v1/editions/" + trial.edition();
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    private String signedIn(String login, String person) {
        persons.are(server.newPerson(login).id(), person);
        return server.signIn(login);
    }

    private static Map<String, byte[]> unzip(byte[] zip) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        return entries;
    }

    private static String sha256(byte[]... parts) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        Arrays.stream(parts).forEach(digest::update);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** As the page on top of the archive says it is done. */
    private static String root(Map<String, byte[]> archive) throws Exception {
        StringBuilder heads = new StringBuilder();
        for (Map.Entry<String, byte[]> entry : archive.entrySet()) {
            if (entry.getKey().startsWith("journal/")) {
                String stream = entry.getKey().replaceAll("journal/|\\.jsonl", "");
                String hash = "0".repeat(64);
                List<String> lines = new String(entry.getValue(), StandardCharsets.UTF_8)
                        .lines()
                        .toList();
                for (String line : lines) {
                    hash = sha256(bytes(hash), bytes(line));
                }
                heads.append(stream + " " + lines.size() + " " + hash + "\n");
            }
        }
        return sha256(bytes(heads.toString()));
    }

    @Test
    void anArchiveProvesItsJournalWithoutUs() throws Exception {
        TestServer.Answer answer = server.get(path + ARCHIVE, signedIn("yi", "p-board-1"));
        assertEquals(200, answer.status(), answer.text());
        assertEquals("application/zip", answer.header("Content-Type"));
        assertTrue(answer.header("Content-Disposition").contains(".zip"));
        Map<String, byte[]> archive = unzip(answer.response().body());
        Json.Obj verification = Json.parseObject(new String(archive.get("verification.json"), StandardCharsets.UTF_8));
        assertEquals(verification.text("root").orElseThrow(), root(archive));
        assertFalse(archive.containsKey("LEFT-OUT.txt"));
        assertTrue(new String(archive.get("applications/" + application + "/application.json"), StandardCharsets.UTF_8)
                .contains("甲某某"));
    }

    @Test
    void everyFileOfAnArchiveHasItsChecksum() throws Exception {
        Map<String, byte[]> archive = unzip(server.get(path + ARCHIVE, signedIn("yi", "p-board-1"))
                .response()
                .body());
        List<String> sums = new String(archive.remove("SHA256SUMS"), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertEquals(archive.size(), sums.size());
        for (String sum : sums) {
            assertEquals(sum.substring(0, 64), sha256(archive.get(sum.substring(66))), sum);
        }
    }

    @Test
    void anArchiveNeedsAReasonThatTheApplicantsCanRead() throws Exception {
        String token = signedIn("yi", "p-board-1");
        assertEquals(400, server.get(path + "/archive", token).status());
        TestServer.Answer blank = server.get(path + "/archive?reason=%20", token);
        assertEquals("REASON_MISSING", blank.code(), blank.text());
        assertEquals(200, server.get(path + ARCHIVE, token).status());
        List<PersonalData.Look> looks = server.security
                .personalData()
                .looksAt("p-applicant-a", Optional.empty(), 10)
                .items();
        assertEquals(1, looks.size());
        assertEquals("归档", looks.get(0).reason());
        assertEquals(application, looks.get(0).what());
    }

    private static long leftBehind() throws IOException {
        try (java.util.stream.Stream<java.nio.file.Path> files =
                java.nio.file.Files.list(java.nio.file.Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("jinbang-archive"))
                    .count();
        }
    }

    @Test
    void nothingOfAnArchiveStaysInTheTemporaryFolder() throws Exception {
        String token = signedIn("yi", "p-board-1");
        long before = leftBehind();
        assertEquals(200, server.get(path + ARCHIVE, token).status());
        assertEquals(200, server.call("HEAD", path + ARCHIVE).as(token).send().status());
        assertEquals(before, leftBehind());
    }

    @Test
    void aSpreadsheetListsWhatThereIs() throws Exception {
        String token = signedIn("yi", "p-board-1");
        assertEquals(200, server.get(path + "/spreadsheet", token).status());
        Listing listing = (Listing) server.documents.printed.get(0);
        Table applications = listing.tables().get(0);
        List<String> row = applications.rows().get(0).stream().map(Text::zh).toList();
        assertEquals(application, row.get(0));
        assertTrue(row.contains("甲某某") && row.contains("示例公司") && row.contains("评选中"), row.toString());
        assertEquals("申报", applications.caption().zh());
        assertTrue(
                listing.tables().stream().anyMatch(table -> table.caption().zh().equals("名额")), listing::toString);
        assertEquals(64, listing.provenance().journalRoot().length());
    }

    @Test
    void nobodyElseCarriesAnythingAway() throws Exception {
        String applicant = signedIn("jia", "p-applicant-a");
        for (String export : List.of(ARCHIVE, "/spreadsheet")) {
            assertEquals(403, server.get(path + export, applicant).status(), export);
            assertEquals(401, server.get(path + export, null).status(), export);
        }
        assertEquals(0, server.documents.printed.size());
    }
}

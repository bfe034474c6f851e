package org.jinbang.itests.container;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jinbang.itests.container.Association.Edition;
import org.jinbang.itests.container.Association.Person;
import org.jinbang.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files on the running server: what is no file, what is not one's own, and that no refused file leaves an act. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class FileTest {
    private static final byte[] PDF = "%PDF-1.7\n虚构证书".getBytes(StandardCharsets.UTF_8);
    private static final int MEBI = 1024 * 1024;
    private static final int MOST = 20 * MEBI;

    private static Association association;
    private static Edition edition;
    private static Person applicant;
    private static Person stranger;
    private static String application;
    private static String foreign;

    private Json.Obj before;

    @BeforeAll
    static void startTwoApplications() {
        association = Association.shared();
        edition = association.individual();
        applicant = association.person("applicant");
        stranger = association.person("stranger");
        application = edition.start(applicant, "artisan");
        foreign = edition.start(stranger, "artisan");
    }

    @BeforeEach
    void readJournal() {
        before = edition.verified();
    }

    @AfterEach
    void journalIsUntouched() {
        assertEquals(before, edition.verified());
    }

    private static String files(String of, String name) {
        return of + "/files?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    private static String stored(Person person, String of, byte[] content) {
        return person.api()
                .upload(files(of, "虚构证书.pdf"), content)
                .accepted()
                .text("id")
                .orElseThrow();
    }

    private static byte[] zip(String... names) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    static Stream<Arguments> notTaken() {
        return Stream.of(
                Arguments.of("nothing at all", new byte[0]),
                Arguments.of("a program", bytes('M', 'Z', 0x90, 0, 3, 0, 0, 0)),
                Arguments.of("a program of another system", bytes(0x7f, 'E', 'L', 'F', 2, 1, 1, 0)),
                Arguments.of("a class of Java", bytes(0xca, 0xfe, 0xba, 0xbe, 0, 0, 0, 61)),
                Arguments.of("an archive without a document", zip("evil.exe", "word.txt")),
                Arguments.of("half an archive", java.util.Arrays.copyOf(zip("[Content_Types].xml", "word/a"), 20)),
                Arguments.of("text in no encoding that is taken", bytes(0xc4, 0xe3, 0xba, 0xc3)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("notTaken")
    void whatIsNotOfATakenTypeByContentIsRefusedWhateverItsName(String what, byte[] content) {
        for (String name : List.of("a.pdf", "a.docx", "a.txt")) {
            applicant.api().upload(files(application, name), content).refused(422, "FILE_REFUSED");
        }
    }

    @Test
    void theContentTellsTheTypeAndTheNameIsANameAndNothingElse() {
        byte[] png = bytes(0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0);
        for (String path : List.of("../a.png", "..\\a.png", "/etc/passwd", "..")) {
            applicant.api().upload(files(application, path), png).refused(422, "FILE_REFUSED");
        }
        String name = "\"密码\"; a=b.pdf";
        Json.Obj stored = applicant.api().upload(files(application, name), png).accepted();
        assertEquals("image/png", stored.text("mediaType").orElseThrow());
        assertEquals(name, stored.text("name").orElseThrow());

        HttpResponse<byte[]> answer =
                applicant.api().download("/api/v1/files/" + stored.text("id").orElseThrow());
        assertEquals(200, answer.statusCode());
        assertArrayEquals(png, answer.body());
        assertEquals("image/png", answer.headers().firstValue("Content-Type").orElse(""));
        assertTrue(
                answer.headers().firstValue("Content-Disposition").orElse("").startsWith("attachment"),
                answer.headers().toString());
    }

    @Test
    void whatComesWithoutANameOrInAnotherShapeIsRefused() {
        applicant.api().upload(application + "/files", PDF).refused(400, "MALFORMED");
        applicant
                .api()
                .upload(files(application, "a.pdf\r\nSet-Cookie: a=b"), PDF)
                .refused(400, "MALFORMED");
        applicant.api().upload(files(application, " "), PDF).refused(422, "FILE_REFUSED");
        applicant.api().upload(files(application, "名".repeat(151)), PDF).refused(422, "FILE_REFUSED");
        applicant
                .api()
                .post(files(application, "a.pdf"), Json.obj().with("content", "JVBERi0="))
                .refused(415, "MEDIA_TYPE");
        applicant.api().upload(files("/api/v1/applications/none", "a.pdf"), PDF).refused(404, "UNKNOWN_TARGET");
    }

    @Test
    void nobodyUploadsToTheCaseOfAnother() {
        stranger.api().upload(files(application, "a.pdf"), PDF).refused(404, "UNKNOWN_TARGET");
        association.administrator().upload(files(application, "a.pdf"), PDF).refused(404, "UNKNOWN_TARGET");
        association.open().upload(files(application, "a.pdf"), PDF).refused(401, "NOT_SIGNED_IN");
        // Proofs are taken from the public, but only against a name that is on a notice.
        association.open().upload(application + "/proofs?name=a.pdf", PDF).refused(404, "UNKNOWN_TARGET");
    }

    @Test
    void nobodyReadsTheFileOfAnother() {
        String path = "/api/v1/files/" + stored(applicant, application, PDF);
        stranger.api().get(path).refused(404, "UNKNOWN_TARGET");
        association.administrator().get(path).refused(404, "UNKNOWN_TARGET");
        association.open().get(path).refused(401, "NOT_SIGNED_IN");
        applicant.api().get("/api/v1/files/none").refused(404, "UNKNOWN_TARGET");
    }

    @Test
    void aForeignFileCannotBeAttached() {
        String theirs = stored(stranger, foreign, PDF);
        for (String file : List.of(theirs, "none", edition.id(), application.replaceAll(".*/", ""))) {
            applicant
                    .api()
                    .command(
                            application + "/attach-file",
                            Json.obj().with("field", "evidence").with("file", file))
                    .refused(404, "UNKNOWN_TARGET");
        }
        String own = stored(applicant, application, PDF);
        applicant
                .api()
                .command(
                        application + "/attach-file",
                        Json.obj().with("field", "name").with("file", own))
                .refused(404, "UNKNOWN_TARGET");
        stranger.api()
                .command(
                        application + "/attach-file",
                        Json.obj().with("field", "evidence").with("file", theirs))
                .refused(403, "NOT_ENTITLED");
    }

    @Test
    void aFileThatIsTooLargeByOneByteIsRefused() {
        byte[] large = java.util.Arrays.copyOf(PDF, MOST + 1);
        applicant.api().upload(files(application, "a.pdf"), large).refused(413, "TOO_LARGE");
    }

    @Test
    void anEndlessFileIsRefusedBeforeItHasCome() throws IOException {
        RawUpload.Answer answer = RawUpload.to(association.server(), applicant.api(), files(application, "a.pdf"))
                .announcing(10L * 1024 * MEBI)
                .sendUntilAnswered();
        assertEquals(413, answer.status(), answer.toString());
        assertTrue(answer.sent() < 100L * MEBI, "answered after " + answer.sent() / MEBI + " MiB");
    }

    @Test
    void transfersThatBreakOffLeaveNothingBehind() throws IOException {
        // More than are taken at once: a place that was not given back would be missed.
        for (int time = 0; time < 10; time++) {
            RawUpload.to(association.server(), applicant.api(), files(application, "a.pdf"))
                    .announcing(MEBI)
                    .breakOffAfter(PDF);
        }
        association.server().await("places are free again", java.time.Duration.ofSeconds(30), () -> {
            String id = stored(applicant, application, PDF);
            return !id.isEmpty();
        });
        assertFalse(stored(applicant, application, PDF).isEmpty());
    }
}

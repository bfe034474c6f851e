package org.jinbang.schemefile.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jinbang.process.Schemes.Problem;
import org.jinbang.scheme.Scheme;
import org.jinbang.schemefile.ReadResult;
import org.jinbang.schemefile.SchemeReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files, zips and folders of every sort are read or refused with a reason, and never exhaust the server. */
class SourcesTest {
    private static final Scheme LANTERN =
            SchemeReader.read(Lantern.FOLDER).candidate().orElseThrow().scheme();

    @TempDir
    Path folder;

    private Path zip(String prefix, Map<String, byte[]> files) throws IOException {
        Path zip = folder.resolve("lantern.scheme.zip");
        try (OutputStream file = Files.newOutputStream(zip);
                ZipOutputStream out = new ZipOutputStream(file)) {
            for (Map.Entry<String, byte[]> each : files.entrySet()) {
                out.putNextEntry(new ZipEntry(prefix + each.getKey()));
                out.write(each.getValue());
                out.closeEntry();
            }
        }
        return zip;
    }

    private static Problem only(ReadResult result) {
        assertEquals(1, result.problems().size(), () -> result.problems().toString());
        return result.problems().get(0);
    }

    private static void says(String where, String english, ReadResult result) {
        assertTrue(
                result.problems().stream()
                        .anyMatch(each -> each.where().equals(where)
                                && each.message().en().contains(english)),
                () -> where + " " + english + "\nfound " + result.problems());
    }

    private static ReadResult withMain(byte[] main) {
        SortedMap<String, byte[]> files = Lantern.files();
        files.put("scheme.yaml", main);
        return SchemeReader.read("memory", files);
    }

    private static ReadResult withMain(String main) {
        return withMain(main.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aZipIsTheSameSchemeWithOrWithoutAFolderInIt() throws IOException {
        for (String prefix : List.of("", "SCHEME-INF/", "lantern/", "prizes/lantern/")) {
            ReadResult result = SchemeReader.read(zip(prefix, Lantern.files()));
            assertEquals(List.of(), result.problems());
            assertEquals(LANTERN, result.candidate().orElseThrow().scheme());
            assertTrue(
                    result.candidate()
                            .orElseThrow()
                            .positions()
                            .get("articles/1")
                            .startsWith("lantern.scheme.zip!/" + prefix),
                    result.candidate().orElseThrow().positions().get("articles/1"));
        }
    }

    @Test
    void whatIsNotYamlIsLeftAlone() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>(Lantern.files());
        files.put("README.md", "read me".getBytes(StandardCharsets.UTF_8));
        files.put("__MACOSX/._scheme.yaml", new byte[] {0, 1, 2});
        files.put("forms/.DS_Store", new byte[] {0});
        files.put("text/regulation.pdf", new byte[4 << 20]);
        assertEquals(List.of(), SchemeReader.read(zip("", files)).problems());
    }

    @Test
    void yamlWithoutAPlaceIsRefused() {
        SortedMap<String, byte[]> files = Lantern.files();
        files.put("criteria.yaml", "a: b".getBytes(StandardCharsets.UTF_8));
        files.put("forms/extra/more.yaml", "a: b".getBytes(StandardCharsets.UTF_8));
        files.put("parameters.yml", "a: b".getBytes(StandardCharsets.UTF_8));
        ReadResult result = SchemeReader.read("memory", files);
        says("criteria.yaml:1:1", "this file has no place here", result);
        says("forms/extra/more.yaml:1:1", "this file has no place here", result);
        says("parameters.yml:1:1", "ends in .yaml", result);
    }

    @Test
    void namesThatLeadOutOfTheArchiveAreRefused() throws IOException {
        for (String name :
                List.of("../evil.yaml", "/etc/evil.yaml", "forms/../../evil.yaml", "C:\\evil.yaml", "a:b.yaml")) {
            Map<String, byte[]> files = new LinkedHashMap<>(Lantern.files());
            files.put(name, "a: b".getBytes(StandardCharsets.UTF_8));
            ReadResult result = SchemeReader.read(zip("", files));
            assertTrue(only(result).message().en().contains("must be relative"), result.problems()::toString);
        }
    }

    @Test
    void aBombIsNotUnpacked() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>(Lantern.files());
        files.put("cases/bomb.yaml", " ".repeat(64 << 20).getBytes(StandardCharsets.UTF_8));
        says("lantern.scheme.zip!/cases/bomb.yaml:1:1", "larger than 2 MB", SchemeReader.read(zip("", files)));
    }

    @Test
    void manyFilesTogetherAreBounded() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>(Lantern.files());
        byte[] comment = "# nothing\n".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 30; i++) {
            files.put("cases/" + i + ".yaml", comment);
        }
        ReadResult result = SchemeReader.read(zip("", files));
        assertTrue(
                result.problems().stream().anyMatch(each -> each.message().en().contains("larger than 20 MB")));
    }

    @Test
    void tooManyFilesAreRefused() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>(Lantern.files());
        for (int i = 0; i <= Sources.MAX_ENTRIES; i++) {
            files.put("notes/" + i + ".txt", new byte[0]);
        }
        assertEquals(
                "more than 1000 files",
                only(SchemeReader.read(zip("", files))).message().en());
    }

    @Test
    void whatIsNoZipIsRefused() throws IOException {
        Path file = folder.resolve("broken.scheme.zip");
        Files.writeString(file, "no zip at all");
        assertTrue(only(SchemeReader.read(file)).message().en().startsWith("cannot be read"));
        Files.write(file, new byte[0]);
        assertTrue(only(SchemeReader.read(file)).message().en().startsWith("cannot be read"));
    }

    @Test
    void everyTruncatedZipIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(zip("", Lantern.files()));
        Path file = folder.resolve("cut.scheme.zip");
        for (int length = 1; length < whole.length; length += 97) {
            Files.write(file, java.util.Arrays.copyOf(whole, length));
            assertTrue(SchemeReader.read(file).candidate().isEmpty());
        }
    }

    @Test
    void aZipWithDamagedBytesNeverThrows() throws IOException {
        byte[] whole = Files.readAllBytes(zip("", Lantern.files()));
        long seed = System.nanoTime();
        System.out.println("Damaging zips, seed " + seed);
        java.util.Random random = new java.util.Random(seed);
        Path file = folder.resolve("damaged.scheme.zip");
        for (int round = 0; round < 300; round++) {
            byte[] damaged = whole.clone();
            for (int i = 0; i < 3; i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            Files.write(file, damaged);
            ReadResult result = SchemeReader.read(file);
            assertEquals(result.problems().isEmpty(), result.candidate().isPresent());
        }
    }

    @Test
    void whatDoesNotExistIsSaid() {
        assertTrue(only(SchemeReader.read(folder.resolve("none.scheme.yaml")))
                .message()
                .en()
                .startsWith("cannot be read"));
        assertEquals(
                "scheme.yaml is missing",
                only(SchemeReader.read(folder)).message().en());
        SortedMap<String, byte[]> none = Lantern.files();
        none.remove("scheme.yaml");
        says("scheme.yaml:1:1", "scheme.yaml is missing", SchemeReader.read("memory", none));
    }

    @Test
    void otherEncodingsAreNamed() {
        String text = Lantern.texts().get("scheme.yaml");
        says(
                "scheme.yaml:1:3",
                "not encoded in UTF-8 (perhaps GBK)",
                withMain(text.getBytes(Charset.forName("GB18030"))));
        says(
                "scheme.yaml:1:1",
                "not encoded in UTF-8 (perhaps UTF-16)",
                withMain(text.getBytes(StandardCharsets.UTF_16)));
        byte[] bom = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
        assertEquals(List.of(), withMain(bom).problems());
        assertEquals(List.of(), withMain(text.replace("\n", "\r\n")).problems());
        says("scheme.yaml:2:8", "the control character U+0007", withMain("# x\nscheme:\u0007 a\n"));
    }

    @Test
    void overlongLinesAreRefusedAtOnce() {
        says("scheme.yaml:2:1", "longer than 20000 characters", withMain("# x\na: " + "b".repeat(1 << 20)));
    }

    @Test
    void emptyFilesAreNamed() {
        says("scheme.yaml:1:1", "the file is empty", withMain(""));
        says("scheme.yaml:1:1", "the file is empty", withMain("# only a comment\n\n"));
        says("scheme.yaml:1:1", "a mapping of keys to values", withMain("- a\n- b\n"));
        says("scheme.yaml:1:1", "a mapping of keys to values", withMain("just words\n"));
    }

    @Test
    void aliasesAreBounded() {
        StringBuilder laughs = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            laughs.append(
                    "a%d: &a%d [*a%d, *a%d, *a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1, i - 1, i - 1, i - 1));
        }
        assertTrue(only(withMain(laughs.toString())).message().en().contains("more than 200000 values"));
        StringBuilder deep = new StringBuilder("a0: &a0 [[[[[[[[[[x]]]]]]]]]]\n");
        for (int i = 1; i < 12; i++) {
            deep.append("a%d: &a%d [[[[[[[[[[*a%d]]]]]]]]]]\n".formatted(i, i, i - 1));
        }
        assertTrue(only(withMain(deep.toString())).message().en().contains("nested deeper than 32"));
        assertTrue(only(withMain("a: &a [*a]\n")).message().en().contains("refers to itself"));
        assertTrue(only(withMain("[".repeat(10_000))).message().en().contains("nested deeper than 32"));
        assertTrue(only(withMain("{a: ".repeat(4_000))).message().en().contains("nested deeper than 32"));
        assertTrue(only(withMain("- ".repeat(9_000))).message().en().contains("nested deeper than 32"));
    }

    @Test
    void aliasesMayBeUsedForWhatIsSaidTwice() {
        String text = Lantern.texts().get("scheme.yaml");
        String shared = text.replace(
                        "reading: {zh: 办法未规定, en: The regulation is silent}",
                        "reading: &silent {zh: 办法未规定, en: The regulation is silent}")
                .replace("reading: {zh: 由协会每届确定, en: The society decides for each edition}", "reading: {zh: 甲, en: a}")
                .replace("reading: {zh: 由评审团细化, en: Detailed by the jury}", "reading: *silent");
        assertEquals(List.of(), withMain(shared).problems());
    }

    @Test
    void manyProblemsAreCountedNotListed() {
        StringBuilder text = new StringBuilder("scheme: x\n");
        for (int i = 0; i < 1000; i++) {
            text.append("stray").append(i).append(": 1\n");
        }
        ReadResult result = withMain(text.toString());
        assertEquals(Problems.MOST + 1, result.problems().size());
        assertTrue(result.problems().get(Problems.MOST).message().en().matches("\\d+ more problems are not listed"));
    }
}

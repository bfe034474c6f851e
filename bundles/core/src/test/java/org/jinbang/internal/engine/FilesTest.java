package org.jinbang.internal.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.internal.memory.MemoryStore;
import org.jinbang.internal.memory.MemoryVault;
import org.jinbang.process.Actor;
import org.jinbang.process.Files;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.RefusedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be stored for a case, under which name, and who may have it. */
class FilesTest {
    private static final Actor APPLICANT = Actor.of("p-a");

    private Bench bench;
    private String application;

    @BeforeEach
    void open() {
        bench = new Bench(WiderScheme.installed(), new MemoryStore(), new MemoryVault()).opened();
        application = bench.draft("p-a", "person");
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private Files.Stored store(String name, byte[] content) {
        return bench.files().store(APPLICANT, application, name, content);
    }

    private Refusal refused(String name, byte[] content) {
        Refusal refusal =
                assertThrows(RefusedException.class, () -> store(name, content)).refusal();
        assertEquals(RefusalCode.FILE_REFUSED, refusal.code());
        return refusal;
    }

    @ParameterizedTest
    @CsvSource({
        "255044462d312e370a, application/pdf",
        "89504e470d0a1a0a00, image/png",
        "ffd8ffe000104a4649, image/jpeg",
        "e69687e5ad970a, text/plain;charset=utf-8"
    })
    void theContentTellsTheTypeWhateverTheName(String content, String type) throws Exception {
        Files.Stored stored = store("whatever.exe", bytes(content));
        assertEquals(type, stored.mediaType());
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes(content));
        assertEquals(HexFormat.of().formatHex(hash), stored.sha256());
        Files.Content read = bench.files().read(APPLICANT, stored.id());
        assertEquals(stored, read.file());
        assertArrayEquals(bytes(content), read.bytes().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4d5a90000300", // a program
                "7f454c4602", // another
                "1f8b0800000000", // gzip
                "377abcaf271c", // 7z
                "526172211a07", // rar
                "d0cf11e0a1b11ae1", // the old office format
                "4749463839610100", // gif
                "89504e470a", // nearly a PNG
                "00", // a control character
                "c328", // no UTF-8
                "efbfbf00"
            })
    void whatIsOfNoKnownTypeIsRefused(String content) {
        Refusal refusal = refused("right-name.pdf", bytes(content));
        assertTrue(refusal.detail().zh().contains("按内容识别"), refusal.detail().zh());
    }

    @Test
    void sizesAreBounded() {
        assertTrue(refused("a.txt", new byte[0]).detail().en().contains("0 bytes"));
        byte[] largest = "a".repeat(Files.MAX_BYTES).getBytes(StandardCharsets.US_ASCII);
        assertEquals(Files.MAX_BYTES, store("a.txt", largest).size());
        refused("a.txt", new byte[Files.MAX_BYTES + 1]);
    }

    @Test
    void aBombIsNotStored() {
        Refusal refusal = refused("opinion.docx", Zips.bomb(64L << 20));
        assertTrue(refusal.detail().zh().contains("压缩炸弹"), refusal.detail().zh());
        assertEquals(
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                store("opinion.docx", Zips.word(Map.of())).mediaType());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                ".",
                "..",
                "../x.pdf",
                "a/b.pdf",
                "C:\\x.pdf",
                "x\u0000.pdf",
                "x\n.pdf",
                "x\u0085.pdf",
                "x\u202Efdp.exe",
                "x\u2066y\u2069.pdf",
                "x\u200Fy.pdf",
                "x\u061Cy.pdf",
                "x\u2028y.pdf",
                "x\uFEFFy.pdf",
                "x\uD800.pdf"
            })
    void namesThatAreNoneAreRefused(String name) {
        Refusal refusal = refused(name, bytes("255044462d"));
        String shown = refusal.detail().zh() + refusal.detail().en();
        assertTrue(shown.codePoints().noneMatch(c -> Character.getType(c) == Character.FORMAT), "it repeats the trick");
        assertFalse(refusal.detail().zh().isBlank());
    }

    @Test
    void namesOfAnyScriptAreKept() {
        for (String name : List.of(
                "推荐意见（盖章）.pdf",
                "𠮷野家.pdf",
                "naïve.pdf",
                "क्\u200Dष.pdf",
                "x".repeat(150),
                "字".repeat(150),
                "a:b.pdf")) {
            assertEquals(name, store(name, bytes("255044462d")).name());
        }
        assertEquals("é.pdf", store("  e\u0301.pdf ", bytes("255044462d")).name());
        refused("字".repeat(151), bytes("255044462d"));
    }

    @Test
    void onlyThoseWhoMayReadTheCaseHaveItsFiles() {
        String file = store("a.pdf", bytes("255044462d")).id();
        for (String person : List.of("p-b", "jury-1", "public", "board-1")) {
            assertEquals(
                    RefusalCode.UNKNOWN_TARGET,
                    assertThrows(RefusedException.class, () -> bench.files().read(Actor.of(person), file), person)
                            .refusal()
                            .code());
            assertThrows(
                    RefusedException.class,
                    () -> bench.files().store(Actor.of(person), application, "a.pdf", bytes("255044462d")));
        }
        assertEquals(Optional.empty(), bench.store().file("nothing"));
    }
}

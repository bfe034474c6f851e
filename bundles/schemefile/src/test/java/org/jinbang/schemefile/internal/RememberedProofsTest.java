package org.jinbang.schemefile.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jinbang.process.Proofs.Subject;
import org.jinbang.process.Schemes.Check;
import org.jinbang.process.Schemes.Problem;
import org.jinbang.scheme.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A green proof is recalled for exactly what it is of, and for nothing once its file is not what was written. */
class RememberedProofsTest {
    private static final Check GREEN = new Check(List.of(), 12, 34);
    private static final Subject SUBJECT = subject("a@1", "content", "cases", "org.example@1", "calendar");

    @TempDir
    Path folder;

    private RememberedProofs under(String code) {
        return new RememberedProofs(folder.resolve("proofs"), Optional.of(folder.resolve("shipped")), () -> code);
    }

    private static Subject subject(String scheme, String content, String cases, String kind, String calendar) {
        return new Subject(scheme, content, cases, new TreeMap<>(Map.of("kind", kind)), calendar);
    }

    private Path file() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("proofs"))) {
            List<Path> all = files.toList();
            assertEquals(1, all.size(), all::toString);
            return all.get(0);
        }
    }

    @Test
    void aGreenProofIsRecalledAfterARestart() {
        assertEquals(Optional.empty(), under("code").recall(SUBJECT));
        under("code").remember(SUBJECT, GREEN);
        assertEquals(Optional.of(GREEN), under("code").recall(SUBJECT));
    }

    @Test
    void whatWasProvedWhenTheServerWasAssembledIsRecalledForTheSameCodeOnly() {
        new RememberedProofs(folder.resolve("shipped"), Optional.empty(), () -> "code").remember(SUBJECT, GREEN);
        assertEquals(Optional.of(GREEN), under("code").recall(SUBJECT));
        assertEquals(Optional.empty(), under("changed engine").recall(SUBJECT));
        assertFalse(Files.exists(folder.resolve("proofs")), "only read");
    }

    @Test
    void anythingElseIsProvedAgain() {
        under("code").remember(SUBJECT, GREEN);
        for (Subject other : List.of(
                subject("a@2", "content", "cases", "org.example@1", "calendar"),
                subject("a@1", "other", "cases", "org.example@1", "calendar"),
                subject("a@1", "content", "other", "org.example@1", "calendar"),
                subject("a@1", "content", "cases", "org.example@2", "calendar"),
                subject("a@1", "content", "cases", "org.example@1", "other"))) {
            assertEquals(Optional.empty(), under("code").recall(other), other::toString);
        }
        assertEquals(Optional.empty(), under("changed engine").recall(SUBJECT));
    }

    @Test
    void aRedResultOrUnknownCodeIsNotRemembered() {
        under("code").remember(SUBJECT, new Check(List.of(new Problem("x", new Text("有误", "wrong"))), 12, 34));
        under("").remember(SUBJECT, GREEN);
        assertFalse(Files.exists(folder.resolve("proofs")));
        assertEquals(Optional.empty(), under("").recall(SUBJECT));
    }

    @Test
    void aDamagedFileIsPassedOverAndMended() throws IOException {
        under("code").remember(SUBJECT, GREEN);
        Path file = file();
        String text = Files.readString(file);
        for (String damaged : List.of(
                "", "{", "no json", "{}", "[]", text.substring(0, 40), text.replace("34", "35"), "x".repeat(1 << 17))) {
            assertNotEquals(text, damaged);
            Files.writeString(file, damaged);
            assertEquals(Optional.empty(), under("code").recall(SUBJECT), damaged);
        }
        under("code").remember(SUBJECT, GREEN);
        assertEquals(Optional.of(GREEN), under("code").recall(SUBJECT));
    }

    @Test
    void aForeignFileUnderTheRightNameIsPassedOver() throws IOException {
        Subject other = subject("b@1", "content", "cases", "org.example@1", "calendar");
        under("code").remember(other, GREEN);
        Path foreign = file();
        String text = Files.readString(foreign);
        Files.delete(foreign);
        under("code").remember(SUBJECT, GREEN);
        Files.writeString(file(), text);
        assertEquals(Optional.empty(), under("code").recall(SUBJECT));
    }

    @Test
    void oldProofsGo() throws IOException {
        for (int i = 0; i < 210; i++) {
            under("code").remember(subject("a@" + i, "content", "cases", "k", "calendar"), GREEN);
        }
        try (Stream<Path> files = Files.list(folder.resolve("proofs"))) {
            assertTrue(files.count() <= 200);
        }
    }

    @Test
    void whatCannotBeWrittenCostsOnlyAnotherRun() throws IOException {
        Files.writeString(folder.resolve("proofs"), "a file where the folder would be");
        under("code").remember(SUBJECT, GREEN);
        assertEquals(Optional.empty(), under("code").recall(SUBJECT));
    }
}

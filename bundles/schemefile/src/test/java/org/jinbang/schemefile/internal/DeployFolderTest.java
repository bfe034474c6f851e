package org.jinbang.schemefile.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.jinbang.process.Proofs;
import org.jinbang.process.Schemes.Pending;
import org.jinbang.process.Schemes.Problem;
import org.jinbang.scheme.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files come, change, break and go; what is registered follows, and a broken update disturbs nothing. */
class DeployFolderTest {
    private static final String KEY = "org.example.lantern@2030";
    private static final String NEXT = "org.example.lantern@2032";

    @TempDir
    Path folder;

    private final FakeSchemes schemes = new FakeSchemes();
    private final Shelf shelf = new Shelf(schemes, Proofs.NONE, KnownCases.NONE, Runnable::run);
    private DeployFolder deploy;
    private Path file;
    private long clock = 1_900_000_000_000L;

    @BeforeEach
    void open() {
        deploy = new DeployFolder(folder, shelf);
        file = folder.resolve("lantern.scheme.yaml");
    }

    private void write(Path path, String text) throws IOException {
        Files.writeString(path, text);
        clock += 1000;
        Files.setLastModifiedTime(path, FileTime.fromMillis(clock));
    }

    private void lookTwice() {
        deploy.look();
        deploy.look();
    }

    @Test
    void whatLiesThereAtFirstIsTakenAtOnce() throws IOException {
        write(file, Lantern.single());
        deploy.look();
        assertEquals(List.of(KEY), schemes.keys());
        assertEquals(file.toString(), schemes.list().get(0).source());
        assertEquals(List.of(), schemes.rejected());
    }

    @Test
    void aFileThatStillGrowsIsNotTaken() throws IOException {
        deploy.look();
        String text = Lantern.single();
        write(file, text.substring(0, 500));
        deploy.look();
        write(file, text.substring(0, 5000));
        deploy.look();
        write(file, text);
        deploy.look();
        assertEquals(List.of(), schemes.calls);
        assertEquals(List.of(), schemes.rejected());
        deploy.look();
        assertEquals(List.of(KEY), schemes.keys());
    }

    @Test
    void anUnchangedFileIsReadOnce() throws IOException {
        write(file, Lantern.single());
        for (int i = 0; i < 5; i++) {
            deploy.look();
        }
        assertEquals(1, schemes.calls.size());
    }

    @Test
    void aBrokenUpdateKeepsTheFormer() throws IOException {
        write(file, Lantern.single());
        deploy.look();
        write(file, Lantern.single().replace("for: bright", "for: dark").replace("type: fraction", "type: fractoin"));
        lookTwice();
        assertEquals(List.of(KEY), schemes.keys());
        Pending rejected = schemes.rejected().get(0);
        assertEquals(file.toString(), rejected.source());
        assertEquals(Optional.of(KEY), rejected.kept());
        assertEquals(2, rejected.problems().size(), rejected::toString);
        assertTrue(rejected.problems().get(0).where().startsWith("lantern.scheme.yaml:12:"), rejected::toString);

        write(file, Lantern.single().replace("Invented Lantern Prize}", "Mended Lantern Prize}"));
        lookTwice();
        assertEquals(List.of(), schemes.rejected());
        assertEquals(
                "Mended Lantern Prize", schemes.list().get(0).scheme().title().en());
        assertEquals(0, schemes.removals());
    }

    @Test
    void whatTheCheckRefusesIsListedWithItsPlaces() throws IOException {
        schemes.objection = Optional.of(new Problem("stages/notice", new Text("公示环节有误", "the notice is wrong")));
        write(file, Lantern.single());
        deploy.look();
        assertEquals(List.of(), schemes.keys());
        Pending rejected = schemes.rejected().get(0);
        assertEquals(Optional.empty(), rejected.kept());
        assertTrue(rejected.problems().get(0).where().matches("lantern\\.scheme\\.yaml:\\d+:\\d+"), rejected::toString);
    }

    @Test
    void whatTheCheckRefusedIsTriedAgain() throws IOException {
        schemes.objection = Optional.of(new Problem("stages/vote", new Text("没有这种环节", "no such kind")));
        write(file, Lantern.single());
        deploy.look();
        schemes.objection = Optional.empty();
        shelf.retry(false);
        assertEquals(List.of(KEY), schemes.keys());
        assertEquals(List.of(), schemes.rejected());
    }

    @Test
    void aFileThatGoesWhileItIsProvedCallsTheProofOff() throws IOException {
        schemes.proving = true;
        write(file, Lantern.single());
        deploy.look();
        assertEquals(List.of(), schemes.keys());
        assertEquals(KEY, schemes.pending().get(0).scheme().orElseThrow().key());
        Files.delete(file);
        deploy.look();
        assertTrue(schemes.calls.contains("called off " + file), schemes.calls::toString);
        assertEquals(List.of(), schemes.pending());
    }

    @Test
    void aChangedFileIsProvedAnewAndTheFormerProofCountsForNothing() throws IOException {
        write(file, Lantern.single());
        deploy.look();
        schemes.proving = true;
        write(file, Lantern.single().replace("Invented Lantern Prize}", "Doubtful Lantern Prize}"));
        lookTwice();
        assertEquals(
                "Invented Lantern Prize", schemes.list().get(0).scheme().title().en());
        write(file, Lantern.single().replace("Invented Lantern Prize}", "Better Lantern Prize}"));
        lookTwice();
        assertTrue(schemes.calls.contains("called off " + file), schemes.calls::toString);
        schemes.proved(file.toString());
        assertEquals(
                "Better Lantern Prize", schemes.list().get(0).scheme().title().en());
        assertTrue(shelf.settled(file.toString()));
    }

    @Test
    void aDisprovedSchemeIsTriedAgainOnlyWhenKindsChange() throws IOException {
        schemes.proving = true;
        write(file, Lantern.single());
        deploy.look();
        schemes.proved(file.toString(), new Problem("x", new Text("样例未通过", "a case fails")));
        assertEquals(1, schemes.rejected().size());
        int calls = schemes.calls.size();
        shelf.retry(false);
        assertEquals(calls, schemes.calls.size());
        shelf.retry(true);
        assertEquals(calls + 1, schemes.calls.size());
        schemes.proved(file.toString());
        assertEquals(List.of(KEY), schemes.keys());
    }

    @Test
    void whoWaitsForAnothersProofIsTriedOnceItFails() throws IOException {
        schemes.objection = Optional.of(new Problem("", new Text("正在检查", "being checked from elsewhere")));
        write(file, Lantern.single());
        deploy.look();
        schemes.objection = Optional.empty();
        schemes.proving = true;
        Path other = folder.resolve("other.scheme.yaml");
        write(other, Lantern.single());
        lookTwice();
        schemes.proving = false;
        schemes.proved(other.toString(), new Problem("x", new Text("样例未通过", "a case fails")));
        assertEquals(file.toString(), schemes.list().get(0).source());
    }

    @Test
    void aFileThatGoesTakesItsSchemeAlong() throws IOException {
        write(file, Lantern.single());
        deploy.look();
        Files.delete(file);
        deploy.look();
        assertEquals(List.of(), schemes.keys());
        assertEquals(1, schemes.removals());
        deploy.look();
        assertEquals(1, schemes.removals());
    }

    @Test
    void aRejectedFileThatGoesIsNoLongerListed() throws IOException {
        write(file, "scheme: [");
        deploy.look();
        assertEquals(1, schemes.rejected().size());
        Files.delete(file);
        deploy.look();
        assertEquals(List.of(), schemes.rejected());
        assertEquals(0, schemes.removals());
    }

    @Test
    void anotherRevisionInTheSameFileReplacesTheFormer() throws IOException {
        write(file, Lantern.single());
        deploy.look();
        write(file, Lantern.single().replace("revision: \"2030\"", "revision: \"2032\""));
        lookTwice();
        assertEquals(List.of(NEXT), schemes.keys());
    }

    @Test
    void twoRevisionsLieSideBySide() throws IOException {
        write(file, Lantern.single());
        write(folder.resolve("next.scheme.yaml"), Lantern.single().replace("revision: \"2030\"", "revision: \"2032\""));
        deploy.look();
        assertEquals(List.of(KEY, NEXT), schemes.keys());
    }

    @Test
    void theSecondBringerTakesOverWhenTheFirstGoes() throws IOException {
        write(file, Lantern.single());
        Path copy = folder.resolve("z-copy.scheme.yaml");
        write(copy, Lantern.single());
        deploy.look();
        assertEquals(copy.toString(), schemes.rejected().get(0).source());
        Files.delete(file);
        deploy.look();
        assertEquals(copy.toString(), schemes.list().get(0).source());
        assertEquals(List.of(), schemes.rejected());
    }

    @Test
    void aBrokenSchemeBesideAWorkingOneDisturbsNothing() throws IOException {
        write(folder.resolve("a.scheme.yaml"), "scheme: {{{");
        write(file, Lantern.single());
        write(folder.resolve("z.scheme.zip"), "no zip");
        deploy.look();
        assertEquals(List.of(KEY), schemes.keys());
        assertEquals(2, schemes.rejected().size());
    }

    @Test
    void aCheckThatBreaksOffIsAProblemNotTheEnd() throws IOException {
        schemes.failure = Optional.of(new IllegalStateException("out of order"));
        write(file, Lantern.single());
        deploy.look();
        assertTrue(schemes.rejected().get(0).problems().get(0).message().en().contains("out of order"));
        schemes.failure = Optional.empty();
        write(file, Lantern.single());
        lookTwice();
        assertEquals(List.of(KEY), schemes.keys());
    }

    @Test
    void aFolderThatVanishesChangesNothing() throws IOException {
        write(file, Lantern.single());
        deploy.look();
        Path away = folder.resolveSibling(folder.getFileName() + "-away");
        Files.move(folder, away);
        deploy.look();
        assertEquals(List.of(KEY), schemes.keys());
        Files.move(away, folder);
        deploy.look();
        assertEquals(List.of(KEY), schemes.keys());
        assertEquals(0, schemes.removals());
    }

    @Test
    void otherFilesAreNotTouched() throws IOException {
        write(folder.resolve("README"), "x");
        write(folder.resolve("some.jar"), "x");
        write(folder.resolve("some.yaml"), "x");
        write(folder.resolve(".hidden.scheme.yaml"), "x");
        deploy.look();
        assertEquals(List.of(), schemes.rejected());
        assertEquals(List.of(), schemes.calls);
    }
}

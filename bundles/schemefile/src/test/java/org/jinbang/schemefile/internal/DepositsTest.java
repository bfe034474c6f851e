package org.jinbang.schemefile.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jinbang.process.Proofs;
import org.jinbang.process.SchemeDeposits.Deposit;
import org.jinbang.process.SchemeDeposits.Filed;
import org.jinbang.process.Schemes.Problem;
import org.jinbang.scheme.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scheme files are handed in and taken out; what is refused leaves nothing behind, and disturbs nothing that stands. */
class DepositsTest {
    private static final String KEY = "org.example.lantern@2030";
    private static final String FILE = "org.example.lantern-2030.scheme.yaml";
    private static final Problem FAILED = new Problem("cases/4", new Text("样例不通过", "a case is red"));

    @TempDir
    Path folder;

    @TempDir
    Path room;

    private final FakeSchemes schemes = new FakeSchemes();
    private final Shelf shelf = new Shelf(schemes, Proofs.NONE, KnownCases.NONE, Runnable::run);
    private DeployFolder deploy;
    private Deposits deposits;

    @BeforeEach
    void open() throws IOException {
        Files.writeString(room.resolve("deposit-left.scheme.yaml"), "left by a server that was killed");
        deploy = new DeployFolder(folder, shelf);
        deposits = new Deposits(folder, room, shelf, deploy, Runnable::run);
        shelf.whenRegistered(deposits::registered);
        deploy.look();
    }

    private static byte[] single() {
        return Lantern.single().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] changed() {
        String text = Lantern.single();
        String other = text.replaceFirst("en: Invented Lantern Prize", "en: Brighter Lantern Prize");
        assertFalse(other.equals(text), "the title was not found");
        return other.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static List<String> names(Path of) throws IOException {
        try (Stream<Path> files = Files.list(of)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private void nothingIsLeft() throws IOException {
        assertEquals(List.of(), schemes.calls);
        assertEquals(List.of(), schemes.pending());
        assertEquals(List.of(), deposits.files());
        assertEquals(List.of(), names(folder));
        assertEquals(List.of(), names(room));
    }

    @Test
    void whatWaitedWhenTheServerWasKilledIsSweptAway() throws IOException {
        nothingIsLeft();
    }

    @Test
    void anAcceptedFileLiesInTheFolderAndIsNotTakenTwice() throws IOException {
        Deposit deposit = deposits.deposit("C:\\\\temp\\..\\灯笼.yaml", single());
        assertEquals(List.of(), deposit.problems());
        assertEquals(Optional.of(FILE), deposit.file());
        assertEquals(2, deposit.cases());
        assertEquals(List.of(KEY), schemes.keys());
        assertEquals(List.of(FILE), names(folder));
        assertEquals(List.of(), names(room));
        Filed filed = deposits.files().get(0);
        assertEquals(2, filed.proof().orElseThrow().cases());
        assertEquals(schemes.list().get(0).source(), filed.source());
        deploy.look();
        deploy.look();
        assertEquals(1, schemes.calls.size(), schemes.calls::toString);
        DeployFolder restarted =
                new DeployFolder(folder, new Shelf(schemes, Proofs.NONE, KnownCases.NONE, Runnable::run));
        restarted.look();
        assertEquals(List.of(KEY), schemes.keys());
    }

    @Test
    void aZipIsToldByItsContent() throws IOException {
        Deposit deposit = deposits.deposit("lantern.yaml", zip(Lantern.files()));
        assertEquals(List.of(), deposit.problems());
        assertEquals(Optional.of("org.example.lantern-2030.scheme.zip"), deposit.file());
        assertEquals(List.of(KEY), schemes.keys());
    }

    @Test
    void whatCannotBeReadIsRefusedByNameLineAndColumn() throws IOException {
        String wrong = Lantern.single().replaceFirst("(?m)^stages:", "steps:");
        Deposit deposit = deposits.deposit("/etc/../灯笼.scheme.yaml", wrong.getBytes(StandardCharsets.UTF_8));
        assertEquals(Optional.empty(), deposit.file());
        assertTrue(
                deposit.problems().stream().anyMatch(each -> each.where().matches("灯笼\\.scheme\\.yaml:\\d+:\\d+")),
                () -> deposit.problems().toString());
        nothingIsLeft();
    }

    @Test
    void hostileFilesAreRefusedAndNothingIsLeft() throws IOException {
        SortedMap<String, byte[]> outside = new TreeMap<>(Lantern.files());
        outside.put("../../outside.yaml", new byte[] {'a'});
        SortedMap<String, byte[]> bomb = new TreeMap<>(Lantern.files());
        bomb.put("cases/bomb.yaml", new byte[64 << 20]);
        SortedMap<String, byte[]> many = new TreeMap<>();
        for (int i = 0; i < 1500; i++) {
            many.put("cases/" + i + ".yaml", new byte[0]);
        }
        for (byte[] hostile : List.of(
                zip(outside),
                zip(bomb),
                zip(many),
                new byte[] {'P', 'K', 3, 4, 0, 0},
                new byte[0],
                new byte[Deposits.MAX_BYTES + 1],
                "scheme: &a [*a, *a]".getBytes(StandardCharsets.UTF_8))) {
            Deposit deposit = deposits.deposit("hostile\u0000\u202e.zip", hostile);
            assertFalse(deposit.problems().isEmpty());
            assertEquals(Optional.empty(), deposit.file());
            nothingIsLeft();
        }
        assertFalse(Files.exists(room.resolveSibling("outside.yaml")));
    }

    @Test
    void whatItWasToReplaceStaysUntilTheProofIsGreen() throws IOException {
        deposits.deposit("lantern.yaml", single());
        byte[] before = Files.readAllBytes(folder.resolve(FILE));
        schemes.proving = true;
        deposits.deposit("lantern.yaml", changed());
        String source = folder.resolve(FILE).toString();
        assertTrue(schemes.proving(source));
        assertEquals(before.length, Files.size(folder.resolve(FILE)));
        schemes.proved(source, FAILED);
        assertEquals(List.of(KEY), schemes.keys());
        assertEquals(List.of(FAILED), schemes.rejected().get(0).problems());
        assertEquals(before.length, Files.size(folder.resolve(FILE)), "the file that stands is not touched");

        schemes.proving = false;
        assertTrue(deposits.withdraw(FILE), "the attempt alone is dropped");
        assertEquals(List.of(), schemes.rejected());
        assertEquals(List.of(KEY), schemes.keys());
        assertEquals(List.of(), names(room));

        deposits.deposit("lantern.yaml", changed());
        assertEquals(
                "Brighter Lantern Prize", schemes.list().get(0).scheme().title().en());
        assertEquals(changed().length, Files.size(folder.resolve(FILE)));
    }

    @Test
    void aFileIsTakenOutAndAnUnknownOneIsNot() throws IOException {
        deposits.deposit("lantern.yaml", single());
        Files.writeString(folder.resolve("other.cfg"), "no scheme");
        assertFalse(deposits.withdraw("other.cfg"));
        assertFalse(deposits.withdraw("../" + folder.getFileName() + "/" + FILE));
        assertTrue(deposits.withdraw(FILE));
        assertEquals(List.of(), schemes.keys());
        assertEquals(List.of("other.cfg"), names(folder));
        assertEquals(List.of(), deposits.files());
    }
}

package org.jinbang.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jinbang.internal.memory.MemoryStore;
import org.jinbang.internal.memory.MemoryVault;
import org.jinbang.internal.trial.Trial;
import org.jinbang.json.Json;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.CommandType;
import org.jinbang.process.Dossier;
import org.jinbang.process.Receipt;
import org.jinbang.process.Referrals;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.RefusedException;
import org.junit.jupiter.api.Test;

/** A referral that travels as a file, held against the root that its sender has published. */
class ReferralFileTest extends ReferralSetting {
    /** The referral of {@code a} as a file, and its root. */
    private byte[] file() throws IOException {
        assertInstanceOf(
                Receipt.class,
                refer("board:1", "a", Json.obj().with("referral", "upward").with("recipient", "虚构外地单位")));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        referrals.write(BOARD, sender.application("a"), 0, out);
        return out.toByteArray();
    }

    @Test
    void anotherServerTakesItInFromAFileAndAgainstTheRoot() throws IOException {
        byte[] file = file();
        String root = referrals.anchors(sender.edition()).get(0).root();
        MemoryStore far = new MemoryStore();
        Trial abroad = trial(WiderScheme.installed().scheme(), far, new MemoryVault());
        open(abroad);
        Referrals there = referrals(abroad, far);
        Referrals.Taken got =
                there.receive(UNIT, abroad.edition(), root.substring(0, 20), new ByteArrayInputStream(file));
        Json.Obj data = Json.obj().with("batch", 1).with("track", "expert").with("file", got.file());
        assertEquals(
                RefusalCode.MALFORMED,
                refused(abroad.execute("unit:one", CommandType.TAKE_UP_REFERRAL, "", data)),
                "who goes on with it is not known here");
        assertEquals(
                RefusalCode.UNKNOWN_TARGET,
                refused(abroad.execute(
                        "unit:two", CommandType.TAKE_UP_REFERRAL, "", data.with("applicant", "p-applicant-x"))),
                "another unit received it");
        Receipt receipt = assertInstanceOf(
                Receipt.class,
                abroad.execute("unit:one", CommandType.TAKE_UP_REFERRAL, "", data.with("applicant", "p-applicant-x")));
        ApplicationState a = (ApplicationState)
                abroad.core().base().states().of(far.stream(receipt.target()).orElseThrow());
        assertEquals(root, a.origin().orElseThrow().root());
        assertEquals(
                referrals.anchors(sender.edition()).get(0).act(),
                a.origin().orElseThrow().act());
        Dossier evidence = there.origin(UNIT, a.id());
        assertEquals("虚构甲", evidence.name());
        assertEquals(
                List.of("ADVANCES", "ADVANCES", "ADVANCES", "ADVANCES", "ADVANCES", "ADVANCES", "AWARDED"),
                evidence.stages().stream().map(Dossier.Passed::result).toList());
        verified(abroad);
        assertEquals(
                Optional.empty(),
                far.file(got.file()).flatMap(row -> abroad.core().base().files().content(row)),
                "what was received lies under the applicant's key alone");
        assertEquals(
                RefusalCode.UNKNOWN_TARGET,
                refused(abroad.execute(
                        "unit:one", CommandType.TAKE_UP_REFERRAL, "", data.with("applicant", "p-applicant-y"))));
    }

    @Test
    void aFileThatWasAlteredIsRefusedAndLeavesNothing() throws IOException {
        byte[] file = file();
        String root = referrals.anchors(sender.edition()).get(0).root();
        List<UnaryOperator<String>> alterations = List.of(
                text -> text.replace("虚构甲", "虚构乙"),
                text -> text.replace("\"format\":1", "\"format\":2"),
                text -> text.replace("REFERRED", "SUBMITTED"),
                text -> text.replaceFirst("\"salt\":\"..", "\"salt\":\"00"),
                text -> text.replaceFirst("\"before\":\"....", "\"before\":\"0000"),
                text -> text.substring(1));
        for (UnaryOperator<String> alteration : alterations) {
            byte[] altered = rewritten(file, alteration);
            assertEquals(RefusalCode.FILE_REFUSED, refusal(altered, root));
        }
        assertEquals(RefusalCode.FILE_REFUSED, refusal(file, "0".repeat(64)), "another root");
        assertEquals(RefusalCode.FILE_REFUSED, refusal(file, root.substring(0, 8)), "too little of the root");
        assertEquals(RefusalCode.FILE_REFUSED, refusal("no zip".getBytes(StandardCharsets.UTF_8), root));
        assertFalse(root.isEmpty());
        assertTrue(store.claims("referral/").isEmpty());
    }

    private RefusalCode refusal(byte[] file, String root) {
        RefusedException e = assertThrows(
                RefusedException.class,
                () -> referrals.receive(UNIT, receiver.edition(), root, new ByteArrayInputStream(file)));
        return e.refusal().code();
    }

    /** The same zip with the text of its first entry changed. */
    private static byte[] rewritten(byte[] file, UnaryOperator<String> change) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            ZipEntry entry = in.getNextEntry();
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String changed = change.apply(text);
            assertFalse(changed.equals(text), "the alteration has to alter something");
            zip.putNextEntry(new ZipEntry(entry.getName()));
            zip.write(changed.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return out.toByteArray();
    }
}

package org.jinbang.console.internal.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jinbang.console.internal.demo.Played;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;
import org.jinbang.process.SchemeDeposits;
import org.jinbang.process.Schemes;
import org.jinbang.scheme.Text;
import org.jinbang.security.Accounts;
import org.jinbang.security.Deed;
import org.jinbang.security.Sessions;
import org.jinbang.security.internal.SecurityFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code award:scheme-install} on a folder that only pretends. */
class SchemeInstallTest {
    @TempDir
    private Path directory;

    private final SecurityFixture security = new SecurityFixture();
    private final List<String> names = new ArrayList<>();
    private byte[] content = {};
    private SchemeDeposits.Deposit deposit;
    private Shell shell;

    private final SchemeDeposits deposits = new SchemeDeposits() {
        @Override
        public Deposit deposit(String name, byte[] bytes) {
            names.add(name);
            content = bytes;
            return deposit;
        }

        @Override
        public List<Filed> files() {
            return List.of();
        }

        @Override
        public boolean withdraw(String file) {
            return false;
        }
    };

    @BeforeEach
    void open() {
        shell = new Shell()
                .offer(SchemeDeposits.class, deposits)
                .offer(Accounts.class, security.accounts())
                .offer(Sessions.class, security.sessions());
        shell.session().put("LANG", "en_GB.UTF-8");
    }

    private String file(byte[] bytes) throws Exception {
        return Files.write(directory.resolve("lamp.scheme.yaml"), bytes).toString();
    }

    @Test
    void aFileIsHandedInAndNoted() throws Exception {
        deposit = new SchemeDeposits.Deposit(
                Optional.of("lamp.scheme.yaml"),
                Optional.of(Played.once().schemes().list().get(0).scheme()),
                12,
                List.of());
        byte[] bytes = "scheme: lamp".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        String said = shell.run(new SchemeInstall(), file(bytes));
        assertEquals(List.of("lamp.scheme.yaml"), names);
        assertArrayEquals(bytes, content);
        assertTrue(said.contains("was taken in; its 12 golden cases are being played"), said);
        assertEquals(
                "lamp.scheme.yaml",
                Json.parseObject(shell.run(new SchemeInstall(), "--json", file(bytes)))
                        .text("file")
                        .orElseThrow());
        Deed deed = security.accounts()
                .deeds(Actor.SYSTEM, Optional.empty(), 1)
                .items()
                .get(0);
        assertEquals(Deed.Kind.SCHEME_HANDED_IN, deed.kind());
        assertEquals("lamp.scheme.yaml", deed.detail());
    }

    @Test
    void everyProblemIsNamedWithItsPlaceAndNothingIsNoted() throws Exception {
        deposit = new SchemeDeposits.Deposit(
                Optional.empty(),
                Optional.empty(),
                0,
                List.of(
                        new Schemes.Problem("lamp.scheme.yaml:3:7", new Text("应为数字", "must be a number")),
                        new Schemes.Problem("lamp.scheme.yaml:9:1", new Text("无此环节", "no such stage"))));
        String file = file(new byte[] {1});
        String message = assertThrows(Failure.class, () -> shell.run(new SchemeInstall(), file))
                .getMessage();
        assertTrue(message.contains("lamp.scheme.yaml:3:7: must be a number"), message);
        assertTrue(message.contains("lamp.scheme.yaml:9:1: no such stage"), message);
        shell.session().put("LANG", "zh_CN.UTF-8");
        assertTrue(assertThrows(Failure.class, () -> shell.run(new SchemeInstall(), file))
                .getMessage()
                .contains("lamp.scheme.yaml:3:7：应为数字"));
        assertEquals(
                List.of(),
                security.accounts().deeds(Actor.SYSTEM, Optional.empty(), 1).items());
    }

    @Test
    void whatIsNoFileIsNamedAndHandedToNobody() {
        String nowhere = directory.resolve("nowhere.yaml").toString();
        for (String each : List.of(nowhere, directory.toString())) {
            String message = assertThrows(Failure.class, () -> shell.run(new SchemeInstall(), each))
                    .getMessage();
            assertTrue(message.contains(each) && message.contains("cannot be read"), message);
        }
        assertEquals(List.of(), names);
    }

    /** One byte more than is taken is enough to be told so. */
    @Test
    void aHugeFileIsNotReadToItsEnd() throws Exception {
        deposit = new SchemeDeposits.Deposit(
                Optional.empty(),
                Optional.empty(),
                0,
                List.of(new Schemes.Problem("lamp.scheme.yaml", new Text("文件过大", "too large"))));
        String file = file(new byte[SchemeDeposits.MAX_BYTES + 100]);
        assertThrows(Failure.class, () -> shell.run(new SchemeInstall(), file));
        assertEquals(SchemeDeposits.MAX_BYTES + 1, content.length);
    }
}

package org.jinbang.console.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jinbang.json.Json;
import org.jinbang.security.Accounts;
import org.jinbang.security.Experts;
import org.jinbang.security.Sessions;
import org.jinbang.security.internal.SecurityFixture;
import org.jinbang.security.sheet.Xlsx;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code award:expert-list} and {@code award:expert-import}. */
class ExpertsTest {
    private static final String PASSWORD = "yi-er-san-si-wu";
    private static final List<String> HEADINGS = List.of("姓名", "电子邮箱", "单位", "专业领域");

    @TempDir
    private Path directory;

    private Shell shell;

    @BeforeEach
    void open() {
        SecurityFixture security = new SecurityFixture();
        security.accounts().createFirst("admin", "测试管理员", PASSWORD);
        shell = new Shell()
                .offer(Experts.class, security.experts())
                .offer(Accounts.class, security.accounts())
                .offer(Sessions.class, security.sessions());
        shell.session().put("LANG", "en_GB.UTF-8");
    }

    private String sheet(List<List<String>> rows) throws Exception {
        return Files.write(directory.resolve("experts.xlsx"), Xlsx.of(rows)).toString();
    }

    @Test
    void importsAfterAPreviewAndListsByField() throws Exception {
        shell.run(new Login(), "--password", PASSWORD, "admin");
        String file = sheet(List.of(
                HEADINGS,
                List.of("虚构甲", "jia@example.cn", "虚构一", "质量、标准"),
                List.of("虚构乙", "yi@example.cn", "虚构二", "质量")));
        assertTrue(shell.run(new ExpertImport(), "--preview", file)
                .contains("2 added, 0 changed, 0 left as they were; 2 invited"));
        assertTrue(shell.run(new ExpertList()).contains("0 in all"));
        assertTrue(shell.run(new ExpertImport(), file).contains("Imported:"));
        Json.Arr all = (Json.Arr) Json.parse(shell.run(new ExpertList(), "--json"));
        assertEquals(2, all.items().size());
        String standards = shell.run(new ExpertList(), "--field", "标准");
        assertTrue(standards.contains("虚构甲") && standards.contains("(invited)"), standards);
        assertTrue(standards.contains("1 in all"), standards);
        assertTrue(shell.run(new ExpertList(), "--search", "虚构二").contains("1 in all"));
    }

    @Test
    void everyMistakeIsNamedAndIsAFailure() throws Exception {
        shell.run(new Login(), "--password", PASSWORD, "admin");
        String file = sheet(List.of(HEADINGS, List.of("", "no address", "虚构一", "质量")));
        String message = assertThrows(Failure.class, () -> shell.run(new ExpertImport(), file))
                .getMessage();
        assertTrue(message.contains("2 mistakes") && message.contains("A2") && message.contains("B2"), message);
        assertTrue(assertThrows(Failure.class, () -> shell.run(new ExpertImport(), file + "x"))
                .getMessage()
                .contains("cannot be read"));
        Path text = Files.writeString(directory.resolve("experts.csv"), "姓名");
        assertTrue(assertThrows(Failure.class, () -> shell.run(new ExpertImport(), text.toString()))
                .getMessage()
                .contains("FILE_REFUSED"));
    }

    @Test
    void whoHasNotSignedInSeesNothing() throws Exception {
        assertTrue(assertThrows(Failure.class, () -> shell.run(new ExpertList()))
                .getMessage()
                .contains("NOT_ENTITLED"));
    }
}

package org.jinbang.security.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jinbang.process.Actor;
import org.jinbang.process.ExpertRegister.Expert;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.RefusedException;
import org.jinbang.security.Account;
import org.jinbang.security.Accounts.NewAccount;
import org.jinbang.security.Deed;
import org.jinbang.security.Experts;
import org.jinbang.security.Experts.Mistake;
import org.jinbang.security.Experts.Outcome;
import org.jinbang.security.Experts.Report;
import org.jinbang.security.sheet.Xlsx;
import org.junit.jupiter.api.Test;

/** Spreadsheets of experts: every mistake at once, whole or not at all, twice is once. */
final class ExpertImportTest {
    private static final String PASSWORD = "yi-er-san-si-wu";
    private static final List<String> CHINESE = List.of("姓名", "登录名", "电子邮箱", "职称", "单位", "其他利害关系单位", "专业领域");

    private final SecurityFixture fixture = new SecurityFixture();
    private final Experts experts = fixture.experts();
    private final Actor admin =
            fixture.accounts().createFirst("admin", "测试管理员", PASSWORD).actor();

    private static byte[] sheet(List<String> headings, String... rows) {
        List<List<String>> all = new ArrayList<>(List.of(headings));
        for (String row : rows) {
            all.add(List.of(row.split("\\|", -1)));
        }
        return Xlsx.of(all);
    }

    private Account person(String login, String name) {
        return fixture.accounts().create(Actor.SYSTEM, new NewAccount(login, name, PASSWORD, false));
    }

    private static Refusal refused(byte[] file, Experts experts, Actor by) {
        Refusal preview = assertThrows(RefusedException.class, () -> experts.preview(by, file))
                .refusal();
        assertEquals(
                preview,
                assertThrows(RefusedException.class, () -> experts.take(by, file))
                        .refusal());
        return preview;
    }

    /** The cells with a mistake; importing is refused then, names them and changes nothing. */
    private List<String> mistakes(byte[] file) {
        long version = fixture.store.experts().register().version();
        Report report = experts.preview(admin, file);
        List<String> cells = report.mistakes().stream().map(Mistake::cell).toList();
        assertEquals(List.of(), report.lines());
        Refusal refusal = assertThrows(RefusedException.class, () -> experts.take(admin, file))
                .refusal();
        assertEquals(RefusalCode.ENTRY_INVALID, refusal.code());
        assertTrue(refusal.detail().en().startsWith(cells.size() + " mistakes"), refusal.toString());
        for (Mistake mistake : report.mistakes()) {
            assertTrue(refusal.detail()
                    .zh()
                    .contains(mistake.cell() + "：" + mistake.message().zh()));
        }
        assertEquals(version, fixture.store.experts().register().version());
        return cells;
    }

    @Test
    void aSheetIsImportedWholeAndTwiceIsOnce() {
        Account zhang = person("zhang", "虚构张");
        byte[] file = sheet(
                CHINESE,
                "虚构张|zhang||研究员|虚构一|虚构二、虚构三；虚构四|质量管理、标准化, 统计",
                "虚构甲||jia@example.cn||虚构五||质量管理",
                "|||||",
                "虚构乙||yi@example.cn||虚构七|虚构六|质量管理");
        int accounts = fixture.store.accounts(Optional.empty(), 99).size();
        Report preview = experts.preview(admin, file);
        assertEquals(accounts, fixture.store.accounts(Optional.empty(), 99).size());
        assertEquals(List.of(), fixture.register().experts());
        assertEquals("名单", preview.sheet());
        assertEquals(
                List.of(2, 3, 5),
                preview.lines().stream().map(Experts.Line::row).toList());
        Report first = experts.take(admin, file);
        assertEquals(preview, first);
        assertEquals(List.of(3, 0, 0, 2), numbers(first));
        assertEquals(
                new Expert(
                        zhang.id(),
                        "虚构张",
                        List.of("虚构一", "虚构二", "虚构三", "虚构四"),
                        List.of("质量管理", "标准化", "统计"),
                        List.of()),
                fixture.register().expert(zhang.id()).orElseThrow());
        assertEquals(accounts + 2, fixture.store.accounts(Optional.empty(), 99).size());
        long version = fixture.store.experts().register().version();
        int deeds = fixture.store.deeds(Optional.empty(), 99).size();
        assertEquals(List.of(0, 0, 3, 0), numbers(experts.take(admin, file)));
        assertEquals(version, fixture.store.experts().register().version());
        assertEquals(deeds, fixture.store.deeds(Optional.empty(), 99).size());
        Report other = experts.take(admin, sheet(CHINESE, "虚构甲||JIA@example.cn||虚构八||质量管理"));
        assertEquals(List.of(0, 1, 0, 0), numbers(other));
        assertEquals(Outcome.CHANGED, other.lines().get(0).outcome());
        assertEquals(3, fixture.register().experts().size(), "who is not in the sheet stays");
    }

    @Test
    void industriesAreAColumnOfTheirOwn() {
        List<String> headings = List.of("姓名", "电子邮箱", "单位", "专业领域", "熟悉行业");
        experts.take(admin, sheet(headings, "虚构甲|jia@example.cn|虚构一|标准|34、35"));
        assertEquals(List.of("34", "35"), fixture.register().experts().get(0).industries());
        experts.take(admin, sheet(headings.subList(0, 4), "虚构甲|jia@example.cn|虚构一|质量"));
        assertEquals(List.of("34", "35"), fixture.register().experts().get(0).industries(), "what is left out stays");
    }

    private static List<Integer> numbers(Report report) {
        return List.of(report.added(), report.changed(), report.left(), report.invited());
    }

    @Test
    void everybodyNewIsInvitedWithALinkOfTheirOwn() {
        fixture.sendsMail();
        experts.take(admin, sheet(CHINESE, "虚构甲||jia@example.cn||虚构一||质量", "虚构乙||yi@example.cn||虚构一||质量"));
        assertEquals(2, new HashSet<>(fixture.mails).size());
        var open =
                fixture.invitations(null, null).list(admin, Optional.empty(), 9).items();
        assertEquals(
                Set.of("虚构甲", "虚构乙"),
                Set.copyOf(open.stream().map(each -> each.name()).toList()));
        assertEquals(
                List.of(Deed.Kind.EXPERT_ADDED, Deed.Kind.INVITED),
                fixture.store.deedsOf(open.get(0).account(), 9).stream()
                        .map(Deed::kind)
                        .toList());
    }

    @Test
    void headingsAreKnownInBothLanguagesAndInAnyOrder() {
        byte[] file = sheet(
                List.of("Fields", "单位/Organisation", "Name *", "其它利害关系单位", "e-mail"),
                "quality, statistics|Example Co., Ltd|Invented One|Example Inc., Ohio；虚构甲公司,虚构乙公司|one@example.org");
        assertEquals(1, experts.take(admin, file).added());
        Expert one = fixture.register().experts().get(0);
        assertEquals(List.of("Example Co., Ltd", "Example Inc., Ohio", "虚构甲公司", "虚构乙公司"), one.organisations());
        assertEquals(List.of("quality", "statistics"), one.fields());
    }

    @Test
    void whatASheetDoesNotSayStays() {
        experts.take(admin, sheet(CHINESE, "虚构甲||jia@example.cn|教授|虚构一|虚构二|质量"));
        experts.take(admin, sheet(List.of("姓名", "电子邮箱", "单位", "专业领域"), "虚构甲|jia@example.cn|虚构一|标准"));
        Expert jia = fixture.register().experts().get(0);
        assertEquals(List.of("虚构一", "虚构二"), jia.organisations());
        assertEquals(List.of("标准"), jia.fields());
        // A column that is there and empty says that there is nothing.
        experts.take(admin, sheet(CHINESE, "虚构甲||jia@example.cn||虚构一||标准"));
        assertEquals(List.of("虚构一"), fixture.register().experts().get(0).organisations());
    }

    @Test
    void everyMistakeIsNamedWithItsCell() {
        person("zhang", "虚构张");
        experts.take(admin, sheet(CHINESE, "虚构旧||old@example.cn||虚构一||质量"));
        assertEquals(
                List.of("A2", "E2", "G2", "C3", "C4", "D5", "A6", "B7", "B8", "C9", "B10", "A11", "E11", "G11", "C13"),
                mistakes(sheet(
                        CHINESE,
                        "|zhang|||||",
                        "虚构甲||no address||虚构一||质量",
                        "虚构甲||" + "a".repeat(300) + "@b.cn||虚构一||质量",
                        "虚构甲||five@example.cn|" + "长".repeat(101) + "|虚构一||质量",
                        "虚构李|zhang|||虚构一||质量",
                        "虚构甲|nobody|||虚构一||质量",
                        "虚构甲|no login!|||虚构一||质量",
                        "虚构甲||no address either||虚构一||质量",
                        "虚构张|ghost|||虚构一||质量",
                        "虚构新||old@example.cn||||",
                        "虚构乙||yi@example.cn||虚构一||质量",
                        "虚构丙||YI@example.cn||虚构一||质量")));
    }

    @Test
    void wrongHeadingsAreNamed() {
        assertEquals(List.of("B1", "C1", "D1"), mistakes(sheet(List.of("姓名", "电话", "Name"), "虚构甲|1|2")));
        assertEquals(List.of("A1", "B1", "C1"), mistakes(sheet(List.of("甲", "乙"), "1|2")));
        assertEquals(List.of("A1"), mistakes(Xlsx.sheet("").bytes()));
        assertEquals(List.of("A2"), mistakes(sheet(CHINESE)));
        assertEquals(List.of("H2"), mistakes(sheet(CHINESE, "虚构甲||jia@example.cn||虚构一||质量|多余")));
    }

    @Test
    void formulasAndErrorsAreNoText() {
        String head = Xlsx.rows(List.of(List.of("姓名", "电子邮箱", "单位", "专业领域")));
        String row = "<row r='2'><c r='A2' t='inlineStr'><is><t>虚构甲</t></is></c>"
                + "<c r='B2' t='str'><f>HYPERLINK(\"http://evil.example\")</f><v>jia@example.cn</v></c>"
                + "<c r='C2' t='e'><v>#REF!</v></c></row>";
        byte[] file = Xlsx.sheet(head + row).bytes();
        assertEquals(List.of("B2", "C2", "D2"), mistakes(file));
        assertTrue(experts.preview(admin, file).mistakes().get(0).message().en().contains("formula"));
    }

    @Test
    void whatIsNoSpreadsheetOrTooLargeIsRefused() {
        assertEquals(
                RefusalCode.FILE_REFUSED,
                refused(new byte[] {1, 2, 3}, experts, admin).code());
        Refusal large = refused(new byte[Experts.MAX_BYTES + 1], experts, admin);
        assertTrue(large.detail().en().contains("4 MiB"), large.toString());
        String[] rows = IntStream.rangeClosed(0, Experts.MOST)
                .mapToObj(i -> "虚构" + i + "||p" + i + "@example.cn||虚构一||质量")
                .toArray(String[]::new);
        assertEquals(List.of("A2"), mistakes(sheet(CHINESE, rows)));
    }

    @Test
    void twoAtOnceDoNotUndoEachOther() throws Exception {
        List<Thread> threads = IntStream.range(0, 4)
                .mapToObj(i -> new Thread(() -> experts.take(
                        admin,
                        sheet(CHINESE, "虚构甲||jia@example.cn||虚构一||质量", "虚构" + i + "||p" + i + "@example.cn||虚构一||质量"))))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(5, fixture.register().experts().size());
        assertEquals(
                6,
                fixture.store.accounts(Optional.empty(), 99).size(),
                "an account for each person and the administrator");
    }
}

package org.jinbang.itests.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jinbang.itests.container.Association.Edition;
import org.jinbang.itests.container.Association.Person;
import org.jinbang.json.Json;
import org.jinbang.security.sheet.Xlsx;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The summary form of a shipped scheme, taken in and carried away over HTTP, on a server with 512 MB. */
@Timeout(value = 8, unit = TimeUnit.MINUTES)
class SummaryFormTest {
    private static final String SCHEME = "cn.cq.collection";
    private static final int MANY = 10_000;
    private static final List<String> HEADINGS = List.of(
            "序号",
            "组织（个人）名称",
            "所在区县及所属行业",
            "组织（个人）简况",
            "请用一句话概括组织或个人的质量工作特色（不超过25个字）",
            "近五年所获的国家级或省部级质量荣誉",
            "联系人姓名、职务及联系电话",
            "是否有意愿申报中国质量奖");

    private static Association association;
    private static Edition edition;

    @BeforeAll
    static void openAnEdition() {
        association = Association.shared();
        association.awaitScheme(SCHEME, true);
        edition = association.open(SCHEME, "2024", "commission");
    }

    private static byte[] file(List<List<String>> rows) {
        List<List<String>> all = new ArrayList<>();
        all.add(List.of("推荐质量领域优质组织和个人信息汇总表"));
        all.add(List.of("填报部门：示例区经济信息委（虚构）", "联系人：虚构甲", "联系电话：023-00000001"));
        all.add(HEADINGS);
        all.addAll(rows);
        all.add(List.of("注：原则上不超过300个字。"));
        return Xlsx.of(all);
    }

    private static List<String> row(int number, String profile) {
        return List.of(
                String.valueOf(number),
                "虚构公司" + number,
                "渝北区、汽车制造业",
                profile + number,
                "全员参与、数据说话",
                "2022年虚构荣誉",
                "虚构乙、质量总监、023-00000002",
                number % 2 == 0 ? "是" : "否");
    }

    private static List<List<String>> rows(int many, String profile) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 1; i <= many; i++) {
            rows.add(row(i, profile));
        }
        return rows;
    }

    /** Begins an import and asks after it until it is over; what it said on the way is told. */
    private static Json.Obj take(Api api, byte[] file, String query, Set<String> states) {
        Json.Obj begun = api.upload(edition.path() + "/summary/imports?track=organisation" + query, file)
                .accepted();
        String path = edition.path() + "/summary/imports/" + begun.text("id").orElseThrow();
        for (Json.Obj now = begun; ; now = api.get(path).accepted()) {
            String state = now.text("state").orElseThrow();
            states.add(state + " " + now.number("done").orElse(0L));
            if (Set.of("DONE", "REFUSED", "BROKEN_OFF").contains(state)) {
                return now;
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private static Json.Obj take(Person person, byte[] file) {
        return take(person.api(), file, "", new HashSet<>());
    }

    private static long number(Json.Obj view, String name) {
        return view.number(name).orElseThrow();
    }

    private static TreeMap<String, Json> answers(Person person) {
        TreeMap<String, Json> answers = new TreeMap<>();
        person.api().list(edition.path() + "/applications?mine=true").forEach(line -> {
            String id = line.text("id").orElseThrow();
            answers.put(
                    id,
                    person.api().get("/api/v1/applications/" + id).accepted().object("answers"));
        });
        return answers;
    }

    @Test
    void carriedAwayAndTakenInAgainNothingIsLost() {
        Person filler = association.person("filler");
        take(filler, file(rows(5, "制造示例设备；员工")));
        TreeMap<String, Json> before = answers(filler);
        assertEquals(5, before.size());
        for (String languages : List.of("CHINESE", "ENGLISH")) {
            HttpResponse<byte[]> carried = filler.api().download(edition.path() + "/summary?languages=" + languages);
            assertEquals(200, carried.statusCode());
            Json.Obj again = take(filler, carried.body());
            assertEquals("DONE", again.text("state").orElseThrow(), again::canonical);
            assertEquals(5, number(again, "left"), again::canonical);
            assertEquals(before, answers(filler));
        }
    }

    @Test
    void othersReadNothingOfIt() {
        Person filler = association.person("filler");
        Json.Obj done = take(filler, file(rows(1, "简况")));
        String path = edition.path() + "/summary/imports/" + done.text("id").orElseThrow();
        filler.api().get(path).accepted();
        association.person("stranger").api().get(path).refused(404, "UNKNOWN_TARGET");
        filler.api()
                .upload(association.individual().path() + "/summary/imports", file(rows(1, "简况")))
                .refused(404, "UNKNOWN_TARGET");
    }

    @Test
    void theCommissionDoesNotApply() {
        Json.Obj refused = take(edition.chair(), file(rows(1, "简况")));
        assertEquals("REFUSED", refused.text("state").orElseThrow());
        assertTrue(refused.object("reason").text("zh").orElseThrow().contains("不能申报"), refused::canonical);
    }

    @Test
    void thirtyMistakesAreThirtyMessagesAndNothingChanges() {
        Person filler = association.person("filler");
        take(filler, file(rows(2, "简况")));
        TreeMap<String, Json> before = answers(filler);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            // Six each: number, place, profile, sentence, contact, wish.
            rows.add(List.of(
                    List.of("一", "0", "-3", "1.5", "第五").get(i),
                    "虚构错误公司" + i,
                    List.of("渝北区", "成都市、汽车制造业", "渝北区、航天", "渝北区、汽车制造业、机械", "、？").get(i),
                    "简".repeat(3_001 + i),
                    "句".repeat(201 + i),
                    "2022年虚构荣誉",
                    List.of("虚构乙", "虚构乙、总监", "虚构乙、总监、无", "虚构乙、总监、x、y", "名".repeat(51) + "、总监、023-00000002")
                            .get(i),
                    List.of("或许", "待定", "？", "是否", "2").get(i)));
        }
        Json.Obj refused = take(filler, file(rows));
        assertEquals("REFUSED", refused.text("state").orElseThrow());
        assertEquals(30, number(refused, "mistakes"), refused::canonical);
        Set<String> cells = new HashSet<>();
        for (Json each : refused.items("told")) {
            Json.Obj mistake = (Json.Obj) each;
            cells.add(mistake.text("cell").orElseThrow());
            assertNotEquals(
                    mistake.object("message").text("zh").orElseThrow(),
                    mistake.object("message").text("en").orElseThrow());
        }
        assertEquals(30, cells.size());
        assertEquals(before, answers(filler));
    }

    @Test
    void tenThousandRowsComeInWithProgress() {
        Person filler = association.person("filler");
        String profile = "虚构公司主要制造示例设备，业务遍及各区县，质量管理体系运行有效。".repeat(8);
        byte[] file = file(rows(MANY, profile));
        Set<String> states = new HashSet<>();
        long begun = System.nanoTime();
        Json.Obj done = take(filler.api(), file, "", states);
        double seconds = (System.nanoTime() - begun) / 1e9;
        assertEquals("DONE", done.text("state").orElseThrow(), done::canonical);
        assertEquals(MANY, number(done, "added"));
        assertTrue(states.stream().filter(each -> each.startsWith("WRITING")).count() > 10, states::toString);
        long again = System.nanoTime();
        assertEquals(MANY, number(take(filler, file), "left"));
        System.out.printf(
                "%d rows (%d KiB): imported in %.0f s, compared again in %.0f s%n",
                MANY, file.length / 1024, seconds, (System.nanoTime() - again) / 1e9);
    }
}

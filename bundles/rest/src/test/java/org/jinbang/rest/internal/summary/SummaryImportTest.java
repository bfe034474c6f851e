package org.jinbang.rest.internal.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jinbang.internal.engine.Bench;
import org.jinbang.internal.memory.MemoryStore;
import org.jinbang.internal.memory.MemoryVault;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;
import org.jinbang.process.Answer;
import org.jinbang.process.Command;
import org.jinbang.process.CommandType;
import org.jinbang.process.Engine;
import org.jinbang.process.Reader;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusalCode;
import org.jinbang.rest.internal.summary.Progress.State;
import org.jinbang.rest.internal.summary.SummaryImport.Order;
import org.jinbang.scheme.Text;
import org.jinbang.security.sheet.Xlsx;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A summary form taken in through the engine itself. */
class SummaryImportTest {
    private static final List<String> HEADINGS = List.of("序号", "名称", "区县及行业", "简况", "成立时间", "员工", "诚实");
    private static final Instant ARRIVAL = Instant.parse("2024-01-03T00:00:00Z");

    private Bench bench;

    @BeforeEach
    void open() {
        bench = new Bench(Gathered.installed(), new MemoryStore(), new MemoryVault()).opened();
    }

    private static byte[] file(String department, List<List<String>> rows) {
        List<List<String>> all = new ArrayList<>();
        all.add(List.of("汇总表"));
        all.add(List.of("填报部门：", department, "联系电话", "023-0001"));
        all.add(HEADINGS);
        all.addAll(rows);
        all.add(List.of("注：一行一份"));
        return Xlsx.of(all);
    }

    private static List<String> row(int number, String name, String profile) {
        return List.of(String.valueOf(number), name, "北区、汽车制造业", profile, "2001年5月1日", "1,200", "是");
    }

    private Progress.View take(byte[] file) {
        return take(bench.engine(), file, false);
    }

    private Progress.View take(Engine engine, byte[] file, boolean checkOnly) {
        Progress progress = new Progress("job", bench.edition(), checkOnly);
        new SummaryImport(
                        bench.reader(),
                        engine,
                        new Order(Actor.of("filler"), bench.edition(), ARRIVAL, Optional.of("team"), checkOnly, file))
                .run(progress);
        return progress.view();
    }

    private Map<String, Json.Obj> drafts() {
        Map<String, Json.Obj> drafts = new TreeMap<>();
        bench.reader()
                .applications(
                        Actor.of("filler"),
                        new Reader.Query(
                                bench.edition(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                true,
                                Optional.empty(),
                                200))
                .items()
                .forEach(line -> drafts.put(
                        line.name() + "/" + line.id(),
                        bench.reader()
                                .application(Actor.of("filler"), line.id())
                                .answers()));
        return drafts;
    }

    @Test
    void eachRowBecomesADraftWithTheHead() {
        Progress.View view = take(file("示例区", List.of(row(1, "甲公司", "制造"), row(2, "乙公司", "服务"))));
        assertEquals(State.DONE, view.state(), view::toString);
        assertEquals(List.of(2, 0, 0, 2), List.of(view.added(), view.changed(), view.left(), view.done()));
        assertEquals(2, drafts().size());
        Json.Obj first = drafts().values().iterator().next();
        assertEquals(
                Json.parseObject("{\"department\":\"示例区\",\"district\":\"north\",\"employees\":\"1200\",\"founded\":"
                        + "\"2001-05-01\",\"honest\":true,\"industry\":\"36\",\"name\":\"乙公司\",\"phone\":\"023-0001\","
                        + "\"profile\":\"服务\"}"),
                first);
    }

    @Test
    void whatIsCheckedOnlyIsNotWritten() {
        Progress.View view = take(bench.engine(), file("示例区", List.of(row(1, "甲公司", "制造"))), true);
        assertEquals(State.DONE, view.state());
        assertEquals(1, view.added());
        assertEquals(Map.of(), drafts());
    }

    @Test
    void importedAgainItDoublesNothing() {
        byte[] file = file("示例区", List.of(row(1, "甲公司", "制造"), row(2, "乙公司", "服务")));
        take(file);
        Map<String, Json.Obj> before = drafts();
        Progress.View again = take(file);
        assertEquals(2, again.left());
        assertEquals(before, drafts());
        Progress.View edited = take(file("示例区", List.of(row(1, "甲公司", "制造与维修"), row(2, "乙公司", "服务"))));
        assertEquals(List.of(0, 1, 1), List.of(edited.added(), edited.changed(), edited.left()));
        assertEquals(before.keySet(), drafts().keySet());
        assertEquals(
                List.of("制造与维修", "服务"),
                drafts().values().stream()
                        .map(each -> each.text("profile").orElseThrow())
                        .sorted()
                        .toList());
    }

    @Test
    void answersOutsideOfTheLayoutStay() {
        take(file("示例区", List.of(row(1, "甲公司", "制造"))));
        String id = drafts().keySet().iterator().next().split("/")[1];
        Json.Obj whole = drafts().values().iterator().next().with("organisation", "虚构集团");
        bench.done("filler", CommandType.SAVE_ANSWERS, id, Json.obj().with("answers", whole));
        take(file("新区", List.of(row(1, "甲公司", ""))));
        Json.Obj now = drafts().values().iterator().next();
        assertEquals(whole.with("department", "新区").with("profile", (Json) null), now);
    }

    @Test
    void whatBrokeOffIsRepeated() {
        byte[] file = file("示例区", List.of(row(1, "甲公司", "制造"), row(2, "乙公司", "服务"), row(3, "丙公司", "软件")));
        // The server stops after the second draft was begun, before its answers were saved.
        Engine breaking = new BreakingEngine(bench.engine(), 3);
        Progress.View broken = take(breaking, file, false);
        assertEquals(State.BROKEN_OFF, broken.state());
        assertTrue(broken.reason().orElseThrow().en().contains("B5"), broken::toString);
        assertEquals(2, drafts().size());
        Progress.View whole = take(file);
        assertEquals(State.DONE, whole.state());
        assertEquals(List.of(2, 0, 1), List.of(whole.added(), whole.changed(), whole.left()));
        assertEquals(3, drafts().size());
        assertTrue(drafts().values().stream().allMatch(each -> each.text("name").isPresent()));
    }

    @Test
    void aWithdrawnOneBeginsAnew() {
        byte[] file = file("示例区", List.of(row(1, "甲公司", "制造")));
        take(file);
        String first = drafts().keySet().iterator().next().split("/")[1];
        bench.done("filler", CommandType.WITHDRAW, first, Json.obj().with("reason", "重报（虚构）"));
        Progress.View anew = take(file);
        assertEquals(State.DONE, anew.state(), anew::toString);
        assertEquals(1, anew.added());
        assertEquals(2, drafts().size());
    }

    @Test
    void whoMayNotApplyWritesNothing() {
        Progress progress = new Progress("job", bench.edition(), false);
        new SummaryImport(
                        bench.reader(),
                        bench.engine(),
                        new Order(
                                Actor.of("jury-1"),
                                bench.edition(),
                                ARRIVAL,
                                Optional.of("team"),
                                false,
                                file("示例区", List.of(row(1, "甲公司", "制造")))))
                .run(progress);
        assertEquals(State.REFUSED, progress.view().state());
        assertTrue(progress.view().reason().orElseThrow().zh().contains("不能申报"), progress.view()::toString);
    }

    @Test
    void thirtyMistakesAreThirtyMessagesAndNothingChanges() {
        take(file("示例区", List.of(row(1, "甲公司", "制造"))));
        Map<String, Json.Obj> before = drafts();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("一", "公司1", "北区、汽车制造业", "简况", "2001-05-01", "12", "是"));
        rows.add(List.of("2", "", "北区、汽车制造业", "简况", "2001-05-01", "12", "是"));
        rows.add(List.of("2", "公司3", "西区、汽车制造业", "简况", "2001-05-01", "12", "是"));
        rows.add(List.of("4", "公司4", "北区、纺织业", "长".repeat(61), "昨天", "很多", "或许"));
        rows.add(List.of("0", "公司5", "北区", "长".repeat(99), "2001-13-01", "12", "maybe", "多余"));
        rows.add(List.of("6", "公司5", "北区、南区、汽车制造业", "简况", "2001-02-30", "1.2.3", "是"));
        rows.add(List.of("-7", "公司7", "、", "长".repeat(70), "01/05/2001", "12", "2"));
        rows.add(List.of("8.5", "公司 4".replace(" ", ""), "南区；35 专用", "简况", "2001", "~12", "？"));
        Progress.View view = take(file("部".repeat(600), rows));
        assertEquals(State.REFUSED, view.state());
        assertEquals(
                30,
                view.mistakes(),
                () -> String.join(
                        "\n", view.told().stream().map(Object::toString).toList()));
        assertEquals(30, new HashSet<>(view.told().stream().map(Mistake::cell).toList()).size());
        for (Mistake each : view.told()) {
            assertTrue(each.message().zh().matches("(?s).*\\p{IsHan}.*"), each::toString);
            assertNotEquals(each.message().zh(), each.message().en());
        }
        assertEquals(before, drafts());
    }

    @Test
    void theLayoutIsLookedFor() {
        byte[] wrong = Xlsx.of(List.of(
                List.of("汇总表"),
                List.of("填报部门", "示例区"),
                List.of("序号", "名称", "名称", "简况", "成立", "员工"),
                List.of("1", "甲", "乙", "丙", "2001-05-01", "1")));
        Progress.View view = take(wrong);
        assertEquals(
                List.of("A2", "C3", "E3", "G3"),
                view.told().stream().map(Mistake::cell).toList(),
                view::toString);
        assertTrue(view.told().get(0).message().en().contains("Phone"));
        assertTrue(view.told().get(3).message().en().contains("District and industry"));
        Progress.View none = take(Xlsx.of(List.of(List.of("别的表格"))));
        assertEquals(List.of("A1"), none.told().stream().map(Mistake::cell).toList());
        Progress.View empty = take(file("示例区", List.of()));
        assertTrue(empty.told().get(0).message().en().contains("no application"), empty::toString);
    }

    /** Stops accepting after some commands. */
    private record BreakingEngine(Engine engine, int[] left) implements Engine {
        BreakingEngine(Engine engine, int left) {
            this(engine, new int[] {left});
        }

        @Override
        public Answer execute(Command command) {
            return left[0]-- > 0
                    ? engine.execute(command)
                    : new Refusal(RefusalCode.STORE_UNAVAILABLE, new Text("停止", "stopped"), Optional.empty());
        }

        @Override
        public org.jinbang.process.Preview preview(Actor actor, String edition, int batch, String stage) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<org.jinbang.process.Prospect> prospects(Actor actor, String target) {
            throw new UnsupportedOperationException();
        }
    }
}

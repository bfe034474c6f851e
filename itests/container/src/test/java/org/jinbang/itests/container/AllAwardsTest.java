package org.jinbang.itests.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jinbang.itests.Home;
import org.jinbang.json.Json;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * All awards on one server: each demonstration is played twice in a row, and then every award has an edition under way, all at
 * once. That takes more years than the State Council has announced; invented ones, without make-up days, follow.
 */
@Tag("long")
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class AllAwardsTest {
    private static final int YEAR = 2038;
    private static final List<String> OTHERS = List.of(
            "cn.caq.benchmark",
            "cn.saq.management",
            "cn.gs.recommendation",
            "cn.cq.collection",
            "cn.cq.mayor",
            "cn.samr.quality");

    private Demonstration server;

    @Test
    void eachIsPlayedTwiceAndAllHaveAnEditionUnderWayAtOnce() throws IOException {
        Home home = Home.unpack("awards");
        Files.writeString(home.path("etc/jinbang-calendar.json"), calendar());
        try (Demonstration played = Demonstration.play(home)) {
            server = played;
            played("cn.caq.individual");
            OTHERS.forEach(this::played);
            OTHERS.forEach(this::played);
            server.verifies();
            server.console("award:demo-clock " + YEAR + "-01-10").succeeded();
            Map<String, Json.Obj> ended = latest();
            assertEquals(7, ended.size(), ended::toString);
            ended.forEach(this::underWay);
            assertEquals(
                    7,
                    editions().stream()
                            .filter(each -> each.text("status").orElseThrow().equals("RUNNING"))
                            .count());
            server.verifies();
        }
    }

    private static String calendar() {
        return IntStream.rangeClosed(2027, YEAR)
                .mapToObj(year -> "\"" + year + "\": {\"source\": \"虚构\", \"holidays\": [\"" + year + "-01-01\", \""
                        + year + "-05-01\", \"" + year + "-10-01\"], \"makeUpDays\": []}")
                .collect(Collectors.joining(
                        ", ", "{\"format\": \"jinbang-calendar/1\", \"source\": \"虚构\", \"years\": {", "}}"));
    }

    private void played(String scheme) {
        Json.Obj played = Json.parseObject(
                server.console("award:demo --json --again " + scheme).succeeded());
        assertTrue(played.isTrue("played"), played::canonical);
        assertEquals(List.of(), played.texts("missing"), scheme);
    }

    private List<Json.Obj> editions() {
        return Api.of(server.server()).list("/api/v1/editions");
    }

    /** The latest edition of each scheme that has ended. */
    private Map<String, Json.Obj> latest() {
        Map<String, Json.Obj> latest = new TreeMap<>();
        editions().stream()
                .filter(each -> each.text("status").orElseThrow().equals("ENDED"))
                .sorted(Comparator.comparing(each -> each.number("year").orElseThrow()))
                .forEach(each -> latest.put(each.text("scheme").orElseThrow(), each));
        return latest;
    }

    /** Opens another edition with those who sat in standing organs before, and its first batch; somebody applies. */
    private void underWay(String scheme, Json.Obj before) {
        String path = "/api/v1/editions/" + before.text("id").orElseThrow();
        Json.Obj rules = Api.of(server.server()).get(path + "/scheme").accepted();
        List<Json.Obj> organs =
                rules.items("organs").stream().map(Json.Obj.class::cast).toList();
        List<String> standing = organs.stream()
                .filter(organ -> organ.text("appointedBy").isEmpty())
                .map(organ -> organ.text("id").orElseThrow())
                .toList();
        Api opener = server.as(holder(organs, "OPEN"));
        Json.Arr members = new Json.Arr(opener.get(path).accepted().items("seats").stream()
                .map(Json.Obj.class::cast)
                .filter(seat -> seat.text("until").isEmpty()
                        && standing.contains(seat.text("organ").orElseThrow()))
                .<Json>map(AllAwardsTest::member)
                .toList());
        Json.Obj opening = Json.obj()
                .with("scheme", scheme)
                .with("revision", before.text("revision").orElseThrow())
                .with("year", YEAR)
                .with("members", members);
        String edition = "/api/v1/editions/"
                + opener.command("/api/v1/editions", opening)
                        .accepted()
                        .text("target")
                        .orElseThrow();
        Json.Obj window = Json.obj()
                .with("opens", YEAR + "-01-10")
                .with("closes", YEAR + "-03-10")
                .with("call", "申报通知（虚构）");
        opener.command(edition + "/open-batch", window).accepted();
        String track = ((Json.Obj) rules.items("tracks").get(0)).text("id").orElseThrow();
        server.as("a1")
                .command(
                        edition + "/start-application",
                        Json.obj().with("batch", 1).with("track", track))
                .accepted();
    }

    /** Who holds a power: the first member of an organ is called after it. */
    private static String holder(List<Json.Obj> organs, String power) {
        return organs.stream()
                .filter(organ -> organ.items("powers").stream()
                        .anyMatch(each -> ((Json.Obj) each)
                                .text("power")
                                .filter(power::equals)
                                .isPresent()))
                .map(organ -> organ.text("id").orElseThrow() + "-1")
                .findFirst()
                .orElseThrow();
    }

    private static Json.Obj member(Json.Obj seat) {
        Json.Obj member = Json.obj();
        for (String name : List.of("organ", "person", "sector", "post")) {
            member = seat.text(name).isPresent()
                    ? member.with(name, seat.text(name).get())
                    : member;
        }
        return seat.isTrue("chair") ? member.with("chair", true) : member;
    }
}

package org.jinbang.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jinbang.process.Actor;
import org.jinbang.rest.internal.description.RouteTable;
import org.jinbang.rest.internal.door.Access;
import org.jinbang.scheme.Text;
import org.jinbang.security.Accounts.NewAccount;
import org.jinbang.security.internal.SecurityFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whom the gate lets through to each route: the page of the manual is what it does, cell by cell. */
final class RoutePermissionTest {
    /** Writes the page anew instead of comparing it. */
    private static final boolean WRITE = Boolean.getBoolean("jinbang.write");

    private static final Path PAGE = Path.of("../../distribution/src/main/karaf/manual/permissions.md");

    private static final String INTRODUCTION = """
            # 接口各地址向谁开放 / To whom each address is open

            本页由测试从接口生成，并逐格实际试过。✓ 表示放行；放行之后，谁可以对哪个届次、哪份申报做什么，由评选办法决定，见
            各办法的权限表：[个人奖](permissions-cn.caq.individual.md)、[质量标杆](permissions-cn.caq.benchmark.md)、
            [上海市质量管理奖](permissions-cn.saq.management.md)、[重庆市市长质量管理奖](permissions-cn.cq.mayor.md)、
            [重庆征集推荐](permissions-cn.cq.collection.md)、
            [中国质量奖](permissions-cn.samr.quality.md)、
            [甘肃省中国质量奖申报推荐](permissions-cn.gs.recommendation.md)。

            A test generates this page from the interface, and tries each cell for real. ✓ means that the gate lets through;
            who may then do what to which edition and application is decided by the scheme: see the tables of
            [the individual award](permissions-cn.caq.individual.md),
            [the benchmarks](permissions-cn.caq.benchmark.md),
            [the Shanghai award](permissions-cn.saq.management.md),
            [the Chongqing mayor's award](permissions-cn.cq.mayor.md),
            [the collection of Chongqing](permissions-cn.cq.collection.md),
            [the China Quality Award](permissions-cn.samr.quality.md) and
            [the recommendation of Gansu](permissions-cn.gs.recommendation.md).

            | 地址 / address | 作用 / what it does""";

    private static final Map<String, Object> UNLIMITED = Map.of(
            "signInsPerMinute", 1_000_000, "publicWritesPerMinute", 1_000_000, "publicChecksPerMinute", 1_000_000);

    /** Who knocks. */
    private enum Role {
        PUBLIC("公众", "public"),
        ENROLLING("须先设置双因素验证者", "has to set up the second factor"),
        ACCOUNT("有账户者", "any account"),
        ADMINISTRATOR("管理员", "administrator");

        private final Text title;

        Role(String zh, String en) {
            title = new Text(zh, en);
        }
    }

    private static TestServer server;
    private static Described described;
    private static int people;

    @BeforeAll
    static void start() throws Exception {
        server = new TestServer(UNLIMITED, null, null, new SecurityFixture(List.of("standing-seat")));
        described = new Described(server.get("/api/openapi.json", null).json());
        server.administrator();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    /** The token of a new person for each call, for some calls end what they were given. */
    private static String token(Role role) {
        if (role == Role.PUBLIC) {
            return null;
        }
        String login = "person-" + people++;
        String id = server.security
                .accounts()
                .create(Actor.SYSTEM, new NewAccount(login, "虚构人物", TestServer.PASSWORD, role == Role.ADMINISTRATOR))
                .id();
        if (role == Role.ENROLLING) {
            server.security.accounts().grant(Actor.SYSTEM, id, new Actor.StandingSeat("cn.example", "office"));
        }
        return server.signIn(login);
    }

    private static boolean letThrough(Described.Operation operation, Role role) throws Exception {
        TestServer.Call call =
                server.call(operation.method(), operation.address()).as(token(role));
        if (operation.sampleBody().isPresent()) {
            call.json(operation.sampleBody().get().canonical());
        } else if (operation.bodyType().isPresent()) {
            call.body(operation.bodyType().get(), new byte[] {1});
        }
        TestServer.Answer answer =
                call.header("Idempotency-Key", "cell-" + people + "-" + role).send();
        if (answer.status() != 401 && answer.status() != 403) {
            return true;
        }
        boolean atTheGate = Set.of("NOT_SIGNED_IN", "SECOND_FACTOR_MISSING").contains(answer.code())
                || answer.text().contains("This is for administrators only");
        return !atTheGate;
    }

    /** Whom the route's own words let through. */
    private static Set<Role> written(RouteTable.Entry route) {
        if (route.route().access() == Access.FIRST_TOKEN) {
            // Whoever shows a token at all is let through to be told that it is not the one.
            return EnumSet.complementOf(EnumSet.of(Role.PUBLIC));
        }
        EnumSet<Role> roles = route.route().access() == Access.ADMINISTRATOR
                ? EnumSet.of(Role.ADMINISTRATOR)
                : EnumSet.of(Role.ACCOUNT, Role.ADMINISTRATOR);
        if (route.open()) {
            roles.add(Role.PUBLIC);
            roles.add(Role.ENROLLING);
        }
        if (route.route().beforeSecondFactor()) {
            roles.add(Role.ENROLLING);
        }
        return roles;
    }

    @Test
    void thePageOfTheManualIsWhatTheGateDoes() throws Exception {
        StringBuilder page = new StringBuilder(INTRODUCTION);
        for (Role role : Role.values()) {
            page.append(" | ").append(role.title.zh()).append(" / ").append(role.title.en());
        }
        page.append(" |\n|---|---").append("|---".repeat(Role.values().length)).append("|\n");
        List<String> faults = new ArrayList<>();
        for (RouteTable.Entry route : server.routes) {
            Described.Operation operation = described.operations().stream()
                    .filter(each -> each.toString().equals(route.method() + " " + route.path()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(route + " is not described"));
            page.append("| `").append(operation).append("` | ");
            page.append(operation.description().text("summary").orElse(""));
            for (Role role : Role.values()) {
                boolean through = letThrough(operation, role);
                if (through != written(route).contains(role)) {
                    faults.add(operation + " for " + role + ": " + (through ? "open" : "shut"));
                }
                page.append(" | ").append(through ? "✓" : "");
            }
            page.append(" |\n");
        }
        assertEquals(List.of(), faults);
        if (WRITE) {
            Files.writeString(PAGE, page);
        }
        assertEquals(page.toString(), Files.readString(PAGE), "write it anew with -Djinbang.write=true");
    }
}

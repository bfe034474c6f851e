package org.jinbang.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jinbang.internal.engine.AtOnce;
import org.jinbang.internal.engine.Bench;
import org.jinbang.internal.memory.MemoryStore;
import org.jinbang.internal.memory.MemoryVault;
import org.jinbang.internal.trial.SmallScheme;
import org.jinbang.process.Engine;
import org.jinbang.process.Reader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Conditional commands on the real engine: who has read what is now may write, and of several only one. */
class IfMatchTest {
    private static final int WRITERS = 4;
    private static final int ROUNDS = 15;

    private TestServer server;
    private String path;
    private String token;

    @BeforeEach
    void start() throws Exception {
        Bench bench = new Bench(SmallScheme.installed(), new MemoryStore(), new MemoryVault()).opened();
        path = "/api/v1/applications/" + bench.draft("p-a", "person");
        Persons persons = new Persons();
        server = new TestServer(
                Map.of(), persons.before(Engine.class, bench.engine()), persons.before(Reader.class, bench.reader()));
        persons.are(server.newPerson("jia").id(), "p-a");
        token = server.signIn("jia");
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    private TestServer.Answer save(String name, String key, String tag) throws Exception {
        return server.call("POST", path + "/save-answers")
                .as(token)
                .header("Idempotency-Key", key)
                .header("If-Match", tag)
                .json("{\"answers\":{\"name\":\"" + name + "\",\"organisation\":\"虚构公司\"}}")
                .send();
    }

    private String tag() throws Exception {
        return server.get(path, token).header("ETag");
    }

    @Test
    void ofSeveralWithTheSameTagExactlyOneWins() throws Exception {
        try (AtOnce atOnce = new AtOnce()) {
            for (int round = 0; round < ROUNDS; round++) {
                String tag = tag();
                List<Callable<TestServer.Answer>> writers = new ArrayList<>();
                for (int writer = 0; writer < WRITERS; writer++) {
                    String key = "k-" + round + "-" + writer;
                    writers.add(() -> save("甲" + key, key, tag));
                }
                List<TestServer.Answer> answers = atOnce.run(writers);
                assertEquals(
                        1, answers.stream().filter(each -> each.status() == 200).count(), answers::toString);
                for (TestServer.Answer each : answers) {
                    if (each.status() != 200) {
                        assertEquals(412, each.status(), each.text());
                        assertEquals("CHANGED", each.code());
                    }
                }
                assertNotEquals(tag, tag());
            }
        }
    }

    @Test
    void sendingTheSameAgainIsNoChange() throws Exception {
        String tag = tag();
        assertEquals(200, save("甲", "k-1", tag).status());
        assertEquals(200, save("甲", "k-1", tag).status(), "an answer that was lost can be asked for again");
        assertEquals(412, save("乙", "k-2", tag).status());
        assertEquals(200, save("乙", "k-3", tag()).status());
        assertEquals(200, save("丙", "k-4", "*").status());
        assertEquals(412, save("丁", "k-5", "\"nonsense\"").status());
    }
}

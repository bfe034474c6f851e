package org.jinbang.itests.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jinbang.itests.container.Api.Answer;
import org.jinbang.itests.container.Association.Edition;
import org.jinbang.itests.container.Association.Person;
import org.jinbang.json.Json;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an open edition needs goes away, returns, or returns as something else, while commands stream in: each command is
 * accepted or refused with the reason, nothing in between, and what was accepted is in the journal once.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ComesAndGoesTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int ROUNDS = 4;

    private static Association association;
    private static Person applicant;

    @BeforeAll
    static void findAnApplicant() {
        association = Association.shared();
        applicant = association.person("applicant");
    }

    /** Commands to one application without a pause; a refusal is right only while the scheme may be dormant. */
    private static final class Stream {
        private final String application;
        private final boolean maySleep;
        private final AtomicLong accepted = new AtomicLong();
        private final AtomicLong refused = new AtomicLong();
        private final Thread thread = new Thread(this::send, "a stream of commands");
        private volatile boolean enough;
        private volatile Throwable fault;
        private volatile String last;

        Stream(String application, boolean maySleep) {
            this.application = application;
            this.maySleep = maySleep;
            thread.setDaemon(true);
            thread.start();
        }

        private void send() {
            try {
                while (!enough) {
                    String name = "虚构" + UUID.randomUUID().toString().substring(0, 8);
                    Json.Obj answers = Json.obj().with("name", name);
                    Answer answer = applicant
                            .api()
                            .command(application + "/save-answers", Json.obj().with("answers", answers));
                    if (maySleep && answer.status() / 100 != 2) {
                        answer.refused(409, "SCHEME_DORMANT");
                        refused.incrementAndGet();
                    } else {
                        answer.accepted();
                        last = name;
                        accepted.incrementAndGet();
                    }
                }
            } catch (RuntimeException | AssertionError e) {
                fault = e;
            }
        }

        /** Waits until some more commands have been answered so. */
        void awaitMore(AtomicLong of) {
            long before = of.get();
            association.server().await("more answers", SOON, () -> fault != null || of.get() > before + 2);
        }

        void finish() throws InterruptedException {
            enough = true;
            thread.join(30_000);
            if (fault != null) {
                throw new AssertionError("a command was answered as none should be", fault);
            }
            assertEquals(
                    last,
                    applicant
                            .api()
                            .get(application)
                            .accepted()
                            .object("answers")
                            .text("name")
                            .orElse("(none)"));
        }
    }

    private static long acts(Edition edition) {
        return edition.verified().number("acts").orElseThrow();
    }

    private static long acts(Edition edition, String type) {
        return edition.journal().stream()
                .filter(act -> act.text("type").filter(type::equals).isPresent())
                .count();
    }

    @Test
    void aPluginGoesAndReturnsUnderAStreamOfCommands(@TempDir Path temporary) throws Exception {
        String id = "org.example.coming";
        TestBundle plugin = TestBundle.trouble("org.example.coming-plugin", "coming");
        Path jar = plugin.in(temporary);
        association.server().deploy(jar, plugin.file());
        Lamp.whole()
                .with(Lamp.ID, id)
                .with("kind: yes,", "kind: coming-throwing,")
                .dropInto(association.server(), id + ".scheme.yaml");
        association.awaitScheme(id, true);
        Edition edition = association.open(id, Lamp.REVISION, "council");
        Edition other = association.individual();
        String application = edition.start(applicant, "person");
        String elsewhere = other.start(applicant, "artisan");
        long before = acts(edition);
        long otherBefore = acts(other);
        Stream concerned = new Stream(application, true);
        Stream unconcerned = new Stream(elsewhere, false);
        for (int round = 0; round < ROUNDS; round++) {
            concerned.awaitMore(concerned.accepted);
            association.server().undeploy(plugin.file());
            association.server().await("the edition is dormant", SOON, edition::dormant);
            concerned.awaitMore(concerned.refused);
            unconcerned.awaitMore(unconcerned.accepted);
            association.server().deploy(jar, plugin.file());
            association.server().await("the edition is awake", SOON, () -> !edition.dormant());
        }
        concerned.awaitMore(concerned.accepted);
        concerned.finish();
        unconcerned.finish();
        assertEquals(ROUNDS, acts(edition, "EDITION_SLEPT"));
        assertEquals(ROUNDS, acts(edition, "EDITION_WOKE"));
        assertEquals(before + concerned.accepted.get() + 2 * ROUNDS, acts(edition));
        assertEquals(
                otherBefore + unconcerned.accepted.get(), acts(other), "acts of the edition that had no part in it");

        association.server().undeploy(id + ".scheme.yaml");
        association.awaitScheme(id, false);
        association.server().undeploy(plugin.file());
    }

    @Test
    void anotherContentUnderTheSameRevisionIsNotTheEditions(@TempDir Path temporary) throws IOException {
        String id = "org.example.same-revision";
        Lamp lamp = Lamp.whole().with(Lamp.ID, id);
        TestBundle bundle = TestBundle.scheme(id, lamp);
        association.server().deploy(bundle.in(temporary), bundle.file());
        association.awaitScheme(id, true);
        Edition edition = association.open(id, Lamp.REVISION, "council");
        String application = edition.start(applicant, "person");
        Json.Obj answers = Json.obj().with("answers", Json.obj().with("name", "虚构制灯人"));
        applicant.api().command(application + "/save-answers", answers).accepted();
        Json.Obj scheme = association.open().get(edition.path() + "/scheme").accepted();
        long before = acts(edition);

        // One lamp more: another regulation under the same name.
        Lamp other = lamp.with("value: 3", "value: 4");
        association.server().deploy(TestBundle.scheme(id, other).in(temporary), bundle.file());
        association.server().await("the edition is dormant", Association.INSTALLED, edition::dormant);
        // For a moment nothing is installed; then the other content is, and the edition sleeps on.
        association.awaitScheme(id, true);
        Json.Obj refused =
                applicant.api().command(application + "/save-answers", answers).refused(409, "SCHEME_DORMANT");
        assertTrue(refused.text("detail_en").orElseThrow().contains("differs"), refused.toString());
        assertEquals(scheme, association.open().get(edition.path() + "/scheme").accepted());
        assertEquals(
                "虚构制灯人",
                applicant
                        .api()
                        .get(application)
                        .accepted()
                        .object("answers")
                        .text("name")
                        .orElse("(none)"));
        assertEquals(before + 1, acts(edition), "acts: nothing but that it fell asleep");

        association.server().deploy(bundle.in(temporary), bundle.file());
        association.server().await("the edition is awake", Association.INSTALLED, () -> !edition.dormant());
        applicant.api().command(application + "/save-answers", answers).accepted();
        assertEquals(before + 3, acts(edition));

        association.server().undeploy(bundle.file());
        association.awaitScheme(id, false);
    }
}

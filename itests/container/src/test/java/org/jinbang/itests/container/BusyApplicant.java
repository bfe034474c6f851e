package org.jinbang.itests.container;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jinbang.itests.container.Association.Edition;
import org.jinbang.itests.container.Association.Person;
import org.jinbang.json.Json;

/** Someone who starts applications, saves answers and uploads files until the server is gone or it is enough. */
final class BusyApplicant {
    private static final int SAVES = 6;
    private static final int STOPPING = 503;

    private final Edition edition;
    private final Person person;
    private final List<Acknowledged> acknowledged = new ArrayList<>();
    private final Map<String, byte[]> files = new HashMap<>();
    private volatile int atBegin;
    private volatile int now;
    private volatile boolean enough;
    private volatile boolean turnedAway;
    private volatile Throwable fault;
    private Sent unanswered;
    private String application;
    private int count;
    private Thread thread;

    /** A command as it was sent. */
    private record Sent(String path, String key, Json.Obj data) {}

    /** A command with the receipt that was given for it. */
    private record Acknowledged(Sent sent, Json.Obj receipt) {}

    BusyApplicant(Edition edition, Person person) {
        this.edition = edition;
        this.person = person;
    }

    /** Begins to send commands in a thread of its own. */
    void begin() {
        enough = false;
        atBegin = acknowledged.size();
        now = atBegin;
        thread = new Thread(this::work, "applicant " + person.id());
        thread.setDaemon(true);
        thread.start();
    }

    /** How many commands were acknowledged since it began. */
    int acknowledgedNow() {
        return now - atBegin;
    }

    /** Ends the sending and waits for it. */
    void finish() {
        enough = true;
        try {
            thread.join(60_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for an applicant", e);
        }
        assertTrue(!thread.isAlive(), "an applicant still waits for an answer");
        if (fault != null) {
            throw new AssertionError("an applicant was refused", fault);
        }
    }

    private void work() {
        try {
            while (!enough) {
                unanswered = next();
                acknowledge(unanswered);
                unanswered = null;
                now = acknowledged.size();
                if (count % SAVES == 1) {
                    upload();
                }
            }
        } catch (StoppingException e) {
            turnedAway = true;
            enough = true;
        } catch (UncheckedIOException e) {
            // The server is gone; whether it still took the last command, nobody knows yet.
            enough = true;
        } catch (RuntimeException | AssertionError e) {
            fault = e;
        }
    }

    private Sent next() {
        count++;
        String key = UUID.randomUUID().toString();
        if (application == null || count % SAVES == 0) {
            return new Sent(
                    edition.path() + "/start-application",
                    key,
                    Json.obj().with("batch", 1).with("track", "quality-expert"));
        }
        Json.Obj answers = Json.obj().with("name", "虚构申报人" + count);
        return new Sent(application + "/save-answers", key, Json.obj().with("answers", answers));
    }

    private Json.Obj send(Sent sent) {
        return answered(person.api().command(sent.path(), sent.key(), sent.data()));
    }

    private static Json.Obj answered(Api.Answer answer) {
        if (answer.status() == STOPPING) {
            answer.refused(STOPPING, "FAILED");
            throw new StoppingException();
        }
        return answer.accepted();
    }

    /** The server says that it is stopping. */
    private static final class StoppingException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Whether the server has said that it is stopping. */
    boolean wasTurnedAway() {
        return turnedAway;
    }

    /** What the server turned away, or never answered when it stopped, was not done. */
    void findsUnansweredUndone() {
        if (unanswered != null) {
            Json.Obj receipt = send(unanswered);
            assertTrue(!receipt.isTrue("repeated"), () -> "done without an answer: " + unanswered);
            acknowledge(unanswered);
            unanswered = null;
        }
    }

    private void acknowledge(Sent sent) {
        Json.Obj receipt = send(sent);
        acknowledged.add(new Acknowledged(sent, receipt));
        if (sent.path().endsWith("/start-application")) {
            application = "/api/v1/applications/" + receipt.text("target").orElseThrow();
        }
    }

    private void upload() {
        byte[] content = ("%PDF-1.7\n" + UUID.randomUUID()).getBytes(StandardCharsets.US_ASCII);
        Json.Obj stored = answered(person.api().upload(application + "/files?name=a.pdf", content));
        files.put(stored.text("id").orElseThrow(), content);
    }

    /** What was under way when the server went may have been taken or not: afterwards it is there once. */
    void sendsUnansweredAgain() {
        if (unanswered != null) {
            acknowledge(unanswered);
            unanswered = null;
        }
    }

    /** What was acknowledged since it began, sent again, gets its first answers. */
    void sendsAllAgain() {
        for (Acknowledged each : acknowledged.subList(atBegin, acknowledged.size())) {
            Json.Obj again = send(each.sent());
            assertTrue(again.isTrue("repeated"), () -> "done a second time: " + each + " → " + again);
            assertEquals(each.receipt().items("acts"), again.items("acts"));
        }
    }

    /** Each receipt names acts of its own, without a gap; what was saved last, and every file, is what is read. */
    void findsItsWork() {
        Map<String, TreeSet<Long>> acts = new TreeMap<>();
        Map<String, Json> answers = new HashMap<>();
        for (Acknowledged each : acknowledged) {
            for (Json item : each.receipt().items("acts")) {
                Json.Obj entry = (Json.Obj) item;
                String stream = entry.text("stream").orElseThrow();
                boolean own = acts.computeIfAbsent(stream, s -> new TreeSet<>())
                        .add(entry.number("seq").orElseThrow());
                assertTrue(own, () -> "two commands got the same act: " + entry);
                each.sent().data().get("answers").ifPresent(saved -> answers.put(stream, saved));
            }
        }
        acts.forEach((stream, found) -> assertEquals(found.size(), found.last(), "acts of " + stream + ": " + found));
        answers.forEach((stream, saved) -> assertEquals(
                saved,
                person.api().get("/api/v1/applications/" + stream).accepted().object("answers"),
                "answers of " + stream));
        files.forEach((id, content) -> assertArrayEquals(
                content, person.api().download("/api/v1/files/" + id).body(), "file " + id));
    }

    /** How many acts its receipts name. */
    long acts() {
        return acknowledged.stream()
                .mapToLong(each -> each.receipt().items("acts").size())
                .sum();
    }
}

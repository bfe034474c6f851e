package org.jinbang.itests.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jinbang.itests.Server;
import org.jinbang.json.Json;

/** The HTTP interface of a server, as a program of someone else would use it. */
final class Api {
    private static final String JSON = "application/json";
    private static final int TOO_MANY = 429;
    private static final int ATTEMPTS = 5;

    private final Server server;
    private final String token;

    private Api(Server server, String token) {
        this.server = server;
        this.token = token;
    }

    /** As someone without an account. */
    static Api of(Server server) {
        return new Api(server, null);
    }

    /** As the person whose session the token is. */
    Api as(String session) {
        return new Api(server, session);
    }

    /** As someone with an account, signed in anew: waits when the server asks for it, as everybody behind one address has to. */
    Api signIn(String login, String password) {
        Json.Obj credentials = Json.obj().with("login", login).with("password", password);
        for (int attempt = 1; ; attempt++) {
            Answer answer = post("/api/v1/session", credentials);
            if (answer.status() != TOO_MANY || attempt == ATTEMPTS) {
                return as(answer.accepted().text("token").orElseThrow());
            }
            long seconds = answer.json().number("retryAfter").orElseThrow();
            LockSupport.parkNanos(Duration.ofSeconds(seconds).toNanos());
        }
    }

    /** What the server answered. */
    record Answer(String request, int status, String type, String text) {
        /** The body, which must be a JSON object. */
        Json.Obj json() {
            try {
                return Json.parseObject(text);
            } catch (RuntimeException e) {
                throw new AssertionError("no JSON object in " + this, e);
            }
        }

        /** The body of an answer that must be a success. */
        Json.Obj accepted() {
            if (status / 100 != 2) {
                throw new AssertionError("should have been accepted: " + this);
            }
            return json();
        }

        /** The problem of an answer that must be refused so. */
        Json.Obj refused(int expected, String code) {
            Json.Obj problem = "application/problem+json".equals(type) ? json() : Json.obj();
            boolean asExpected = status == expected
                    && problem.text("code").filter(code::equals).isPresent()
                    && problem.number("status").filter(s -> s == expected).isPresent();
            if (!asExpected) {
                throw new AssertionError("should have been refused with " + expected + " " + code + ": " + this);
            }
            for (String member : List.of("type", "title", "detail_zh", "detail_en", "instance")) {
                if (problem.text(member).filter(s -> !s.isBlank()).isEmpty()) {
                    throw new AssertionError(member + " is missing in " + this);
                }
            }
            if (text.contains("org.jinbang.") || text.contains("java.")) {
                throw new AssertionError("shows its inside: " + this);
            }
            return problem;
        }
    }

    Answer get(String path) {
        return send("GET", path, request(path).GET());
    }

    /** All items of a list, over all its pages. */
    List<Json.Obj> list(String path) {
        List<Json.Obj> items = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            String page = path
                    + after.map(a -> (path.contains("?") ? "&" : "?") + "after=" + a)
                            .orElse("");
            Json.Obj answer = get(page).accepted();
            answer.items("items").forEach(item -> items.add((Json.Obj) item));
            after = answer.text("next");
        } while (after.isPresent());
        return items;
    }

    Answer put(String path) {
        return send("PUT", path, request(path).PUT(HttpRequest.BodyPublishers.noBody()));
    }

    Answer put(String path, Json.Obj body) {
        HttpRequest.Builder request =
                request(path).header("Content-Type", JSON).PUT(HttpRequest.BodyPublishers.ofString(body.canonical()));
        return send("PUT", path, request);
    }

    Answer delete(String path) {
        return send("DELETE", path, request(path).DELETE());
    }

    Answer post(String path, Json.Obj body) {
        return post(path, null, JSON, body.canonical());
    }

    /** Gives a command with a fresh key. */
    Answer command(String path, Json.Obj data) {
        return command(path, UUID.randomUUID().toString(), data);
    }

    /** Gives a command with a key. */
    Answer command(String path, String key, Json.Obj data) {
        return post(path, key, JSON, data.canonical());
    }

    /** Posts any text; the key may be null. */
    Answer post(String path, String key, String type, String body) {
        HttpRequest.Builder request =
                request(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return send("POST", path, request);
    }

    /** Sends a file as it is. */
    Answer upload(String path, byte[] content) {
        return send(
                "POST",
                path,
                request(path)
                        .header("Content-Type", "application/octet-stream")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(content)));
    }

    /** Gets a file as it is. */
    HttpResponse<byte[]> download(String path) {
        try {
            return server.http().send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted during " + path, e);
        }
    }

    /** Uses an operation as it is described, with a key. */
    Answer use(Described.Operation operation, String key) {
        HttpRequest.BodyPublisher body = operation.type().isEmpty()
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(operation.body().canonical());
        HttpRequest.Builder request =
                request(operation.address()).header("Idempotency-Key", key).method(operation.method(), body);
        if (!operation.type().isEmpty()) {
            request.header("Content-Type", operation.type());
        }
        return send(operation.method(), operation.address(), request);
    }

    /** A request to a path as this person. */
    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = server.request(path);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request;
    }

    private Answer send(String method, String path, HttpRequest.Builder request) {
        HttpResponse<String> answer = server.send(request.build());
        String type = answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
        return new Answer(method + " " + path, answer.statusCode(), type, answer.body());
    }
}

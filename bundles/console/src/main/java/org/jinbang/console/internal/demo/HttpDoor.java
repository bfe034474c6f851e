package org.jinbang.console.internal.demo;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jinbang.json.Codec;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;
import org.jinbang.process.Answer;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.Assignment;
import org.jinbang.process.CommandType;
import org.jinbang.process.EditionState;
import org.jinbang.process.Files;
import org.jinbang.process.Preview;
import org.jinbang.process.Reader;
import org.jinbang.process.Receipt;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.RefusedException;
import org.jinbang.scheme.Text;
import org.jinbang.security.Account;
import org.jinbang.security.Accounts;

/** Through the public HTTP interface, as anyone would; only the accounts are made beforehand by the server itself. */
public final class HttpDoor implements Door {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int ATTEMPTS = 40;
    private static final String JSON = "application/json";

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final URI api;
    private final Accounts accounts;
    private final String password;

    /**
     * Opens it.
     *
     * @param server the address of the server, such as {@code http://127.0.0.1:8181}
     * @param password what everyone signs in with
     */
    public HttpDoor(URI server, Accounts accounts, String password) {
        this.api = server.resolve("/api/v1/");
        this.accounts = accounts;
        this.password = password;
    }

    @Override
    public Person cast(Role role) {
        Account account = accounts.findByLogin(role.key())
                .orElseGet(() -> accounts.create(
                        Actor.SYSTEM, new Accounts.NewAccount(role.key(), role.name(), password, false)));
        for (Actor.StandingSeat seat : role.seats()) {
            account = accounts.grant(Actor.SYSTEM, account.id(), seat);
        }
        Json.Obj form = Json.obj().with("login", role.key()).with("password", password);
        Json.Obj signedIn = object(send(post("session", Optional.empty(), form)));
        tokens.put(role.key(), signedIn.text("token").orElseThrow());
        // Whoever was cast for another demonstration keeps the name.
        return new Person(role.key(), account.id(), role.key(), account.name(), role.seats());
    }

    @Override
    public void register(Person by, Person expert, List<String> fields, List<String> industries) {
        Json.Obj competence = Json.obj()
                .with("organisation", expert.name())
                .with("fields", Json.texts(fields))
                .with("industries", Json.texts(industries));
        Json.Obj entry = competence.with("name", expert.name()).with("login", expert.login());
        try {
            send(post("experts", token(by), entry));
        } catch (RefusedException e) {
            if (e.refusal().code() != RefusalCode.ALREADY_DONE) {
                throw e;
            }
            send(request("experts/" + expert.id(), token(by))
                    .header("Content-Type", JSON)
                    .PUT(BodyPublishers.ofByteArray(competence.bytes())));
        }
    }

    @Override
    public Answer give(Person who, CommandType type, String target, String key, Json.Obj data) {
        String path = switch (type.scope()) {
            case SERVER -> "editions";
            case EDITION -> "editions/" + target + "/" + type.path();
            case APPLICATION -> "applications/" + target + "/" + type.path();
            case BALLOT -> "ballots/" + target + "/" + type.path();
        };
        HttpRequest.Builder request = post(path, token(who), data).header("Idempotency-Key", key);
        try {
            return read(send(request), Receipt.class);
        } catch (RefusedException e) {
            return e.refusal();
        }
    }

    @Override
    public Preview preview(Person who, String edition, int batch, String stage) {
        return read(get("editions/" + edition + "/preview?batch=" + batch + "&stage=" + stage, who), Preview.class);
    }

    @Override
    public Assignment.Proposal proposal(
            Person who, String edition, int batch, String stage, int perApplication, Optional<String> group) {
        String path = "editions/" + edition + "/batches/" + batch + "/stages/" + stage + "/assignment/proposal?per="
                + perApplication + group.map(id -> "&group=" + id).orElse("");
        return read(get(path, who), Assignment.Proposal.class);
    }

    @Override
    public Files.Stored upload(Person who, String application, String name, byte[] content) {
        String path = "applications/" + application + (who.anonymous() ? "/proofs" : "/files") + "?name="
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        HttpRequest.Builder request = request(path, token(who))
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(content));
        return read(send(request), Files.Stored.class);
    }

    @Override
    public EditionState edition(Person who, String edition) {
        return read(get("editions/" + edition, who), EditionState.class);
    }

    @Override
    public List<Held> editions(String scheme) {
        return object(get("editions", Person.PUBLIC)).items("items").stream()
                .map(each -> (Json.Obj) each)
                .filter(each -> each.text("scheme").filter(scheme::equals).isPresent())
                .map(each -> new Held(
                        each.text("id").orElseThrow(),
                        Math.toIntExact(each.number("year").orElseThrow()),
                        EditionState.Status.valueOf(each.text("status").orElseThrow())))
                .sorted(Comparator.comparingInt(Held::year).reversed())
                .toList();
    }

    @Override
    public ApplicationState application(Person who, String application) {
        return read(get("applications/" + application, who), Reader.Case.class).state();
    }

    @Override
    public List<Reader.Line> applications(Person who, String edition, int batch) {
        List<Reader.Line> lines = new ArrayList<>();
        String first = "editions/" + edition + "/applications?limit=200&batch=" + batch;
        Optional<String> next = Optional.of("");
        while (next.isPresent()) {
            String after =
                    next.get().isEmpty() ? "" : "&after=" + URLEncoder.encode(next.get(), StandardCharsets.UTF_8);
            Json.Obj page = object(get(first + after, who));
            page.items("items").forEach(line -> lines.add(Codec.read(line, Reader.Line.class)));
            next = page.text("next");
        }
        return lines;
    }

    @Override
    public Reader.PublicList notice(String edition, String notice) {
        return read(get("editions/" + edition + "/notices/" + notice, Person.PUBLIC), Reader.PublicList.class);
    }

    @Override
    public Reader.PublicList winners(String edition) {
        return read(get("editions/" + edition + "/winners", Person.PUBLIC), Reader.PublicList.class);
    }

    @Override
    public List<Reader.Revoked> revocations(String edition) {
        return object(get("editions/" + edition + "/revocations", Person.PUBLIC)).items("items").stream()
                .map(each -> Codec.read(each, Reader.Revoked.class))
                .toList();
    }

    @Override
    public Optional<Reader.CertificateCheck> certificate(String number) {
        try {
            return Optional.of(read(get("certificates/" + number, Person.PUBLIC), Reader.CertificateCheck.class));
        } catch (RefusedException e) {
            if (e.refusal().code() == RefusalCode.UNKNOWN_TARGET) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public Reader.Verification verify(Person who, String edition) {
        return read(get("editions/" + edition + "/verification", who), Reader.Verification.class);
    }

    @Override
    public void close() {
        for (String token : tokens.values()) {
            send(request("session", Optional.of(token)).DELETE());
        }
        tokens.clear();
    }

    private Optional<String> token(Person who) {
        return who.anonymous() ? Optional.empty() : Optional.of(tokens.get(who.role()));
    }

    private HttpRequest.Builder request(String path, Optional<String> token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(api.resolve(path)).timeout(PATIENCE);
        token.ifPresent(t -> request.header("Authorization", "Bearer " + t));
        return request;
    }

    private HttpRequest.Builder post(String path, Optional<String> token, Json.Obj body) {
        return request(path, token).header("Content-Type", JSON).POST(BodyPublishers.ofByteArray(body.bytes()));
    }

    private String get(String path, Person who) {
        return send(request(path, token(who)).GET());
    }

    private static <T> T read(String body, Class<T> type) {
        return Codec.read(Json.parse(body), type);
    }

    private static Json.Obj object(String body) {
        return Json.parseObject(body);
    }

    /** Sends; waits when the server asks to, throws what it refuses. */
    private String send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        for (int attempt = 1; ; attempt++) {
            HttpResponse<String> response = exchange(request);
            if (response.statusCode() < 400) {
                return response.body();
            }
            if (response.statusCode() != RefusalCode.TOO_MANY.status() || attempt == ATTEMPTS) {
                throw problem(request, response);
            }
            rest(response);
        }
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new DemoException(
                    new Text(
                            "服务器没有答复 " + request.method() + " " + request.uri() + "：" + e,
                            "The server does not answer " + request.method() + " " + request.uri() + ": " + e),
                    e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static void rest(HttpResponse<String> response) {
        long seconds = response.headers().firstValueAsLong("Retry-After").orElse(1);
        try {
            Thread.sleep(Duration.ofSeconds(Math.max(1, seconds)).toMillis());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static DemoException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new DemoException(new Text("演示已中断", "The demonstration was interrupted"), e);
    }

    /** A refusal of the catalogue as such, anything else as the end of the demonstration. */
    private static RuntimeException problem(HttpRequest request, HttpResponse<String> response) {
        String body = response.body();
        Optional<Refusal> refusal = Problems.refusal(body);
        if (refusal.isPresent()) {
            return new RefusedException(refusal.get());
        }
        String said = response.statusCode() + " " + body;
        return new DemoException(new Text(
                "服务器对 " + request.method() + " " + request.uri() + " 的答复出乎意料：" + said,
                "The server's answer to " + request.method() + " " + request.uri() + " was not foreseen: " + said));
    }
}

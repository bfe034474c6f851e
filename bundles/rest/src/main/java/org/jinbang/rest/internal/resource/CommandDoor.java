package org.jinbang.rest.internal.resource;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jinbang.json.Codec;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;
import org.jinbang.process.Command;
import org.jinbang.process.CommandType;
import org.jinbang.process.CommandType.Scope;
import org.jinbang.process.Engine;
import org.jinbang.process.Reader;
import org.jinbang.process.RefusalCode;
import org.jinbang.rest.internal.door.Caller;
import org.jinbang.rest.internal.wire.Answers;
import org.jinbang.rest.internal.wire.ETags;
import org.jinbang.rest.internal.wire.Problem;
import org.jinbang.scheme.Text;

/** The way of every command from a request to the engine. */
public final class CommandDoor {
    /** The header that makes a command safe to send again. */
    public static final String KEY = "Idempotency-Key";

    private static final String KEY_FORM = "[\\x21-\\x7E]{1,200}";
    // All who have no account share one actor, so their keys must not meet by chance.
    private static final int LEAST_PUBLIC_KEY = 16;

    // No target has fewer than one act.
    private static final long NEVER = 0;

    private final Engine engine;
    private final Reader reader;

    /** Gives commands to {@code engine}, having read what they expect from {@code reader}. */
    public CommandDoor(Engine engine, Reader reader) {
        this.engine = engine;
        this.reader = reader;
    }

    /** What came with a request. */
    record Request(Caller caller, String key, String ifMatch, Json.Obj data) {}

    /**
     * Gives a command.
     *
     * @param path the command's name in the address
     * @param current what a read of the target answers now, to compare with {@code If-Match}
     */
    Response give(Scope scope, String target, String path, Request request, Supplier<? extends Record> current) {
        CommandType type =
                CommandType.ofPath(path).filter(each -> each.scope() == scope).orElseThrow(() -> unknown(scope, path));
        String key = key(request);
        Json.Obj data = Optional.ofNullable(request.data()).orElse(Json.obj());
        Optional<Long> expected = Optional.ofNullable(request.ifMatch())
                .filter(header -> !header.isBlank())
                .flatMap(header -> expected(header, request.caller().actor(), target, current));
        Command command = new Command(type, request.caller().actor(), target, key, data, expected)
                .arrived(request.caller().arrival().at());
        return Answers.of(engine.execute(command), type);
    }

    /**
     * The version that a header {@code If-Match} stands for: the present one, if the tag is of what a read answers now.
     * The engine compares it again where nobody can come between; it also knows whether this is the repetition of a
     * command that was what changed the target.
     */
    private Optional<Long> expected(String header, Actor actor, String target, Supplier<? extends Record> current) {
        long version = reader.version(actor, target);
        String tag = ETags.of(Codec.write(current.get()).bytes());
        if (header.strip().equals("*")) {
            return Optional.empty();
        }
        return Optional.of(ETags.names(header, tag, false) ? version : NEVER);
    }

    private static String key(Request request) {
        String key = request.key();
        boolean anonymous = request.caller().actor().anonymous();
        if (key == null && anonymous) {
            return UUID.randomUUID().toString();
        }
        if (key == null) {
            throw Problem.malformed(
                            "缺少请求头 " + KEY + "：为每一指令取一新编号（如 UUID），重发同一指令时沿用",
                            "The header " + KEY + " is missing: take a new one, such as a UUID, for each command, and"
                                    + " the same when sending it again")
                    .exception();
        }
        int least = anonymous ? LEAST_PUBLIC_KEY : 1;
        if (!key.matches(KEY_FORM) || key.length() < least) {
            throw Problem.malformed(
                            KEY + " 应为 " + least + " 至 200 个可见 ASCII 字符",
                            KEY + " must have " + least + " to 200 visible ASCII characters")
                    .exception();
        }
        return key;
    }

    private static RuntimeException unknown(Scope scope, String path) {
        String all = Stream.of(CommandType.values())
                .filter(type -> type.scope() == scope)
                .map(CommandType::path)
                .collect(Collectors.joining(", "));
        return Problem.of(
                        RefusalCode.UNKNOWN_TARGET,
                        new Text(
                                "没有指令“" + path + "”；可用：" + all,
                                "There is no command “" + path + "”; there are: " + all))
                .exception();
    }
}

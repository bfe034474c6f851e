package org.jinbang.rest.internal.wire;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jinbang.process.Answer;
import org.jinbang.process.CommandType;
import org.jinbang.process.Receipt;
import org.jinbang.process.Refusal;

/** Turns what the engine answers into responses; the only place that does. */
public final class Answers {
    /** Under which all routes lie. */
    public static final String BASE = "/api/v1";

    private Answers() {}

    /** A receipt, with the address of what was created, or the problem that a refusal is. */
    public static Response of(Answer answer, CommandType type) {
        if (answer instanceof Refusal refusal) {
            return Failures.response(Problem.of(refusal));
        }
        Receipt receipt = (Receipt) answer;
        return creates(type)
                ? Response.created(URI.create(BASE + "/" + collection(type) + "/" + receipt.target()))
                        .entity(receipt)
                        .build()
                : Response.ok(receipt).build();
    }

    /** Whether a command makes something that has an address of its own. */
    public static boolean creates(CommandType type) {
        return switch (type) {
            case OPEN_EDITION, START_APPLICATION, OPEN_BALLOT -> true;
            default -> false;
        };
    }

    private static String collection(CommandType type) {
        return switch (type) {
            case OPEN_EDITION -> "editions";
            case START_APPLICATION -> "applications";
            default -> "ballots";
        };
    }
}

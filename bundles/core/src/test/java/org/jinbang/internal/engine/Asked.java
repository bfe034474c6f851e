package org.jinbang.internal.engine;

import java.util.List;
import java.util.Map;
import org.jinbang.json.Json;
import org.jinbang.process.ActType;
import org.jinbang.process.Answer;
import org.jinbang.process.Receipt;
import org.jinbang.process.Refusal;

/**
 * A command of a history with its answer.
 *
 * @param began and {@code ended}: when it was given and answered, by a count of such events over all clients
 * @param position of its first act in the journal; {@link Long#MAX_VALUE} if it recorded none
 */
record Asked(Deed deed, String key, Answer answer, long began, long ended, long position) {

    /** Whether it changed something. */
    boolean changes() {
        return position != Long.MAX_VALUE;
    }

    /** Whether it recorded on a stream before another did. */
    boolean precedes(Asked other) {
        return changes()
                && other.changes()
                && ((Receipt) answer)
                        .acts().stream()
                                .anyMatch(mine -> ((Receipt) other.answer)
                                        .acts().stream()
                                                .anyMatch(
                                                        theirs -> mine.stream().equals(theirs.stream())
                                                                && mine.seq() < theirs.seq()));
    }

    /** Whether an answer says the same as the one that was given. */
    boolean saysTheSame(Answer other) {
        if (answer instanceof Receipt mine && other instanceof Receipt theirs) {
            return mine.repeated() == theirs.repeated() && plain(mine).equals(plain(theirs));
        }
        return answer instanceof Refusal mine
                && other instanceof Refusal theirs
                && mine.code() == theirs.code()
                && mine.basis().equals(theirs.basis());
    }

    /** Whether it was decided alike, though other acts may have come before on the same streams. */
    boolean resembles(Receipt other) {
        return answer instanceof Receipt mine && decided(mine).equals(decided(other));
    }

    private static List<Map<String, Object>> decided(Receipt receipt) {
        return plain(receipt).stream()
                .map(act -> Map.of("stream", act.get("stream"), "type", act.get("type"), "data", act.get("data")))
                .toList();
    }

    /** The acts without what depends on the salts of texts, or on the register of refusals. */
    private static List<Map<String, Object>> plain(Receipt receipt) {
        return receipt.acts().stream()
                .map(act -> Map.<String, Object>of(
                        "stream", act.stream(),
                        "seq", act.seq(),
                        "type", act.type(),
                        "at", act.at(),
                        "data",
                                act.data()
                                        .with("root", (Json) null)
                                        .with(act.type() == ActType.REPORT_FILED ? "digest" : "root", (Json) null)))
                .toList();
    }

    @Override
    public String toString() {
        String said = answer instanceof Refusal refusal
                ? refusal.code().name()
                : (((Receipt) answer).repeated() ? "repeated " : "done ") + plain((Receipt) answer);
        return "[" + began + "–" + ended + "] " + key + " " + deed.person() + " " + deed.type() + " " + deed.target()
                + " " + deed.data().canonical() + " → " + said;
    }
}

package org.jinbang.internal.engine;

import java.time.Instant;
import java.util.Optional;
import org.jinbang.mail.MailState;
import org.jinbang.store.MailStore.MailRow;

/** Makes a stored mail from another. */
final class MailRows {
    private final MailRow row;
    private byte[] content;
    private int attempts;
    private int round;
    private Optional<Instant> sent;
    private String failure;
    private String reply;

    private MailRows(MailRow row) {
        this.row = row;
        content = row.content();
        attempts = row.attempts();
        round = row.round();
        sent = row.sent();
        failure = row.failure();
        reply = row.reply();
    }

    static MailRows of(MailRow row) {
        return new MailRows(row);
    }

    MailRows content(byte[] other) {
        content = other;
        return this;
    }

    MailRows attempts(int other) {
        attempts = other;
        return this;
    }

    MailRows round(int other) {
        round = other;
        return this;
    }

    MailRows sent(Instant at) {
        sent = Optional.of(at);
        return this;
    }

    MailRows failure(String code, String answer) {
        failure = code;
        reply = answer;
        return this;
    }

    /** The row in a state, held by nobody and due then. */
    MailRow settled(MailState state, Instant due) {
        return new MailRow(
                row.number(),
                row.id(),
                row.cause(),
                row.edition(),
                row.stream(),
                row.person(),
                row.owner(),
                row.template(),
                row.covert(),
                content,
                state.name(),
                row.at(),
                due,
                "",
                due,
                attempts,
                round,
                row.doubtful(),
                sent,
                failure,
                reply);
    }
}

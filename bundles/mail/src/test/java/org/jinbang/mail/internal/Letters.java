package org.jinbang.mail.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jinbang.mail.Mail;
import org.jinbang.mail.Outbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What is written when an edition goes its way; the tests of it read it as if it had been sent. */
abstract class Letters {
    static final String APPLICANT = "p-applicant-a";

    @TempDir
    Path directory;

    World world;
    private Outbox outbox;

    @BeforeEach
    void open() {
        begin(new World(directory));
    }

    private void begin(World with) {
        world = with;
        outbox = with.outbox();
        with.follower(outbox).follow();
    }

    /** Leaves the usual world for one with another scheme. */
    void goOn(World other) {
        world.close();
        begin(other);
    }

    @AfterEach
    void close() {
        world.close();
    }

    /** What was written since this was last asked. */
    List<Mail> written() {
        world.follower(outbox).follow();
        List<Mail> mails = new ArrayList<>();
        for (List<Outbox.Claimed> some = outbox.claim(50, Duration.ofHours(1));
                !some.isEmpty();
                some = outbox.claim(50, Duration.ofHours(1))) {
            some.forEach(claimed -> mails.add(claimed.mail()));
        }
        return mails;
    }

    List<Mail> to(String person) {
        return written().stream().filter(mail -> mail.person().equals(person)).toList();
    }

    static List<String> templates(List<Mail> mails) {
        return mails.stream().map(Mail::template).toList();
    }

    static Mail only(List<Mail> mails, String template) {
        List<Mail> found =
                mails.stream().filter(mail -> mail.template().equals(template)).toList();
        assertEquals(1, found.size(), templates(mails)::toString);
        return found.get(0);
    }
}

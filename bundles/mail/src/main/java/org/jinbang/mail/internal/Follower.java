package org.jinbang.mail.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jinbang.mail.Mail;
import org.jinbang.mail.Outbox;
import org.jinbang.store.MailStore;
import org.jinbang.store.Store;
import org.jinbang.store.Store.ActRow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the journal and puts into the outbox what its acts give rise to. It begins at the end of the journal that it
 * finds: nobody is mailed about what happened before.
 */
final class Follower {
    /** The name under which its position is kept. */
    static final String NAME = MailStore.JOURNAL;

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final int AT_ONCE = 50;
    private static final int FAR = 1_000;
    private static final int TRIES = 3;

    private final Outbox outbox;
    private final Store store;
    private final Composer composer;
    private long failing;
    private int failures;

    Follower(Outbox outbox, Store store, Composer composer) {
        this.outbox = outbox;
        this.store = store;
        this.composer = composer;
    }

    /** Goes on to the end of the journal as it is now. */
    void follow() {
        while (step()) {
            // until nothing is left
        }
    }

    /** One step; whether there may be more. */
    boolean step() {
        Optional<Long> at = outbox.position(NAME);
        if (at.isEmpty()) {
            outbox.advance(NAME, at, end(), List.of());
            return false;
        }
        List<ActRow> acts = store.journalAfter(at.get(), AT_ONCE);
        if (acts.isEmpty()) {
            return false;
        }
        List<Mail> mails = new ArrayList<>();
        long to = at.get();
        for (ActRow act : acts) {
            if (!written(act, mails)) {
                break;
            }
            to = act.position();
        }
        // if another server has moved on meanwhile, the same is written there
        return to > at.get() && outbox.advance(NAME, at, to, mails) && to == last(acts);
    }

    private static long last(List<ActRow> acts) {
        return acts.get(acts.size() - 1).position();
    }

    /** Writes the mails of an act; {@code false} if it shall be tried again, before anything after it. */
    private boolean written(ActRow act, List<Mail> mails) {
        try {
            mails.addAll(composer.of(act));
            return true;
        } catch (RuntimeException e) {
            failures = failing == act.position() ? failures + 1 : 1;
            failing = act.position();
            if (failures < TRIES) {
                LOG.warn("The mails on {} {} cannot be written now: {}", act.stream(), act.seq(), e.toString());
                return false;
            }
            LOG.error(
                    "The mails on act {} of {} cannot be written and are left out; tell those concerned",
                    act.seq(),
                    act.stream(),
                    e);
            mails.add(Composer.unwritten(act));
            return true;
        }
    }

    private long end() {
        long position = 0;
        for (List<ActRow> page = store.journalAfter(0, FAR);
                !page.isEmpty();
                page = store.journalAfter(position, FAR)) {
            position = last(page);
        }
        return position;
    }
}

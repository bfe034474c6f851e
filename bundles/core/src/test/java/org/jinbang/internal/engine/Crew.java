package org.jinbang.internal.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jinbang.process.Answer;
import org.jinbang.process.CommandType;
import org.jinbang.process.Receipt;
import org.jinbang.process.Refusal;

/** Three who carry an edition on in turn, one deed after the other, from its opening to its end. */
public final class Crew {
    private static final int WORKERS = 3;
    private static final int APPLICANTS = 2;

    private final Workshop shop;
    private final List<NextDeed> workers = new ArrayList<>();
    private final AtomicInteger keys = new AtomicInteger();
    private int turn;

    /** On a store without acts, or on one that others left. */
    public Crew(Workshop shop, Random random) {
        this.shop = shop;
        for (int i = 0; i < WORKERS; i++) {
            workers.add(new NextDeed(
                    shop,
                    i,
                    APPLICANTS,
                    random,
                    (person, application) ->
                            shop.upload(person, application, "of " + person).id()));
        }
    }

    /** The next deed that is to be done. */
    public Deed next() {
        for (int i = 0; i < WORKERS; i++) {
            Optional<Deed> deed = workers.get(turn++ % WORKERS).next();
            if (deed.isPresent()) {
                return deed.get();
            }
        }
        throw new IllegalStateException("nobody knows what to do next");
    }

    /** Works on until somebody is about to do such a deed, and returns that without doing it. */
    public Deed until(Predicate<Deed> such) {
        while (true) {
            Deed deed = next();
            if (such.test(deed)) {
                return deed;
            }
            done(deed);
        }
    }

    /** Does a deed under a key of its own; only what another made needless may be refused. */
    public Answer done(Deed deed) {
        Answer answer = shop.execute(deed, "crew-" + keys.incrementAndGet());
        if (answer instanceof Refusal refusal && refusal.code().status() >= 500) {
            throw new IllegalStateException(deed + " was refused: " + refusal);
        }
        return answer;
    }

    /** Plays so many batches to their end. */
    public void batches(int number) {
        int begun = 0;
        while (true) {
            Deed deed = next();
            boolean opens = deed.type() == CommandType.OPEN_BATCH;
            if (opens && begun == number) {
                return;
            }
            if (done(deed) instanceof Receipt && opens) {
                begun++;
            }
        }
    }
}

package org.jinbang.internal.engine;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;
import org.jinbang.process.ActType;
import org.jinbang.process.Answer;
import org.jinbang.process.Counters.Counts;
import org.jinbang.process.Counters.Durations;
import org.jinbang.process.Receipt;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusalCode;

/** Counts answers; a few additions without a lock for each. */
final class Tally {
    private static final List<Double> BOUNDS = List.of(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0);
    private static final double NANOS = 1e9;

    private final AtomicLongArray acts = new AtomicLongArray(ActType.values().length);
    private final AtomicLongArray refusals = new AtomicLongArray(RefusalCode.values().length);
    private final AtomicLongArray durations = new AtomicLongArray(BOUNDS.size() + 1);
    private final LongAdder nanos = new LongAdder();
    private final LongAdder answers = new LongAdder();

    /** Counts an answer; what a repeated command answers was counted before. */
    void add(Answer answer, long took) {
        if (answer instanceof Receipt receipt && !receipt.repeated()) {
            receipt.acts().forEach(act -> acts.incrementAndGet(act.type().ordinal()));
        } else if (answer instanceof Refusal refusal) {
            refusals.incrementAndGet(refusal.code().ordinal());
        }
        int slot = 0;
        while (slot < BOUNDS.size() && took / NANOS > BOUNDS.get(slot)) {
            slot++;
        }
        durations.incrementAndGet(slot);
        nanos.add(took);
        answers.increment();
    }

    long answered() {
        return answers.sum();
    }

    Counts counts() {
        Map<ActType, Long> byType = new EnumMap<>(ActType.class);
        for (ActType type : ActType.values()) {
            byType.put(type, acts.get(type.ordinal()));
        }
        Map<RefusalCode, Long> byCode = new EnumMap<>(RefusalCode.class);
        for (RefusalCode code : RefusalCode.values()) {
            byCode.put(code, refusals.get(code.ordinal()));
        }
        List<Long> within = new ArrayList<>();
        long all = 0;
        for (int i = 0; i < BOUNDS.size(); i++) {
            all += durations.get(i);
            within.add(all);
        }
        all += durations.get(BOUNDS.size());
        return new Counts(byType, byCode, new Durations(BOUNDS, within, all, nanos.sum() / NANOS));
    }
}

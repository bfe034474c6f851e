package org.jinbang.itests.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/** Writers at work; what is measured of a round is added up over its measured phases. */
final class Crew implements AutoCloseable {
    private final int size;
    private final Meter meter;
    private final List<ExecutorService> threads = new ArrayList<>();

    Crew(int size, Meter meter) {
        this.size = size;
        this.meter = meter;
        for (int i = 0; i < size; i++) {
            threads.add(Executors.newSingleThreadExecutor());
        }
    }

    int size() {
        return size;
    }

    /** Runs one phase after the other. */
    Meter.Reading run(List<Phase> phases) {
        return run(phases, (phase, writer) -> {});
    }

    /** Tells each writer's thread before it begins with a phase. */
    interface Beginning {
        void begins(Phase phase, int writer);
    }

    /** Runs one phase after the other. */
    Meter.Reading run(List<Phase> phases, Beginning beginning) {
        Meter.Reading total = Meter.Reading.NONE;
        for (Phase phase : phases) {
            Meter.Reading before = meter.read();
            all(writer -> {
                beginning.begins(phase, writer);
                phase.writers().get(writer).forEach(Runnable::run);
            });
            if (phase.measured()) {
                total = total.plus(meter.read().minus(before), phase.deeds());
            }
        }
        return total;
    }

    private void all(IntConsumer work) {
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int writer = i;
            running.add(threads.get(i).submit(() -> work.accept(writer)));
        }
        for (Future<?> each : running) {
            try {
                each.get();
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException("A writer failed", e);
            }
        }
    }

    @Override
    public void close() {
        threads.forEach(ExecutorService::shutdownNow);
    }
}

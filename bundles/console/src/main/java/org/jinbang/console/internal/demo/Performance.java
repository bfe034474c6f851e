package org.jinbang.console.internal.demo;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Text;
import org.jinbang.time.SettableClock;

/** Plays a demonstration from its first chapter to its last and says what of the required did not occur. */
public final class Performance {
    private final Demonstration demonstration;
    private final Scheme scheme;
    private final Door door;
    private final SettableClock clock;
    private final int hands;

    /**
     * Prepares a performance.
     *
     * @param hands how much is done at the same time
     */
    public Performance(Demonstration demonstration, Scheme scheme, Door door, SettableClock clock, int hands) {
        this.demonstration = demonstration;
        this.scheme = scheme;
        this.door = door;
        this.clock = clock;
        this.hands = hands;
    }

    /**
     * What came of it.
     *
     * @param missing what had to occur and did not; nothing where chapters are left
     * @param left the chapters that were not played
     */
    public record Result(Play play, List<Requirements.Item> missing, List<Text> left, Duration took) {}

    /** Plays all of it; throws {@link DemoException} where the script is not followed. */
    public Result play(Progress progress) {
        return play(progress, Integer.MAX_VALUE);
    }

    /** Plays up to a chapter, by its number from 1; what follows is left to whoever wants to try it. */
    public Result play(Progress progress, int until) {
        ExecutorService working = Executors.newFixedThreadPool(hands, named("demo-hand"));
        ExecutorService casting = Executors.newFixedThreadPool(hands, named("demo-casting"));
        long start = System.nanoTime();
        try {
            Play play = new Play(scheme, door, clock, working, casting);
            List<Demonstration.Chapter> chapters = demonstration.chapters(play);
            int last = Math.min(until, chapters.size());
            for (int i = 0; i < last; i++) {
                progress.at(i, last, chapters.get(i).title());
                play(chapters.get(i));
            }
            progress.at(last, last, new Text("完成", "done"));
            List<Text> left = chapters.subList(last, chapters.size()).stream()
                    .map(Demonstration.Chapter::title)
                    .toList();
            return new Result(
                    play,
                    left.isEmpty() ? demonstration.requirements().missing(scheme, play.chronicle()) : List.of(),
                    left,
                    Duration.ofNanos(System.nanoTime() - start));
        } finally {
            working.shutdownNow();
            casting.shutdownNow();
        }
    }

    private static void play(Demonstration.Chapter chapter) {
        try {
            chapter.script().run();
        } catch (RuntimeException e) {
            Text why = e instanceof DemoException demo
                    ? demo.text()
                    : new Text(String.valueOf(e.getMessage()), e.toString());
            throw new DemoException(
                    new Text("演示在“{0}”中断：{1}", "The demonstration broke in “{0}”: {1}").with(chapter.title(), why), e);
        }
    }

    private static ThreadFactory named(String name) {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}

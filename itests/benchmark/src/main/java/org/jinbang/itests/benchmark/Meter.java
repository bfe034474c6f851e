package org.jinbang.itests.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/** Reads time, processor time and bytes written, of this process and of a database server beside it. */
final class Meter {
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final long NANOS_PER_TICK = 10_000_000;

    private final OptionalLong server;
    private final LongSupplier written;

    /**
     * @param server the process of which the children's processor time is read, if there is one
     * @param written how many bytes the database has written to its log or file so far
     */
    Meter(OptionalLong server, LongSupplier written) {
        this.server = server;
        this.written = written;
    }

    /**
     * What was read; of differences, what lies between.
     *
     * @param nanos by the clock on the wall
     * @param cpu nanoseconds of processors in this process
     * @param serverCpu nanoseconds of processors in the database server
     */
    record Reading(long deeds, long nanos, long cpu, long serverCpu, long bytes) {
        static final Reading NONE = new Reading(0, 0, 0, 0, 0);

        Reading minus(Reading before) {
            return new Reading(
                    0, nanos - before.nanos, cpu - before.cpu, serverCpu - before.serverCpu, bytes - before.bytes);
        }

        Reading plus(Reading more, int done) {
            return new Reading(
                    deeds + done, nanos + more.nanos, cpu + more.cpu, serverCpu + more.serverCpu, bytes + more.bytes);
        }

        double perSecond() {
            return deeds * 1e9 / nanos;
        }

        double cpuMicros() {
            return cpu / 1e3 / deeds;
        }

        double serverMicros() {
            return serverCpu / 1e3 / deeds;
        }

        double bytesEach() {
            return (double) bytes / deeds;
        }
    }

    Reading read() {
        return new Reading(
                0,
                System.nanoTime(),
                PROCESS.getProcessCpuTime(),
                server.isPresent() ? children(server.getAsLong()) : 0,
                written.getAsLong());
    }

    private static long children(long parent) {
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            return processes
                            .filter(process -> process.getFileName().toString().matches("\\d+"))
                            .mapToLong(process -> ticks(process, parent))
                            .sum()
                    * NANOS_PER_TICK;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** User and system time of a process if it is a child of the parent. */
    private static long ticks(Path process, long parent) {
        try {
            String stat = Files.readString(process.resolve("stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Long.parseLong(fields[1]) == parent ? Long.parseLong(fields[11]) + Long.parseLong(fields[12]) : 0;
        } catch (IOException e) {
            // It has ended meanwhile.
            return 0;
        }
    }

    /** Bytes that this process has handed to the system for writing. */
    static long bytesWritten() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/io"))) {
            return lines.filter(line -> line.startsWith("wchar:"))
                    .mapToLong(line -> Long.parseLong(line.substring(7).trim()))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

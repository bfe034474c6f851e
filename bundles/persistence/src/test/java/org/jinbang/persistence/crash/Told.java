package org.jinbang.persistence.crash;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jinbang.internal.engine.Deed;
import org.jinbang.process.Answer;
import org.jinbang.process.Receipt;
import org.jinbang.process.Refusal;

/**
 * What a process told of its work on one database before it was killed, line by line over a pipe: every command before it
 * was given, and its answer after it came. What the pipe had taken survives the death of the process.
 */
final class Told {
    private static final String SENT = "S";
    private static final String DONE = "D";
    private static final String REFUSED = "R";
    private static final String FILE = "F";
    private static final String OPEN = "O";

    /** Given commands by key, in order. */
    final Map<String, Deed> sent = new LinkedHashMap<>();

    /** The acts that were acknowledged, by key: {@code stream:seq:hash}. */
    final Map<String, List<String>> done = new LinkedHashMap<>();

    /** Refusals by key: code and text. */
    final Map<String, String> refused = new LinkedHashMap<>();

    /** A stored file: whose it is, and the hash of its content. */
    record Stored(String person, String hash) {}

    /** Stored files by id. */
    final Map<String, Stored> files = new LinkedHashMap<>();

    private boolean open;

    /** Tells of the work on one database: each line is one write to the pipe, and begins with its name. */
    static final class Teller {
        private static final FileOutputStream OUT = new FileOutputStream(FileDescriptor.out);

        private final String site;

        Teller(String site) {
            this.site = site;
        }

        private void line(String... parts) {
            synchronized (OUT) {
                try {
                    OUT.write((site + "\t" + String.join("\t", parts) + "\n").getBytes(StandardCharsets.UTF_8));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }

        void open() {
            line(OPEN);
        }

        void sent(String key, Deed deed) {
            line(SENT, key, deed.line());
        }

        void answered(String key, Answer answer) {
            if (answer instanceof Receipt receipt) {
                line(DONE, key, String.join(",", acts(receipt)));
            } else {
                Refusal refusal = (Refusal) answer;
                line(REFUSED, key, refusal.code() + " " + refusal.detail().en().replaceAll("\\s+", " "));
            }
        }

        void stored(String file, Stored stored) {
            line(FILE, file, stored.person() + " " + stored.hash());
        }
    }

    /** The acts of a receipt. */
    static List<String> acts(Receipt receipt) {
        return receipt.acts().stream()
                .map(act -> act.stream() + ":" + act.seq() + ":" + act.hash())
                .toList();
    }

    /** Takes a whole line, without the name before it. */
    synchronized void take(String line) {
        String[] parts = line.split("\t", 3);
        switch (parts[0]) {
            case OPEN -> open = true;
            case SENT -> sent.put(parts[1], Deed.read(parts[2]));
            case DONE -> done.put(parts[1], List.of(parts[2].split(",")));
            case REFUSED -> refused.put(parts[1], parts[2]);
            case FILE -> files.put(parts[1], new Stored(parts[2].split(" ")[0], parts[2].split(" ")[1]));
            default -> throw new IllegalStateException("The process said: " + line);
        }
    }

    /** Whether its databases are open. */
    synchronized boolean isOpen() {
        return open;
    }

    /** How many commands were acknowledged so far. */
    synchronized int acknowledged() {
        return done.size();
    }

    /** What was asked and refused last, for a process that does not get on. */
    synchronized String lately() {
        List<String> keys = List.copyOf(sent.keySet());
        return done.size() + " done, " + refused.size() + " refused, lately "
                + keys.subList(Math.max(0, keys.size() - 8), keys.size()).stream()
                        .map(key ->
                                "\n" + sent.get(key).line() + " → " + refused.getOrDefault(key, "done or not answered"))
                        .toList();
    }

    /** Commands of which nobody was told whether they were done. */
    synchronized Map<String, Deed> inFlight() {
        return sent.entrySet().stream()
                .filter(each -> !done.containsKey(each.getKey()))
                .filter(each -> !refused.containsKey(each.getKey()) || uncertain(refused.get(each.getKey())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
    }

    private static boolean uncertain(String refusal) {
        return refusal.startsWith("STORE_UNAVAILABLE") && refusal.contains("not known");
    }
}

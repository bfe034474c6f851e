package org.jinbang.console.internal.demo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jinbang.process.ActType;
import org.jinbang.process.CommandType;
import org.jinbang.process.Receipt;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Basis;

/** What occurred in a demonstration. */
public final class Chronicle {
    private final Map<ActType, Integer> acts = new EnumMap<>(ActType.class);
    private final Map<Refused, Integer> refusals = new TreeMap<>();
    private final Set<Branch> branches = new LinkedHashSet<>();
    private final Set<String> closed = new LinkedHashSet<>();
    private int commands;

    /** A refusal by code and article; the article is empty for what no regulation concerns. */
    public record Refused(RefusalCode code, String article) implements Comparable<Refused> {
        @Override
        public int compareTo(Refused other) {
            int byCode = code.compareTo(other.code);
            return byCode == 0 ? article.compareTo(other.article) : byCode;
        }
    }

    synchronized void accepted(CommandType type, Receipt receipt) {
        commands++;
        if (receipt.repeated()) {
            return;
        }
        for (Receipt.Entry entry : receipt.acts()) {
            acts.merge(entry.type(), 1, Integer::sum);
            if (entry.type() == ActType.STAGE_CLOSED) {
                closed.add(closing(
                        entry.data().number("batch").orElse(0L),
                        entry.data().text("stage").orElse("")));
            }
        }
    }

    synchronized void refused(Refusal refusal) {
        commands++;
        refusals.merge(
                new Refused(refusal.code(), refusal.basis().map(Basis::article).orElse("")), 1, Integer::sum);
    }

    synchronized void took(Branch branch) {
        branches.add(branch);
    }

    static String closing(long batch, String stage) {
        return batch + "/" + stage;
    }

    /** How many acts of each type were recorded. */
    public synchronized Map<ActType, Integer> acts() {
        return new EnumMap<>(acts);
    }

    /** The refusals with how often each came. */
    public synchronized Map<Refused, Integer> refusals() {
        return new TreeMap<>(refusals);
    }

    /** The branches that were taken. */
    public synchronized Set<Branch> branches() {
        return new LinkedHashSet<>(branches);
    }

    /** {@code batch/stage} of each stage that was closed. */
    public synchronized Set<String> closed() {
        return new LinkedHashSet<>(closed);
    }

    /** How many commands were given. */
    public synchronized int commands() {
        return commands;
    }

    /** The codes that were answered. */
    public List<RefusalCode> codes() {
        return new ArrayList<>(
                refusals().keySet().stream().map(Refused::code).distinct().toList());
    }
}

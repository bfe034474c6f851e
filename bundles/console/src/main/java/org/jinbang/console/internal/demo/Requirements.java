package org.jinbang.console.internal.demo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jinbang.process.ActType;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.EditionRule;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Text;

/**
 * What a demonstration has to show. Refusals and acts are required as the whole catalogue but for what the scheme cannot
 * produce, so that an addition to a catalogue is noticed here.
 *
 * @param impossibleCodes codes that the scheme cannot produce, each with the reason
 * @param impossibleActs acts that the scheme cannot produce, each with the reason
 * @param applications how many applications there are at least
 */
public record Requirements(
        Map<RefusalCode, Text> impossibleCodes,
        Map<ActType, Text> impossibleActs,
        List<? extends Branch> branches,
        int applications) {

    private static final Text ELSEWHERE = new Text("由个人奖的演示展示", "shown by the demonstration of the individual award");

    /** What every demonstration shows. */
    private static final Set<RefusalCode> USUAL_CODES =
            EnumSet.of(RefusalCode.NOT_ENTITLED, RefusalCode.CONDITION_NOT_MET, RefusalCode.STAGE_NOT_READY);

    private static final Set<ActType> USUAL_ACTS =
            EnumSet.of(ActType.EDITION_OPENED, ActType.BATCH_OPENED, ActType.SUBMITTED, ActType.ENTRY_RECORDED);

    /** What is special to a scheme, and the usual; the demonstration of the individual award shows all the others. */
    public static Requirements special(
            Set<RefusalCode> codes, Set<ActType> acts, List<? extends Branch> branches, int applications) {
        Map<RefusalCode, Text> otherCodes = new EnumMap<>(RefusalCode.class);
        complement(RefusalCode.class, USUAL_CODES, codes).forEach(code -> otherCodes.put(code, ELSEWHERE));
        Map<ActType, Text> otherActs = new EnumMap<>(ActType.class);
        complement(ActType.class, USUAL_ACTS, acts).forEach(act -> otherActs.put(act, ELSEWHERE));
        return new Requirements(otherCodes, otherActs, branches, applications);
    }

    /** The same of a scheme that cannot produce an act. */
    public Requirements without(ActType act, Text why) {
        Map<ActType, Text> acts = new EnumMap<>(ActType.class);
        acts.putAll(impossibleActs);
        acts.put(act, why);
        return new Requirements(impossibleCodes, acts, branches, applications);
    }

    private static <E extends Enum<E>> Set<E> complement(Class<E> type, Set<E> some, Set<E> others) {
        Set<E> all = EnumSet.allOf(type);
        all.removeAll(some);
        all.removeAll(others);
        return all;
    }

    /** Something that is to be shown. */
    public record Item(Kind kind, String id, Text title) {}

    /** What can be required. */
    public enum Kind {
        /** A code of the catalogue of refusals. */
        REFUSAL(new Text("不予受理", "refusal")),
        /** A type of act. */
        ACT(new Text("行为", "act")),
        /** A branch. */
        BRANCH(new Text("分支", "branch")),
        /** A stage of a batch. */
        STAGE(new Text("环节", "stage")),
        /** A number of applications. */
        NUMBER(new Text("数量", "number"));

        private final Text title;

        Kind(Text title) {
            this.title = title;
        }

        /** Its name. */
        public Text title() {
            return title;
        }
    }

    /** What was required and did not occur. */
    public List<Item> missing(Scheme scheme, Chronicle chronicle) {
        List<Item> missing = new ArrayList<>();
        Set<RefusalCode> codes = EnumSet.allOf(RefusalCode.class);
        codes.removeAll(impossibleCodes.keySet());
        codes.removeAll(chronicle.codes());
        codes.forEach(code -> missing.add(new Item(Kind.REFUSAL, code.name(), code.title())));
        Set<ActType> acts = EnumSet.allOf(ActType.class);
        acts.removeAll(impossibleActs.keySet());
        acts.removeAll(chronicle.acts().keySet());
        acts.forEach(act -> missing.add(new Item(Kind.ACT, act.name(), act.title())));
        branches.stream()
                .filter(branch -> !chronicle.branches().contains(branch))
                .forEach(branch -> missing.add(new Item(Kind.BRANCH, branch.name(), branch.title())));
        EditionRule rule = scheme.edition();
        for (int batch = 1; batch <= rule.batches(); batch++) {
            for (var stage : scheme.mainStages()) {
                String closing = Chronicle.closing(batch, stage.id());
                if (!chronicle.closed().contains(closing)) {
                    missing.add(new Item(Kind.STAGE, closing, stage.title()));
                }
            }
        }
        int started = chronicle.acts().getOrDefault(ActType.APPLICATION_STARTED, 0);
        if (started < applications) {
            missing.add(
                    new Item(Kind.NUMBER, started + " < " + applications, new Text("申报份数", "number of applications")));
        }
        return missing;
    }
}

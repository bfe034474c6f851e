package org.jinbang.process;

import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** How much the engine has done since it started, for those who watch a server. It names nobody and no case. */
@ProviderType
public interface Counters {
    /** As it is now; each count only grows. */
    Counts counts();

    /** How many commands were answered; cheap enough to be asked with each page. */
    long answered();

    /**
     * What was counted.
     *
     * @param acts those that were recorded
     * @param refusals by reason
     * @param commands how long commands took, refused ones too
     */
    record Counts(Map<ActType, Long> acts, Map<RefusalCode, Long> refusals, Durations commands) {}

    /**
     * A distribution of durations.
     *
     * @param bounds in seconds, ascending
     * @param within how many took at most as long, for each bound
     * @param all how many there were
     * @param sum in seconds
     */
    record Durations(List<Double> bounds, List<Long> within, long all, double sum) {}
}

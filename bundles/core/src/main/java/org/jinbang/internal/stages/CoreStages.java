package org.jinbang.internal.stages;

import java.util.List;
import org.jinbang.scheme.spi.StageKind;

/** The stage kinds that come with core; others come as services. */
public final class CoreStages {
    private static final List<StageKind> ALL = List.of(
            new ApplicationStage(),
            new RecommendationStage(),
            DecidedStage.check(),
            DecidedStage.consultation(),
            DecidedStage.deliberation(),
            ScoredStage.review(),
            ScoredStage.hearing(),
            ScoredStage.siteVisit(),
            new BallotStage(),
            new NoticeStage(),
            new ApprovalStage(),
            new AnnouncementStage());

    private CoreStages() {}

    /** All of them, in the order of a usual process. */
    public static List<StageKind> all() {
        return ALL;
    }
}

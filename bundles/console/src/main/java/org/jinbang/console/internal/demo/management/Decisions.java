package org.jinbang.console.internal.demo.management;

import static org.jinbang.console.internal.demo.management.ManagementPeople.STRANGER;

import java.util.List;
import java.util.Map;
import org.jinbang.console.internal.demo.Objecting;
import org.jinbang.console.internal.demo.Play;
import org.jinbang.console.internal.demo.Script;
import org.jinbang.json.Json;
import org.jinbang.process.ApplicationState.Status;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Stage;

/** The decisions of the board category by category, seven working days of publicity with objections, the announcement. */
final class Decisions extends Script {
    private static final String LEFT_OUT = "p3";
    private static final String STRUCK = "o5";
    private static final String KEPT = "o2";

    Decisions(Play play, int year) {
        super(play, year);
    }

    void board() {
        play.until(day(5, 11));
        listing.approval(1, book.stage("decide-organisation")).refused(RefusalCode.REPORT_MISSING, "A1-10");
        for (String id : List.of("decide-organisation", "decide-project", "decide-person")) {
            Stage stage = book.stage(id);
            listing.report(1, stage).accepted();
            if (stage.isFor(ManagementPeople.PROJECT)) {
                listing.approval(1, stage)
                        .with("without", Json.texts(List.of(play.application(LEFT_OUT))))
                        .with("reason", "经审定，可推广价值不足（虚构）。")
                        .accepted();
            } else {
                listing.approval(1, stage).accepted();
            }
            book.close(1, id);
        }
        came(LEFT_OUT, Status.ENDED, ManagementBranch.LEFT_OUT);
    }

    void notice() {
        play.until(day(5, 12));
        listing.publish(1);
        decided(STRUCK, Objecting.id(objecting.organisation(STRANGER, STRUCK).accepted()), true);
        decided(KEPT, Objecting.id(objecting.person("public", KEPT).accepted()), false);
        book.closing(1, "notice").refused(RefusalCode.NOTICE_RUNNING, "A1-10");
        listing.endNotice(1);
        came(STRUCK, Status.ENDED, ManagementBranch.OBJECTION_UPHELD);
        came(KEPT, Status.RUNNING, ManagementBranch.OBJECTION_REJECTED);
    }

    private void decided(String application, String objection, boolean upheld) {
        objecting.investigated(application, objection);
        objecting.decide("office-1", application, objection, upheld).refused(RefusalCode.NOT_ENTITLED);
        objecting.decide("board-1", application, objection, upheld).accepted();
    }

    void announcement() {
        play.until(day(6, 1));
        book.closing(1, "announce").refused(RefusalCode.STAGE_NOT_READY, "19");
        listing.announce(1);
        Map.of(
                        "p1", ManagementBranch.PROJECT,
                        "l1", ManagementBranch.LEADER,
                        "m1", ManagementBranch.MANAGER,
                        "c1", ManagementBranch.CRAFTSMAN)
                .forEach((key, branch) -> {
                    came(key, Status.AWARDED, branch);
                });
    }
}

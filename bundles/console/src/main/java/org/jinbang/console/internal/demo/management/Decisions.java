package org.jinbang.console.internal.demo.management;

import static org.jinbang.console.internal.demo.management.ManagementPeople.STRANGER;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jinbang.console.internal.demo.ByTheBook;
import org.jinbang.console.internal.demo.Objecting;
import org.jinbang.console.internal.demo.Play;
import org.jinbang.json.Json;
import org.jinbang.process.ApplicationState.Status;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Stage;

/** The decisions of the board category by category, seven working days of publicity with objections, the announcement. */
final class Decisions {
    private static final String LEFT_OUT = "p3";
    private static final String STRUCK = "o5";
    private static final String KEPT = "o2";

    private final Play play;
    private final ByTheBook book;
    private final Objecting objecting;
    private final int year;

    Decisions(Play play, ByTheBook book, int year) {
        this.play = play;
        this.book = book;
        this.objecting = new Objecting(play);
        this.year = year;
    }

    private Stage stage(String id) {
        return play.scheme().stage(id).orElseThrow();
    }

    void board() {
        play.until(LocalDate.of(year, 5, 11));
        book.approval(1, stage("decide-organisation")).refused(RefusalCode.REPORT_MISSING, "A1-10");
        for (String id : List.of("decide-organisation", "decide-project", "decide-person")) {
            Stage stage = stage(id);
            book.report(1, stage).accepted();
            if (stage.isFor(ManagementPeople.PROJECT)) {
                book.approval(1, stage)
                        .with("without", Json.texts(List.of(play.application(LEFT_OUT))))
                        .with("reason", "经审定，可推广价值不足（虚构）。")
                        .accepted();
            } else {
                book.approval(1, stage).accepted();
            }
            book.close(1, id);
        }
        play.stands(LEFT_OUT, Status.ENDED);
        play.took(ManagementBranch.LEFT_OUT);
    }

    void notice() {
        play.until(LocalDate.of(year, 5, 12));
        book.publish(1);
        decided(STRUCK, Objecting.id(objecting.organisation(STRANGER, STRUCK).accepted()), true);
        decided(KEPT, Objecting.id(objecting.person("public", KEPT).accepted()), false);
        book.closing(1, "notice").refused(RefusalCode.NOTICE_RUNNING, "A1-10");
        play.until(book.noticeEnds(1).plusSeconds(60));
        book.close(1, "notice");
        play.stands(STRUCK, Status.ENDED);
        play.took(ManagementBranch.OBJECTION_UPHELD);
        play.stands(KEPT, Status.RUNNING);
        play.took(ManagementBranch.OBJECTION_REJECTED);
    }

    private void decided(String application, String objection, boolean upheld) {
        objecting.takeUp("office-1", application, objection).accepted();
        objecting.answer(application, objection).accepted();
        objecting.report(application, objection).accepted();
        objecting.decide("office-1", application, objection, upheld).refused(RefusalCode.NOT_ENTITLED);
        objecting.decide("board-1", application, objection, upheld).accepted();
    }

    void announcement() {
        play.until(LocalDate.of(year, 6, 1));
        book.closing(1, "announce").refused(RefusalCode.STAGE_NOT_READY, "19");
        book.recordPublications(1);
        book.close(1, "announce");
        Map.of(
                        "p1", ManagementBranch.PROJECT,
                        "l1", ManagementBranch.LEADER,
                        "m1", ManagementBranch.MANAGER,
                        "c1", ManagementBranch.CRAFTSMAN)
                .forEach((key, branch) -> {
                    play.stands(key, Status.AWARDED);
                    play.took(branch);
                });
    }
}

package org.jinbang.console.internal.demo.benchmark;

import static org.jinbang.console.internal.demo.benchmark.BenchmarkPeople.STRANGER;

import java.util.Map;
import org.jinbang.console.internal.demo.Objecting;
import org.jinbang.console.internal.demo.Play;
import org.jinbang.console.internal.demo.Script;
import org.jinbang.process.ApplicationState.Status;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Stage;

/** Ten working days of publicity with objections, the approval by the association, the announcement. */
final class Publicity extends Script {
    private static final String STRUCK = "b6";
    private static final String KEPT = "b3";
    private static final String EXPIRED = "b5";

    private final BenchmarkPeople people;

    Publicity(Play play, int year, BenchmarkPeople people) {
        super(play, year);
        this.people = people;
    }

    void notice() {
        play.until(day(5, 12));
        listing.publish(1);
        String upheld = Objecting.id(objecting.organisation(STRANGER, STRUCK).accepted());
        String rejected = Objecting.id(objecting.person("public", KEPT).accepted());
        String nameless = Objecting.id(objecting.bare("public", "b1", "person").accepted());
        objecting.takeUp("office-1", "b1", nameless).refused(RefusalCode.OBJECTION_INCOMPLETE, "22");
        objecting.takeUp("committee-1", STRUCK, upheld).refused(RefusalCode.NOT_ENTITLED, "22");
        decided(STRUCK, upheld, true);
        decided(KEPT, rejected, false);
        book.closing(1, "notice").refused(RefusalCode.NOTICE_RUNNING, "22");
        listing.endNotice(1);
        came(STRUCK, Status.ENDED, BenchmarkBranch.OBJECTION_UPHELD);
        came(KEPT, Status.RUNNING, BenchmarkBranch.OBJECTION_REJECTED);
    }

    private void decided(String application, String objection, boolean upheld) {
        objecting.investigated(application, objection);
        objecting.decide("office-1", application, objection, upheld).refused(RefusalCode.NOT_ENTITLED, "22");
        objecting.decide("committee-1", application, objection, upheld).accepted();
    }

    void approval() {
        play.until(day(6, 9));
        Stage approve = book.stage("approve");
        book.waiting(people.all(), 1, "approve")
                .forEach(a -> judging.judge(
                        approve,
                        "association-1",
                        a.key(),
                        a.key().equals(EXPIRED) ? Map.of("still-certified", "NOT_MET") : Map.of()));
        book.closing(1, "approve").refused(RefusalCode.STAGE_NOT_READY, "23");
        listing.approve(1);
        came(EXPIRED, Status.ENDED, BenchmarkBranch.CERTIFICATE_EXPIRED);
    }

    void announcement() {
        play.until(day(6, 16));
        book.closing(1, "announce").refused(RefusalCode.STAGE_NOT_READY, "23");
        listing.announce(1);
        came("b1", Status.AWARDED, BenchmarkBranch.AWARDED);
    }
}

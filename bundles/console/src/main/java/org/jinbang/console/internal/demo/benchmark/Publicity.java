package org.jinbang.console.internal.demo.benchmark;

import static org.jinbang.console.internal.demo.benchmark.BenchmarkPeople.STRANGER;

import java.time.LocalDate;
import java.util.Map;
import org.jinbang.console.internal.demo.ByTheBook;
import org.jinbang.console.internal.demo.Objecting;
import org.jinbang.console.internal.demo.Play;
import org.jinbang.process.ApplicationState.Status;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Stage;

/** Ten working days of publicity with objections, the approval by the association, the announcement. */
final class Publicity {
    private static final String STRUCK = "b6";
    private static final String KEPT = "b3";
    private static final String EXPIRED = "b5";

    private final Play play;
    private final ByTheBook book;
    private final Objecting objecting;
    private final int year;
    private final BenchmarkPeople people;

    Publicity(Play play, ByTheBook book, int year, BenchmarkPeople people) {
        this.play = play;
        this.book = book;
        this.objecting = new Objecting(play);
        this.year = year;
        this.people = people;
    }

    void notice() {
        play.until(LocalDate.of(year, 5, 12));
        book.publish(1);
        String upheld = Objecting.id(objecting.organisation(STRANGER, STRUCK).accepted());
        String rejected = Objecting.id(objecting.person("public", KEPT).accepted());
        String nameless = Objecting.id(objecting.bare("public", "b1", "person").accepted());
        objecting.takeUp("office-1", "b1", nameless).refused(RefusalCode.OBJECTION_INCOMPLETE, "22");
        objecting.takeUp("committee-1", STRUCK, upheld).refused(RefusalCode.NOT_ENTITLED, "22");
        decided(STRUCK, upheld, true);
        decided(KEPT, rejected, false);
        book.closing(1, "notice").refused(RefusalCode.NOTICE_RUNNING, "22");
        play.until(book.noticeEnds(1).plusSeconds(60));
        book.close(1, "notice");
        play.stands(STRUCK, Status.ENDED);
        play.took(BenchmarkBranch.OBJECTION_UPHELD);
        play.stands(KEPT, Status.RUNNING);
        play.took(BenchmarkBranch.OBJECTION_REJECTED);
    }

    private void decided(String application, String objection, boolean upheld) {
        objecting.takeUp("office-1", application, objection).accepted();
        objecting.answer(application, objection).accepted();
        objecting.report(application, objection).accepted();
        objecting.decide("office-1", application, objection, upheld).refused(RefusalCode.NOT_ENTITLED, "22");
        objecting.decide("committee-1", application, objection, upheld).accepted();
    }

    void approval() {
        play.until(LocalDate.of(year, 6, 9));
        Stage approve = play.scheme().stage("approve").orElseThrow();
        book.waiting(people.all(), 1, "approve")
                .forEach(a -> book.judge(
                        approve,
                        "association-1",
                        a.key(),
                        a.key().equals(EXPIRED) ? Map.of("still-certified", "NOT_MET") : Map.of()));
        book.closing(1, "approve").refused(RefusalCode.STAGE_NOT_READY, "23");
        book.report(1);
        book.approval(1).accepted();
        book.close(1, "approve");
        play.stands(EXPIRED, Status.ENDED);
        play.took(BenchmarkBranch.CERTIFICATE_EXPIRED);
    }

    void announcement() {
        play.until(LocalDate.of(year, 6, 16));
        book.closing(1, "announce").refused(RefusalCode.STAGE_NOT_READY, "23");
        book.recordPublications(1);
        book.close(1, "announce");
        play.stands("b1", Status.AWARDED);
        play.took(BenchmarkBranch.AWARDED);
    }
}

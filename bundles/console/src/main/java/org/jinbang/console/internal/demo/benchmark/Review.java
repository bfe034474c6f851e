package org.jinbang.console.internal.demo.benchmark;

import static org.jinbang.console.internal.demo.benchmark.BenchmarkPeople.COMMITTEE;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.console.internal.demo.Applicant;
import org.jinbang.console.internal.demo.Move;
import org.jinbang.console.internal.demo.Play;
import org.jinbang.console.internal.demo.Script;
import org.jinbang.process.ApplicationState.Status;
import org.jinbang.process.CommandType;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Stage;
import org.jinbang.time.LegalTime;

/** Document review, defence, the visit of the one that is doubted, and both deliberations. */
final class Review extends Script {
    private static final String HEAD = COMMITTEE.get(0);
    private static final String UNRIPE = "b9";
    private static final String UNHEARD = "b8";
    private static final String DOUBTED = "b2";
    private static final String LEFT_OUT = "b7";
    private static final int REVIEWERS = 2;
    private static final int BEST = 95;

    private final BenchmarkPeople people;
    private final Stage review;
    private final Stage defence;

    Review(Play play, int year, BenchmarkPeople people) {
        super(play, year);
        this.people = people;
        this.review = book.stage("review");
        this.defence = book.stage("defence");
    }

    private List<Applicant> waiting(String stage) {
        return book.waiting(people.all(), 1, stage);
    }

    void documents() {
        play.until(day(3, 17));
        judging.scored(review, HEAD, "b1", BEST).refused(RefusalCode.PLEDGE_MISSING, "16");
        COMMITTEE.forEach(role -> judging.pledge(role, "committee").accepted());
        judging.scored(review, "office-1", "b1", BEST).refused(RefusalCode.NOT_ENTITLED, "20");
        judging.assignment(1, "review", REVIEWERS, Optional.empty()).accepted();
        play.each(waiting("review"), a -> {
            List<String> reviewers = judging.assigned(COMMITTEE, a.key(), "review");
            Map<String, String> otherwise = a.key().equals(UNRIPE) ? Map.of("mature", "NOT_MET") : Map.of();
            judging.judge(review, reviewers.get(0), a.key(), otherwise);
            for (String reviewer : reviewers) {
                judging.scored(review, reviewer, a.key(), score(a.key())).accepted();
            }
        });
        book.close(1, "review");
        came(UNRIPE, Status.ENDED, BenchmarkBranch.NOT_MATURE);
        deliberate("shortlist", UNHEARD);
        play.took(BenchmarkBranch.NOT_HEARD);
    }

    private static int score(String key) {
        return BEST - 2 * Integer.parseInt(key.substring(1));
    }

    /** The committee settles who goes on, and leaves one out. */
    private void deliberate(String stage, String leftOut) {
        for (Applicant a : waiting(stage)) {
            boolean pass = !a.key().equals(leftOut);
            Move move = play.by(HEAD, CommandType.RECORD_ENTRY)
                    .on(a.key())
                    .with("stage", stage)
                    .with("decision", pass ? "pass" : "fail");
            (pass ? move : move.with("comment", "经合议，示范性不足（虚构）。")).accepted();
        }
        book.close(1, stage);
        play.stands(leftOut, Status.ENDED);
    }

    void defence() {
        play.until(day(4, 7));
        Instant at = LegalTime.at(day(4, 14), LocalTime.of(9, 0));
        List<Applicant> heard = waiting("defence");
        play.each(heard, a -> judging.schedule(defence, a.key(), at));
        judging.scored(defence, HEAD, "b1", BEST).refused(RefusalCode.TOO_EARLY, "21");
        play.until(day(4, 14), LocalTime.of(15, 0));
        judging.scored(defence, HEAD, DOUBTED, BEST).with("decision", "pass").refused(RefusalCode.ENTRY_INVALID, "21");
        play.each(heard, a -> {
            Move first = judging.scored(defence, HEAD, a.key(), score(a.key()));
            (a.key().equals(DOUBTED) ? first.with("decision", "doubt").with("comment", "所列不良率须到现场核实（虚构）。") : first)
                    .accepted();
            judging.scored(defence, COMMITTEE.get(1), a.key(), score(a.key())).accepted();
        });
        book.close(1, "defence");
    }

    void visit() {
        book.closing(1, "visit").refused(RefusalCode.STAGE_NOT_READY, "21");
        play.until(day(4, 22), LocalTime.of(16, 0));
        play.by(COMMITTEE.get(2), CommandType.RECORD_ENTRY)
                .on(DOUBTED)
                .with("stage", "visit")
                .with("comment", "抽查三个批次的记录，与申报一致，疑问消除（虚构）。")
                .accepted();
        book.close(1, "visit");
        came("b1", Status.RUNNING, BenchmarkBranch.UNDOUBTED);
        came(DOUBTED, Status.RUNNING, BenchmarkBranch.VISITED);
        deliberate("settle", LEFT_OUT);
        play.took(BenchmarkBranch.LEFT_OUT);
    }
}

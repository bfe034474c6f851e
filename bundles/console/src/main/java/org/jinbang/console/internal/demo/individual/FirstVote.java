package org.jinbang.console.internal.demo.individual;

import static org.jinbang.console.internal.demo.individual.FirstReview.MEMBERS;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jinbang.console.internal.demo.Applicant;
import org.jinbang.console.internal.demo.ByTheBook;
import org.jinbang.console.internal.demo.Move;
import org.jinbang.console.internal.demo.Play;
import org.jinbang.json.Json;
import org.jinbang.process.ApplicationState.Status;
import org.jinbang.process.CommandType;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Stage;
import org.jinbang.time.LegalTime;

/** Defence and ballot of the first batch. */
final class FirstVote {
    private final Play play;
    private final ByTheBook book;
    private final int year;
    private final IndividualPeople people;
    private final Stage defence;

    FirstVote(Play play, ByTheBook book, int year, IndividualPeople people) {
        this.play = play;
        this.book = book;
        this.year = year;
        this.people = people;
        this.defence = play.scheme().stage("defence").orElseThrow();
    }

    void defence() {
        play.until(LocalDate.of(year, 5, 6));
        book.scored(defence, "committee-1", "a1", 90).refused(RefusalCode.TOO_EARLY, "16");
        Instant at = LegalTime.at(LocalDate.of(year, 5, 10), LocalTime.of(9, 0));
        List<Applicant> heard = book.waiting(people.batch(1), 1, "defence");
        play.each(heard, a -> book.schedule(defence, a.key(), at));
        book.scored(defence, "committee-1", "a1", 90).refused(RefusalCode.TOO_EARLY, "16");
        play.until(LocalDate.of(year, 5, 10), LocalTime.of(14, 0));
        book.scored(defence, "leading-group-1", "a1", 90).refused(RefusalCode.NOT_ENTITLED, "16");
        book.scored(defence, "committee-1", "a14", 90).refused(RefusalCode.WRONG_STAGE, "16");
        play.each(heard, a -> {
            book.scored(defence, "committee-1", a.key(), FirstReview.score(a.key()))
                    .accepted();
            book.scored(defence, "committee-4", a.key(), FirstReview.score(a.key()) + 1)
                    .accepted();
        });
        play.took(IndividualBranch.HEARD);
        book.close(1, "defence");
    }

    /** Who gets how many of seven votes; who is recused has one less. */
    private static Voting firstRound() {
        Map<String, Integer> yes = new LinkedHashMap<>();
        yes.put("e1", 6);
        yes.put("e2", 7);
        yes.put("e3", 6);
        yes.put("e4", 4);
        yes.put("x1", 6);
        yes.put("x2", 5);
        yes.put("x3", 3);
        yes.put("p1", 5);
        yes.put("p2", 5);
        yes.put("p3", 2);
        for (String artisan : List.of("a1", "a2", "a3", "a4", "a6", "a8", "a10", "a11", "a12", "a15", "a18")) {
            yes.put(artisan, 6);
        }
        yes.put("a1", 5);
        yes.put("a13", 3);
        return new Voting(MEMBERS, yes, Map.of("e1", "committee-2", "a1", "committee-5"));
    }

    private Move openBallot() {
        return book.on("office-1", CommandType.OPEN_BALLOT, 1, "vote");
    }

    void vote() {
        play.until(LocalDate.of(year, 5, 20));
        book.closing(1, "vote").refused(RefusalCode.STAGE_NOT_READY, "17");
        play.by("leading-group-1", CommandType.CHANGE_SETTING)
                .with("name", "ballot-majority")
                .with("value", "1/3")
                .with("reason", "降低比例（虚构）")
                .refused(RefusalCode.SETTING_FIXED, "17");
        openBallot().accepted();
        openBallot().refused(RefusalCode.ALREADY_DONE, "17");
        Voting voting = firstRound();
        book.vote("leading-group-1", voting.sheet(book, "committee-1")).refused(RefusalCode.NOT_ENTITLED, "17");
        book.vote("committee-1", Json.obj().with(play.application("e1"), "YES"))
                .refused(RefusalCode.SHEET_INVALID, "17");
        play.each(
                MEMBERS.subList(0, 4),
                member -> book.vote(member, voting.sheet(book, member)).accepted());
        book.vote("committee-1", voting.sheet(book, "committee-1")).refused(RefusalCode.ALREADY_VOTED, "17");
        count().refused(RefusalCode.QUORUM_NOT_REACHED, "17");
        play.by("office-1", CommandType.RECUSE)
                .on("e2")
                .with("organ", "committee")
                .with("member", play.company().id("committee-7"))
                .with("reason", "投票开始后才提出（虚构）")
                .refused(RefusalCode.WRONG_STAGE, "12");
        play.each(
                MEMBERS.subList(4, 7),
                member -> book.vote(member, voting.sheet(book, member)).accepted());
        count().accepted();
        book.vote("committee-1", voting.sheet(book, "committee-1")).refused(RefusalCode.BALLOT_CLOSED, "17");
        count().refused(RefusalCode.BALLOT_CLOSED, "17");
        secondRound();
        book.close(1, "vote");
        play.stands("p3", Status.ENDED);
        play.stands("a13", Status.ENDED);
        play.took(IndividualBranch.NOT_CARRIED);
        play.stands("x3", Status.RUNNING);
        play.took(IndividualBranch.SECOND_ROUND);
    }

    private Move count() {
        return play.by("office-1", CommandType.CLOSE_BALLOT);
    }

    private void secondRound() {
        Json.Arr candidates = Json.texts(List.of(play.application("x3")));
        openBallot().with("candidates", candidates).refused(RefusalCode.REASON_MISSING, "17");
        openBallot()
                .with("candidates", candidates)
                .with("reason", "补充了课题鉴定材料，委员会决定就此名再次投票（虚构）")
                .accepted();
        Voting again = new Voting(MEMBERS, Map.of("x3", 5), Map.of());
        play.each(
                MEMBERS, member -> book.vote(member, again.sheet(book, member)).accepted());
        count().accepted();
    }
}

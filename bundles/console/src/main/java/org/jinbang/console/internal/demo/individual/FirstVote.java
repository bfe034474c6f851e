package org.jinbang.console.internal.demo.individual;

import static org.jinbang.console.internal.demo.individual.FirstReview.MEMBERS;

import java.time.Instant;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jinbang.console.internal.demo.Applicant;
import org.jinbang.console.internal.demo.Move;
import org.jinbang.console.internal.demo.Play;
import org.jinbang.console.internal.demo.Script;
import org.jinbang.console.internal.demo.Voting;
import org.jinbang.json.Json;
import org.jinbang.process.ApplicationState.Status;
import org.jinbang.process.CommandType;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Stage;
import org.jinbang.time.LegalTime;

/** Defence and ballot of the first batch. */
final class FirstVote extends Script {
    private final IndividualPeople people;
    private final Stage defence;

    FirstVote(Play play, int year, IndividualPeople people) {
        super(play, year);
        this.people = people;
        this.defence = book.stage("defence");
    }

    void defence() {
        play.until(day(5, 6));
        judging.scored(defence, "committee-1", "a1", 90).refused(RefusalCode.TOO_EARLY, "16");
        Instant at = LegalTime.at(day(5, 10), LocalTime.of(9, 0));
        List<Applicant> heard = book.waiting(people.batch(1), 1, "defence");
        play.each(heard, a -> judging.schedule(defence, a.key(), at));
        judging.scored(defence, "committee-1", "a1", 90).refused(RefusalCode.TOO_EARLY, "16");
        play.until(day(5, 10), LocalTime.of(14, 0));
        judging.scored(defence, "leading-group-1", "a1", 90).refused(RefusalCode.NOT_ENTITLED, "16");
        judging.scored(defence, "committee-1", "a14", 90).refused(RefusalCode.WRONG_STAGE, "16");
        play.each(heard, a -> {
            judging.scored(defence, "committee-1", a.key(), FirstReview.score(a.key()))
                    .accepted();
            judging.scored(defence, "committee-4", a.key(), FirstReview.score(a.key()) + 1)
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
        play.until(day(5, 20));
        book.closing(1, "vote").refused(RefusalCode.STAGE_NOT_READY, "17");
        play.by("leading-group-1", CommandType.CHANGE_SETTING)
                .with("name", "ballot-majority")
                .with("value", "1/3")
                .with("reason", "降低比例（虚构）")
                .refused(RefusalCode.SETTING_FIXED, "17");
        openBallot().accepted();
        openBallot().refused(RefusalCode.ALREADY_DONE, "17");
        Voting voting = firstRound();
        judging.vote("leading-group-1", voting.sheet(judging, "committee-1")).refused(RefusalCode.NOT_ENTITLED, "17");
        judging.vote("committee-1", Json.obj().with(play.application("e1"), "YES"))
                .refused(RefusalCode.SHEET_INVALID, "17");
        play.each(
                MEMBERS.subList(0, 4),
                member -> judging.vote(member, voting.sheet(judging, member)).accepted());
        judging.vote("committee-1", voting.sheet(judging, "committee-1")).refused(RefusalCode.ALREADY_VOTED, "17");
        judging.count().refused(RefusalCode.QUORUM_NOT_REACHED, "17");
        play.by("office-1", CommandType.RECUSE)
                .on("e2")
                .with("organ", "committee")
                .with("member", play.company().id("committee-7"))
                .with("reason", "投票开始后才提出（虚构）")
                .refused(RefusalCode.WRONG_STAGE, "12");
        play.each(
                MEMBERS.subList(4, 7),
                member -> judging.vote(member, voting.sheet(judging, member)).accepted());
        judging.count().accepted();
        judging.vote("committee-1", voting.sheet(judging, "committee-1")).refused(RefusalCode.BALLOT_CLOSED, "17");
        judging.count().refused(RefusalCode.BALLOT_CLOSED, "17");
        secondRound();
        book.close(1, "vote");
        play.stands("p3", Status.ENDED);
        came("a13", Status.ENDED, IndividualBranch.NOT_CARRIED);
        came("x3", Status.RUNNING, IndividualBranch.SECOND_ROUND);
    }

    private void secondRound() {
        Json.Arr candidates = Json.texts(List.of(play.application("x3")));
        openBallot().with("candidates", candidates).refused(RefusalCode.REASON_MISSING, "17");
        openBallot()
                .with("candidates", candidates)
                .with("reason", "补充了课题鉴定材料，委员会决定就此名再次投票（虚构）")
                .accepted();
        Voting again = new Voting(MEMBERS, Map.of("x3", 5), Map.of());
        judging.voted(again);
    }
}

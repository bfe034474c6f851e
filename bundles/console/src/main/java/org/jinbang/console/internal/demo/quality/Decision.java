package org.jinbang.console.internal.demo.quality;

import static org.jinbang.console.internal.demo.quality.QualityPeople.COMMITTEE;
import static org.jinbang.console.internal.demo.quality.QualityPeople.REVIEWERS;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jinbang.console.internal.demo.Play;
import org.jinbang.console.internal.demo.Script;
import org.jinbang.console.internal.demo.Voting;
import org.jinbang.process.ApplicationState.Status;
import org.jinbang.process.CommandType;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Stage;
import org.jinbang.time.LegalTime;

/** From the defence of the candidates to the honours. */
final class Decision extends Script {
    private static final List<String> DEFENDING = List.of("q1", "q2", "q9");
    private static final String INDIVIDUAL = "q6";
    private static final String NOMINEE = "q3";
    private static final String NOT_CARRIED = "q2";
    private static final String IN_NEITHER = "q5";
    private static final String ABSENT = COMMITTEE.get(4);

    private final QualityPeople people;

    Decision(Play play, int year, QualityPeople people) {
        super(play, year);
        this.people = people;
    }

    /** The organisations that stand for the award; nobody else is waited for. */
    void defended() {
        Stage defence = book.stage("defence");
        String reviewer = REVIEWERS.get(0);
        LocalDate day = play.today().plusDays(2);
        DEFENDING.forEach(key -> judging.schedule(defence, key, LegalTime.at(day, LocalTime.of(10, 0))));
        judging.scored(defence, reviewer, DEFENDING.get(0), 88).refused(RefusalCode.TOO_EARLY, "4-5");
        play.until(day, LocalTime.of(16, 0));
        book.closing(1, "defence").refused(RefusalCode.STAGE_NOT_READY, "4-5");
        DEFENDING.forEach(key -> judging.scored(defence, reviewer, key, 88).accepted());
        book.close(1, "defence");
        came(INDIVIDUAL, Status.RUNNING, QualityBranch.INDIVIDUAL_DOES_NOT_DEFEND);
        came(NOMINEE, Status.RUNNING, QualityBranch.NOMINEE_DOES_NOT_DEFEND);
    }

    void visited() {
        Stage site = book.stage("site");
        DEFENDING.forEach(key -> judging.scored(site, REVIEWERS.get(1), key, 0).accepted());
        book.closing(1, "site").refused(RefusalCode.STAGE_NOT_READY, "4-6");
        judging.scored(site, REVIEWERS.get(1), INDIVIDUAL, 0).accepted();
        book.close(1, "site");
    }

    void voted() {
        List<String> present = COMMITTEE.subList(0, 4);
        Voting prize = new Voting(present, Map.of("q1", 4, NOT_CARRIED, 2, INDIVIDUAL, 3, "q9", 4), Map.of());
        book.on(book.runner(), CommandType.OPEN_BALLOT, 1, "vote").accepted();
        play.each(
                present,
                member -> judging.vote(member, prize.sheet(judging, member)).accepted());
        judging.count().refused(RefusalCode.STAGE_NOT_READY, "4-7");
        judging.absence(ABSENT).accepted();
        judging.count().accepted();
        play.took(QualityBranch.ABSENT);
        book.close(1, "vote");
        standsFor(NOT_CARRIED, "nomination", QualityBranch.NOT_CARRIED);
        Map<String, Integer> nomination =
                new LinkedHashMap<>(Map.of(NOT_CARRIED, 5, NOMINEE, 5, IN_NEITHER, 1, "q7", 4, "q8", 4, "q10", 3));
        people.referred().forEach(key -> nomination.put(key, COMMITTEE.size()));
        judging.ballot(1, "vote-nomination", new Voting(COMMITTEE, nomination, Map.of()));
        book.close(1, "vote-nomination");
        came(IN_NEITHER, Status.ENDED, QualityBranch.IN_NEITHER);
    }

    void granted() {
        listing.publish(1, "result");
        listing.endNotice(1, "result");
        Stage decision = book.stage("decide");
        book.closing(1, decision.id()).refused(RefusalCode.STAGE_NOT_READY, "4-8");
        listing.approval(1, decision).accepted();
        book.close(1, decision.id());
        listing.announce(1);
        came("q1", Status.AWARDED, QualityBranch.AWARDED);
        came(NOT_CARRIED, Status.AWARDED, QualityBranch.NOMINATED);
        people.referred().forEach(key -> play.stands(key, Status.AWARDED));
    }
}

package org.jinbang.console.internal.demo.mayor;

import static org.jinbang.console.internal.demo.mayor.MayorPeople.COMMITTEE;
import static org.jinbang.console.internal.demo.mayor.MayorPeople.STRANGER;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jinbang.console.internal.demo.Applicant;
import org.jinbang.console.internal.demo.Founding;
import org.jinbang.console.internal.demo.Play;
import org.jinbang.console.internal.demo.Script;
import org.jinbang.console.internal.demo.Voting;
import org.jinbang.json.Json;
import org.jinbang.process.ApplicationState.Status;
import org.jinbang.process.CommandType;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Stage;

/** From the opening to the announcement; each company that something happens to has a number of its own. */
final class MayorEdition extends Script {
    private static final String NO_INDUSTRY = "c12";
    private static final String NOT_LEADING = "c13";
    private static final String STRUCK = "c2";
    private static final String KEPT = "c7";

    private final MayorPeople people;

    MayorEdition(Play play, int year, MayorPeople people) {
        super(play, year);
        this.people = people;
    }

    void opening() {
        Founding founding = new Founding(play, year, people);
        founding.summon();
        play.until(day(1, 5));
        founding.opening("office-1").refused(RefusalCode.NOT_ENTITLED, "A1-2.1");
        founding.opening("government-1").accepted();
        founding.seat("office-1", "committee", STRANGER).refused(RefusalCode.NOT_ENTITLED, "A1-2.1");
        founding.seated("government-1", "committee", COMMITTEE);
        founding.call("government-1", day(1, 12), day(2, 28), "关于申报" + year + "年重庆市市长质量管理奖的通知（虚构）")
                .accepted();
    }

    void applications() {
        play.until(day(1, 12));
        play.each(people.allBut(Set.of(NO_INDUSTRY)), filing::file);
        Applicant builder = people.get(NO_INDUSTRY).with("industry", Json.of("47"));
        filing.prepare(builder);
        filing.submit(builder).refused(RefusalCode.CONDITION_NOT_MET, "A1-2.1");
        play.took(MayorBranch.NOT_INDUSTRIAL);
        book.endWindow(1, "apply");
    }

    void check() {
        play.until(day(3, 3));
        Stage check = book.stage("check");
        judging.judge(check, "office-1", NOT_LEADING, Map.of("leading", "NOT_MET"));
        judging.decision(check, "office-1", NOT_LEADING, true).accepted();
        judging.passAll(check, "office-1", people.all(), 1, NOT_LEADING);
        book.close(1, "check");
        came(NOT_LEADING, Status.ENDED, MayorBranch.NOT_LEADING);
    }

    /** So many yes votes for each, from the company with the first number on. */
    private static Voting votes(int first, int... yes) {
        Map<String, Integer> votes = new LinkedHashMap<>();
        for (int i = 0; i < yes.length; i++) {
            votes.put("c" + (first + i), yes[i]);
        }
        return new Voting(COMMITTEE, votes, Map.of());
    }

    /** Four are clear, two stand equal for the fifth place. */
    void award() {
        play.until(day(3, 20));
        Voting voting = votes(1, 5, 5, 5, 5, 4, 4, 2, 2, 2, 2, 1);
        book.on("office-1", CommandType.OPEN_BALLOT, 1, "vote").accepted();
        judging.vote("committee-1", voting.sheet(judging, "committee-1")).refused(RefusalCode.PLEDGE_MISSING, "A1-2.1");
        COMMITTEE.forEach(role -> judging.pledge(role, "committee").accepted());
        judging.voted(voting);
        book.closing(1, "vote").refused(RefusalCode.TIE, "A1-2.1");
        judging.settling("committee-1", 1, "vote", "c5", "c6").accepted();
        play.took(MayorBranch.EQUAL_VOTES);
        book.close(1, "vote");
        standsFor("c6", "nomination", MayorBranch.WITHOUT_PLACE);
        standsFor("c7", "nomination", MayorBranch.NOT_CARRIED);
    }

    void nomination() {
        judging.ballot(1, "vote-nomination", votes(6, 5, 5, 5, 4, 4, 3));
        play.by("government-1", CommandType.EXCEED_CAP)
                .with("award", "nomination")
                .with("limit", 6)
                .with("reason", "本届企业均十分突出（虚构）")
                .refused(RefusalCode.NOT_ENTITLED, "A1-2.1");
        play.took(MayorBranch.HARD_CAP);
        book.close(1, "vote-nomination");
        came("c11", Status.ENDED, MayorBranch.LEFT_OUT);
    }

    void notice() {
        play.until(day(4, 8));
        listing.publish(1);
        objecting.decided(objecting.organisation(STRANGER, STRUCK), STRUCK, true);
        objecting.decided(objecting.person("public", KEPT), KEPT, false);
        book.closing(1, "notice").refused(RefusalCode.NOTICE_RUNNING, "A1-2.1");
        listing.endNotice(1);
        came(STRUCK, Status.ENDED, MayorBranch.OBJECTION_UPHELD);
        came(KEPT, Status.RUNNING, MayorBranch.OBJECTION_REJECTED);
    }

    void granted() {
        play.until(day(5, 8));
        book.closing(1, "approve").refused(RefusalCode.STAGE_NOT_READY, "A1-2.1");
        listing.approve(1);
        play.until(day(5, 20));
        listing.announce(1);
        came("c1", Status.AWARDED, MayorBranch.AWARDED);
        came("c6", Status.AWARDED, MayorBranch.NOMINATED);
    }
}

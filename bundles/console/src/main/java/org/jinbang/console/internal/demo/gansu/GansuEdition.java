package org.jinbang.console.internal.demo.gansu;

import static org.jinbang.console.internal.demo.gansu.GansuPeople.BODY;
import static org.jinbang.console.internal.demo.gansu.GansuPeople.STRANGER;
import static org.jinbang.console.internal.demo.gansu.GansuPeople.UNIT;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jinbang.console.internal.demo.Applicant;
import org.jinbang.console.internal.demo.Founding;
import org.jinbang.console.internal.demo.Play;
import org.jinbang.console.internal.demo.Script;
import org.jinbang.json.Json;
import org.jinbang.process.ApplicationState.Status;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Stage;
import org.jinbang.time.LegalTime;

/** From the notice to the letter of recommendation. */
final class GansuEdition extends Script {
    private static final String ELSEWHERE = "示例省市场监管局（虚构）";
    private static final String WINNER = "g1";
    private static final String OBJECTED = "g2";
    private static final String DECLINED = "g5";
    private static final String PERSON = "g6";
    private static final String LATE = "g7";
    /** What the third body gives; there are two places. */
    private static final Map<String, Integer> SCORES = Map.of(WINNER, 90, OBJECTED, 85, "g3", 80, "g4", 70, PERSON, 88);

    private final GansuPeople people;

    GansuEdition(Play play, int year, GansuPeople people) {
        super(play, year);
        this.people = people;
    }

    void opening() {
        Founding founding = new Founding(play, year, people);
        founding.summon();
        play.until(day(1, 5));
        founding.opening(STRANGER).refused(RefusalCode.NOT_ENTITLED, "2");
        founding.opening("office-1")
                .with("settings", Json.obj().with("places", 2))
                .accepted();
        founding.seated("office-1", "body", BODY);
        founding.unit("office-1", UNIT, "示例市市场监管局（虚构）", UNIT).accepted();
        founding.call("office-1", day(1, 12), day(2, 20), "关于开展中国质量奖评选表彰申报工作的通知（虚构）")
                .accepted();
    }

    void applications() {
        play.until(day(1, 12));
        play.each(people.allBut(Set.of(WINNER, LATE)), filing::file);
        Applicant winner = people.get(WINNER);
        filing.prepare(winner.with("region", Json.of("11")));
        filing.submit(winner).refused(RefusalCode.CONDITION_NOT_MET, "2");
        filing.save(winner);
        filing.submit(winner).accepted();
        Applicant late = people.get(LATE);
        filing.prepare(late);
        Instant closes = book.windowEnds(1, "apply");
        play.until(closes.plusSeconds(3600));
        Refusal refusal = filing.submit(late).refused(RefusalCode.LATE, "4");
        String said = refusal.detail().zh();
        play.require(
                said.contains(LegalTime.endZh(closes)) && said.contains(LegalTime.zh(play.now())),
                "应写明截止和到达时间：" + said,
                "Both times should be named: " + refusal.detail().en());
        play.took(GansuBranch.LATE);
        book.close(1, "apply");
    }

    void recommended() {
        play.until(day(3, 1));
        filing.opinion(people.get(OBJECTED), true).refused(RefusalCode.STAGE_NOT_READY, "2");
        play.took(GansuBranch.WINNERS_FIRST);
        filing.opinion(people.get(WINNER), true).accepted();
        play.each(
                people.allBut(Set.of(WINNER, LATE)),
                a -> filing.opinion(a, !a.key().equals(DECLINED)).accepted());
        book.close(1, "recommend");
        came(DECLINED, Status.ENDED, GansuBranch.NOT_RECOMMENDED);
    }

    void received() {
        judging.passAll(book.stage("check"), "office-1", people.all(), 1);
        book.close(1, "check");
    }

    void reviewed() {
        Stage organisations = book.stage("review-organisation");
        judging.scored(organisations, BODY.get(0), WINNER, 90).refused(RefusalCode.PLEDGE_MISSING, "3");
        BODY.forEach(role -> judging.pledge(role, "body").accepted());
        for (Stage stage : List.of(organisations, book.stage("review-person"))) {
            SCORES.forEach((key, score) -> {
                if (stage.isFor(people.get(key).track())) {
                    judging.judge(stage, BODY.get(0), key, Map.of());
                    BODY.forEach(role -> judging.scored(stage, role, key, score).accepted());
                }
            });
            book.close(1, stage.id());
        }
        came("g3", Status.ENDED, GansuBranch.BEYOND_PLACES);
    }

    void notice() {
        listing.publish(1);
        objecting.decided(objecting.person(STRANGER, OBJECTED), OBJECTED, false);
        book.closing(1, "notice").refused(RefusalCode.NOTICE_RUNNING, "2");
        listing.endNotice(1);
        came(OBJECTED, Status.RUNNING, GansuBranch.OBJECTION_REJECTED);
    }

    void handedOn() {
        book.closing(1, "opinion").refused(RefusalCode.STAGE_NOT_READY, "2");
        listing.approval(1).accepted();
        book.close(1, "opinion");
        listing.announce(1);
        came(WINNER, Status.AWARDED, GansuBranch.ORGANISATION);
        came(PERSON, Status.AWARDED, GansuBranch.PERSON);
        laureates.referral("leading-group-1", PERSON, "upward", ELSEWHERE).refused(RefusalCode.NOT_ENTITLED, "2");
        laureates.referral("office-1", PERSON, "upward", ELSEWHERE).accepted();
        play.took(GansuBranch.REFERRED);
    }
}

package org.jinbang.console.internal.demo.quality;

import static org.jinbang.console.internal.demo.quality.QualityPeople.ASSOCIATION;
import static org.jinbang.console.internal.demo.quality.QualityPeople.CITIES;
import static org.jinbang.console.internal.demo.quality.QualityPeople.COMMITTEE;
import static org.jinbang.console.internal.demo.quality.QualityPeople.MILITARY;
import static org.jinbang.console.internal.demo.quality.QualityPeople.PROVINCE;
import static org.jinbang.console.internal.demo.quality.QualityPeople.REVIEWERS;
import static org.jinbang.console.internal.demo.quality.QualityPeople.STRANGER;
import static org.jinbang.console.internal.demo.quality.QualityPeople.SUBCOMMITTEE;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jinbang.console.internal.demo.Applicant;
import org.jinbang.console.internal.demo.Founding;
import org.jinbang.console.internal.demo.Play;
import org.jinbang.console.internal.demo.Script;
import org.jinbang.console.internal.demo.Voting;
import org.jinbang.json.Json;
import org.jinbang.process.ApplicationState.Status;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Stage;

/** From the opening to the publicity of the candidates. */
final class QualityEdition extends Script {
    private static final String FIRST = "q1";
    private static final String STRUCK = "q4";
    private static final String BRIEF = "q5";
    private static final String AGAIN = "q11";
    /** Whom the sub-committee names for the award. */
    private static final Set<String> NAMED = Set.of("q1", "q2", "q4", "q6", "q9");

    private final QualityPeople people;

    QualityEdition(Play play, int year, QualityPeople people) {
        super(play, year);
        this.people = people;
    }

    void opening() {
        Founding founding = new Founding(play, year, people);
        founding.summon();
        play.until(day(1, 5));
        founding.opening("secretariat-1").refused(RefusalCode.NOT_ENTITLED, "0");
        founding.opening("administration-1").accepted();
        founding.seated("administration-1", "committee", COMMITTEE);
        founding.seated("committee-1", "subcommittee", SUBCOMMITTEE);
        founding.seated("committee-1", "supervision", List.of("supervision-1"));
        founding.seated("subcommittee-1", "reviewers", REVIEWERS);
        unit(founding, PROVINCE, "authority", "regions", "62");
        founding.unit("secretariat-1", CITIES, "示例直辖市市场监管局（虚构）", CITIES)
                .with("sort", "authority")
                .with("regions", Json.texts(List.of("31", "50")))
                .accepted();
        unit(founding, ASSOCIATION, "association", "industries", "34");
        unit(founding, MILITARY, "defence", "industries", "34");
        founding.call("administration-1", day(1, 12), day(2, 20), "关于开展" + year + "年中国质量奖评选表彰工作的通知（虚构）")
                .accepted();
    }

    /** Registers a unit that covers a region or an industry. */
    private void unit(Founding founding, String unit, String sort, String covers, String code) {
        String name = people.officials().stream()
                .filter(role -> role.key().equals(unit))
                .findFirst()
                .orElseThrow()
                .name();
        founding.unit("secretariat-1", unit, name, unit)
                .with("sort", sort)
                .with(covers, Json.texts(List.of(code)))
                .accepted();
    }

    void applications() {
        play.until(day(1, 12));
        Applicant first = people.get(FIRST);
        filing.draft(first);
        filing.asking(first.by(MILITARY)).refused(RefusalCode.OUTSIDE_SCOPE, "3");
        play.took(QualityBranch.NOT_DEFENCE);
        filing.ask(first);
        filing.submit(first).accepted();
        Applicant brief = people.publicisedTooBriefly(BRIEF);
        filing.prepare(brief);
        filing.submit(brief).refused(RefusalCode.CONDITION_NOT_MET, "4-1");
        play.took(QualityBranch.DAY_SHORT);
        filing.save(people.get(BRIEF));
        filing.submit(brief).accepted();
        Applicant again = people.get(AGAIN);
        filing.prepare(again);
        Refusal refusal = filing.submit(again).refused(RefusalCode.ONE_APPLICATION_ONLY, "3");
        play.require(
                refusal.detail().zh().contains(PROVINCE),
                "应指明已经申报的渠道：" + refusal.detail().zh(),
                "The channel of the first application should be named: "
                        + refusal.detail().en());
        play.took(QualityBranch.SECOND_CHANNEL);
        play.each(people.allBut(Set.of(FIRST, BRIEF, AGAIN)), filing::file);
    }

    /** What other awards on this server refer to the units, until the window ends. */
    void referred() {
        new Arrivals(play, year, people).received();
        book.endWindow(1, "apply");
    }

    void recommended() {
        play.until(day(3, 1));
        Applicant first = people.get(FIRST);
        LocalDate monday = play.today().minusDays(10).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        filing.opinion(first, true)
                .with("steps", filing.steps(PROVINCE).with("publicity", monday + "/" + monday.plusDays(4)))
                .refused(RefusalCode.ENTRY_INVALID, "4-2");
        play.took(QualityBranch.UNIT_TOO_SOON);
        play.each(people.allBut(Set.of(AGAIN)), a -> filing.opinion(a, true).accepted());
        book.close(1, "recommend");
    }

    void accepted() {
        Stage check = book.stage("check");
        judging.judge(check, "secretariat-1", FIRST, Map.of());
        String today = play.today().toString();
        judging.decision(check, "secretariat-1", FIRST, true)
                .with("sources", Json.obj().with("letter", today).with("list", today))
                .refused(RefusalCode.ENTRY_INVALID, "4-3");
        play.took(QualityBranch.MATERIAL_MISSING);
        judging.passAll(check, "secretariat-1", people.all(), 1);
        book.close(1, "check");
        judging.passAll(book.stage("consult"), "secretariat-1", people.all(), 1);
        book.close(1, "consult");
        listing.publish(1, "acceptance");
        book.closing(1, "acceptance").refused(RefusalCode.NOTICE_RUNNING, "4-3");
        listing.endNotice(1, "acceptance");
    }

    void reviewed() {
        REVIEWERS.forEach(role -> judging.pledge(role, "reviewers").accepted());
        for (String id : List.of("review-organisation", "review-person")) {
            Stage stage = book.stage(id);
            List<Applicant> reviewed = book.waiting(people.all(), 1, id).stream()
                    .filter(a -> stage.isFor(a.track()))
                    .toList();
            play.each(reviewed, a -> {
                judging.judge(stage, REVIEWERS.get(0), a.key(), Map.of());
                REVIEWERS.forEach(
                        role -> judging.scored(stage, role, a.key(), 85).accepted());
            });
            book.close(1, id);
        }
    }

    void candidates() {
        Map<String, Integer> prize = new LinkedHashMap<>();
        Map<String, Integer> nomination = new LinkedHashMap<>();
        for (Applicant a : people.allBut(Set.of(AGAIN))) {
            boolean named = NAMED.contains(a.key());
            prize.put(a.key(), named ? SUBCOMMITTEE.size() : 0);
            if (!named) {
                nomination.put(a.key(), SUBCOMMITTEE.size());
            }
        }
        judging.ballot(1, "name-prize", new Voting(SUBCOMMITTEE, prize, Map.of()));
        book.close(1, "name-prize");
        standsFor(FIRST, "prize", QualityBranch.CANDIDATE);
        judging.ballot(1, "name-nomination", new Voting(SUBCOMMITTEE, nomination, Map.of()));
        book.close(1, "name-nomination");
        standsFor("q3", "nomination", QualityBranch.CANDIDATE_OF_NOMINATION);
        Stage approval = book.stage("approve-candidates");
        book.closing(1, approval.id()).refused(RefusalCode.STAGE_NOT_READY, "4-4");
        listing.approval(1, approval).accepted();
        book.close(1, approval.id());
        listing.publish(1, "candidates");
        objecting.decided(objecting.person(STRANGER, STRUCK), STRUCK, true);
        listing.endNotice(1, "candidates");
        came(STRUCK, Status.ENDED, QualityBranch.OBJECTION_UPHELD);
    }
}

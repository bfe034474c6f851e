package org.jinbang.console.internal.demo.benchmark;

import static org.jinbang.console.internal.demo.benchmark.BenchmarkPeople.COMMITTEE;
import static org.jinbang.console.internal.demo.benchmark.BenchmarkPeople.STRANGER;
import static org.jinbang.console.internal.demo.benchmark.BenchmarkPeople.SUPERVISOR;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jinbang.console.internal.demo.Applicant;
import org.jinbang.console.internal.demo.Founding;
import org.jinbang.console.internal.demo.Play;
import org.jinbang.console.internal.demo.Script;
import org.jinbang.json.Json;
import org.jinbang.process.ApplicationState.Status;
import org.jinbang.process.CommandType;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Stage;

/** From the opening of the edition to the formal check of what was filed. */
final class Beginning extends Script {
    /** Outside of the divisions named: the first is found a producer service, the second is not. */
    private static final String SERVICE = "b10";

    private static final String NO_SERVICE = "b11";
    private static final String LOSING = "b12";
    private static final Set<String> SPECIAL = Set.of(SERVICE, NO_SERVICE, LOSING);

    private final BenchmarkPeople people;
    private final Founding founding;

    Beginning(Play play, int year, BenchmarkPeople people) {
        super(play, year);
        this.people = people;
        this.founding = new Founding(play, year, people);
    }

    void edition() {
        founding.summon();
        play.until(day(1, 6));
        founding.opening("association-1").refused(RefusalCode.NOT_ENTITLED, "6");
        founding.opening("office-1").with("members", founding.standing(false)).refused(RefusalCode.COMPOSITION, "23");
        founding.opening("office-1").accepted();
        committee();
        founding.seat("office-1", "supervisor", SUPERVISOR).refused(RefusalCode.NOT_ENTITLED);
        founding.seat("association-1", "supervisor", SUPERVISOR).accepted();
        for (int i = 1; i <= people.units(); i++) {
            String unit = BenchmarkPeople.unit(i);
            founding.unit("office-1", unit, BenchmarkPeople.unitName(i), unit)
                    .with("regions", Json.texts(List.of(BenchmarkPeople.REGION)))
                    .accepted();
        }
    }

    /** The committee comes from the pool, its chair and vice-chair with comprehensive competence. */
    private void committee() {
        String chair = COMMITTEE.get(0);
        String vice = COMMITTEE.get(1);
        founding.seat("office-1", "committee", STRANGER).refused(RefusalCode.COMPOSITION, "12");
        for (String role : COMMITTEE) {
            boolean leads = role.equals(chair) || role.equals(vice);
            play.door()
                    .register(
                            play.company().person("office-1"),
                            play.company().person(role),
                            leads ? List.of(BenchmarkPeople.COMPREHENSIVE, "质量管理") : List.of("质量管理"),
                            List.of("34"));
        }
        founding.seat("office-1", "committee", COMMITTEE.get(2))
                .with("post", "chair")
                .refused(RefusalCode.COMPOSITION, "14");
        founding.seat("office-1", "committee", chair).with("post", "chair").accepted();
        founding.seat("office-1", "committee", vice).with("post", "vice-chair").accepted();
        founding.seated("office-1", "committee", COMMITTEE.subList(2, COMMITTEE.size()));
    }

    void applications() {
        LocalDate opens = day(1, 13);
        founding.call("office-1", opens, day(2, 28), "关于开展" + year + "年全国质量标杆遴选的通知（虚构）")
                .accepted();
        play.until(opens);
        play.each(people.allBut(SPECIAL), filing::file);
        units();
        filing.file(people.outside(SERVICE));
        filing.file(people.outside(NO_SERVICE));
        Applicant losing = people.losing(LOSING);
        filing.draft(losing);
        play.by(LOSING, CommandType.ASK_OPINION)
                .on(LOSING)
                .with("unit", "elsewhere")
                .refused(RefusalCode.OUTSIDE_SCOPE, "7");
        filing.recommend(losing);
        filing.submit(losing).refused(RefusalCode.CONDITION_NOT_MET, "9");
        play.by(STRANGER, CommandType.SUBMIT).on("b1").with("declaration", true).refused(RefusalCode.NOT_ENTITLED);
        book.endWindow(1, "apply");
        // A draft is nobody's business but the applicant's.
        if (play.state(LOSING, LOSING).status() == Status.LAPSED) {
            play.took(BenchmarkBranch.NOT_PROFITABLE);
        }
    }

    /** A unit of another region is not asked; unused places move; a unit ranks what it recommends. */
    private void units() {
        founding.unit("office-1", "elsewhere", "示例外地推荐单位（虚构）", STRANGER)
                .with("regions", Json.texts(List.of("3502")))
                .accepted();
        play.by("office-1", CommandType.TRANSFER_PLACES)
                .with("from", "elsewhere")
                .with("to", BenchmarkPeople.unit(1))
                .with("places", 2)
                .with("reason", "该单位名额未用（虚构）")
                .accepted();
        List<String> recommended = people.allBut(SPECIAL).stream()
                .filter(a -> a.unit().equals(BenchmarkPeople.unit(2)))
                .map(a -> play.application(a.key()))
                .toList();
        play.by(BenchmarkPeople.unit(2), CommandType.RANK_RECOMMENDATIONS)
                .with("batch", 1)
                .with("order", Json.texts(recommended))
                .accepted();
    }

    void check() {
        play.until(day(3, 3));
        Stage check = book.stage("check");
        judging.decision(check, "committee-1", "b1", true).refused(RefusalCode.NOT_ENTITLED, "19");
        judging.judge(check, "office-1", NO_SERVICE, Map.of("producer-service", "NOT_MET"));
        judging.decision(check, "office-1", NO_SERVICE, true).accepted();
        judging.passAll(check, "office-1", people.all(), 1, NO_SERVICE);
        book.close(1, "check");
        came(SERVICE, Status.RUNNING, BenchmarkBranch.PRODUCER_SERVICE);
        came(NO_SERVICE, Status.ENDED, BenchmarkBranch.NO_PRODUCER_SERVICE);
    }
}

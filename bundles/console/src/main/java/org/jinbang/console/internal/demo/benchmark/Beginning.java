package org.jinbang.console.internal.demo.benchmark;

import static org.jinbang.console.internal.demo.benchmark.BenchmarkPeople.COMMITTEE;
import static org.jinbang.console.internal.demo.benchmark.BenchmarkPeople.SCHEME;
import static org.jinbang.console.internal.demo.benchmark.BenchmarkPeople.STRANGER;
import static org.jinbang.console.internal.demo.benchmark.BenchmarkPeople.SUPERVISOR;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jinbang.console.internal.demo.Applicant;
import org.jinbang.console.internal.demo.ByTheBook;
import org.jinbang.console.internal.demo.Move;
import org.jinbang.console.internal.demo.Play;
import org.jinbang.json.Json;
import org.jinbang.process.ApplicationState.Status;
import org.jinbang.process.CommandType;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Stage;

/** From the opening of the edition to the formal check of what was filed. */
final class Beginning {
    /** Outside of the divisions named: the first is found a producer service, the second is not. */
    private static final String SERVICE = "b10";

    private static final String NO_SERVICE = "b11";
    private static final String LOSING = "b12";
    private static final Set<String> SPECIAL = Set.of(SERVICE, NO_SERVICE, LOSING);

    private final Play play;
    private final ByTheBook book;
    private final int year;
    private final BenchmarkPeople people;

    Beginning(Play play, ByTheBook book, int year, BenchmarkPeople people) {
        this.play = play;
        this.book = book;
        this.year = year;
        this.people = people;
    }

    private Json.Obj member(String organ, String role) {
        return Json.obj().with("organ", organ).with("person", play.company().id(role));
    }

    private Move open(String role, boolean head) {
        return play.by(role, CommandType.OPEN_EDITION)
                .with("scheme", SCHEME)
                .with("revision", play.scheme().revision())
                .with("year", year)
                .with(
                        "members",
                        new Json.Arr(List.of(
                                member("association", "association-1").with("chair", head),
                                member("office", "office-1"),
                                member("office", "office-2"))));
    }

    void edition() {
        play.company().summon(people.officials());
        play.company().summon(people.roles());
        play.until(LocalDate.of(year, 1, 6));
        open("association-1", true).refused(RefusalCode.NOT_ENTITLED, "6");
        open("office-1", false).refused(RefusalCode.COMPOSITION, "23");
        open("office-1", true).accepted();
        committee();
        seat("office-1", "supervisor", SUPERVISOR).refused(RefusalCode.NOT_ENTITLED);
        seat("association-1", "supervisor", SUPERVISOR).accepted();
        for (int i = 1; i <= people.units(); i++) {
            play.by("office-1", CommandType.REGISTER_UNIT)
                    .with("unit", BenchmarkPeople.unit(i))
                    .with("name", BenchmarkPeople.unitName(i))
                    .with("person", play.company().id(BenchmarkPeople.unit(i)))
                    .with("regions", Json.texts(List.of(BenchmarkPeople.REGION)))
                    .accepted();
        }
    }

    /** The committee comes from the pool, its chair and vice-chair with comprehensive competence. */
    private void committee() {
        String chair = COMMITTEE.get(0);
        String vice = COMMITTEE.get(1);
        seat("office-1", "committee", STRANGER).refused(RefusalCode.COMPOSITION, "12");
        for (String role : COMMITTEE) {
            boolean leads = role.equals(chair) || role.equals(vice);
            play.door()
                    .register(
                            play.company().person("office-1"),
                            play.company().person(role),
                            leads ? List.of(BenchmarkPeople.COMPREHENSIVE, "质量管理") : List.of("质量管理"),
                            List.of("34"));
        }
        seat("office-1", "committee", COMMITTEE.get(2)).with("post", "chair").refused(RefusalCode.COMPOSITION, "14");
        seat("office-1", "committee", chair).with("post", "chair").accepted();
        seat("office-1", "committee", vice).with("post", "vice-chair").accepted();
        COMMITTEE
                .subList(2, COMMITTEE.size())
                .forEach(role -> seat("office-1", "committee", role).accepted());
    }

    private Move seat(String by, String organ, String role) {
        return play.by(by, CommandType.SEAT_MEMBER).with(member(organ, role));
    }

    void applications() {
        LocalDate opens = LocalDate.of(year, 1, 13);
        play.by("office-1", CommandType.OPEN_BATCH)
                .with("opens", opens.toString())
                .with("closes", LocalDate.of(year, 2, 28).toString())
                .with("call", "关于开展" + year + "年全国质量标杆遴选的通知（虚构）")
                .accepted();
        play.until(opens);
        play.each(people.all().stream().filter(a -> !SPECIAL.contains(a.key())).toList(), book::file);
        units();
        book.file(people.outside(SERVICE));
        book.file(people.outside(NO_SERVICE));
        Applicant losing = people.losing(LOSING);
        book.start(losing);
        book.fill(losing);
        play.by(LOSING, CommandType.ASK_OPINION)
                .on(LOSING)
                .with("unit", "elsewhere")
                .refused(RefusalCode.OUTSIDE_SCOPE, "7");
        book.recommend(losing);
        book.submit(losing).refused(RefusalCode.CONDITION_NOT_MET, "9");
        play.by(STRANGER, CommandType.SUBMIT).on("b1").with("declaration", true).refused(RefusalCode.NOT_ENTITLED);
        play.until(book.windowEnds(1, "apply"));
        book.close(1, "apply");
        // A draft is nobody's business but the applicant's.
        if (play.state(LOSING, LOSING).status() == Status.LAPSED) {
            play.took(BenchmarkBranch.NOT_PROFITABLE);
        }
    }

    /** A unit of another region is not asked; unused places move; a unit ranks what it recommends. */
    private void units() {
        play.by("office-1", CommandType.REGISTER_UNIT)
                .with("unit", "elsewhere")
                .with("name", "示例外地推荐单位（虚构）")
                .with("person", play.company().id(STRANGER))
                .with("regions", Json.texts(List.of("3502")))
                .accepted();
        play.by("office-1", CommandType.TRANSFER_PLACES)
                .with("from", "elsewhere")
                .with("to", BenchmarkPeople.unit(1))
                .with("places", 2)
                .with("reason", "该单位名额未用（虚构）")
                .accepted();
        List<String> recommended = people.all().stream()
                .filter(a -> !SPECIAL.contains(a.key()))
                .filter(a -> a.unit().equals(BenchmarkPeople.unit(2)))
                .map(a -> play.application(a.key()))
                .toList();
        play.by(BenchmarkPeople.unit(2), CommandType.RANK_RECOMMENDATIONS)
                .with("batch", 1)
                .with("order", Json.texts(recommended))
                .accepted();
    }

    void check() {
        play.until(LocalDate.of(year, 3, 3));
        Stage check = play.scheme().stage("check").orElseThrow();
        book.decision(check, "committee-1", "b1", true).refused(RefusalCode.NOT_ENTITLED, "19");
        book.judge(check, "office-1", NO_SERVICE, Map.of("producer-service", "NOT_MET"));
        book.decision(check, "office-1", NO_SERVICE, true).accepted();
        play.each(
                book.waiting(people.all(), 1, "check").stream()
                        .filter(a -> !a.key().equals(NO_SERVICE))
                        .toList(),
                a -> book.pass(check, "office-1", a.key()));
        book.close(1, "check");
        play.stands(SERVICE, Status.RUNNING);
        play.took(BenchmarkBranch.PRODUCER_SERVICE);
        play.stands(NO_SERVICE, Status.ENDED);
        play.took(BenchmarkBranch.NO_PRODUCER_SERVICE);
    }
}

package org.jinbang.console.internal.demo.individual;

import static org.jinbang.console.internal.demo.individual.IndividualPeople.STRANGER;

import java.util.List;
import java.util.Set;
import org.jinbang.console.internal.demo.Applicant;
import org.jinbang.console.internal.demo.Move;
import org.jinbang.console.internal.demo.Play;
import org.jinbang.console.internal.demo.Script;
import org.jinbang.json.Json;
import org.jinbang.process.ApplicationState.Status;
import org.jinbang.process.CommandType;
import org.jinbang.process.RefusalCode;

/** The applications of the first batch, with everything that can be wrong about one. */
final class FirstApplications extends Script {
    private static final Set<String> SPECIAL =
            Set.of("a1", "a2", "a3", "a4", "a18", "a19", "e4", "e5", "e6", "p6", "x1", "x5");
    private static final byte[] PROGRAM = {'M', 'Z', 0, 1, 2, 3};

    private final IndividualPeople people;

    FirstApplications(Play play, int year, IndividualPeople people) {
        super(play, year);
        this.people = people;
    }

    void inTime() {
        play.until(day(1, 8));
        play.by("committee-1", CommandType.START_APPLICATION)
                .with("batch", 1)
                .with("track", "artisan")
                .refused(RefusalCode.CONFLICT_OF_INTEREST, "13");
        play.by("a1", CommandType.START_APPLICATION)
                .with("batch", 1)
                .with("track", "organisation")
                .refused(RefusalCode.UNKNOWN_TARGET);
        play.each(
                people.batch(1).stream().filter(a -> !SPECIAL.contains(a.key())).toList(), filing::file);
        List<Runnable> special = List.of(
                this::declarations, this::incomplete, this::wrongFile, this::results, this::opinions, this::honour);
        play.each(special, Runnable::run);
        anotherOfTheSamePerson();
    }

    private void declarations() {
        Applicant a = people.get("a1");
        filing.draft(a);
        filing.ask(a);
        filing.opinion(a, true).with("declaration", false).refused(RefusalCode.DECLARATION_MISSING, "22");
        filing.opinion(a, true).accepted();
        filing.opinion(a, true).refused(RefusalCode.ALREADY_DONE, "13");
        filing.submit(a).with("declaration", false).refused(RefusalCode.DECLARATION_MISSING, "22");
        play.by(STRANGER, CommandType.SUBMIT).on("a1").with("declaration", true).refused(RefusalCode.NOT_ENTITLED);
        filing.submit(a).accepted();
        filing.submit(a).refused(RefusalCode.WRONG_STAGE, "13");
    }

    private void incomplete() {
        Applicant a = people.get("a2");
        filing.start(a);
        play.by("a2", CommandType.SAVE_ANSWERS)
                .on("a2")
                .with("answers", a.with("phone", Json.of("无")).answers())
                .refused(RefusalCode.ANSWER_INVALID);
        play.by("a2", CommandType.SAVE_ANSWERS)
                .on("a2")
                .with("answers", a.without("spirit").answers())
                .accepted();
        filing.recommend(a);
        filing.submit(a).refused(RefusalCode.ANSWER_MISSING, "9");
        play.by("a2", CommandType.SAVE_ANSWERS)
                .on("a2")
                .with("answers", a.answers())
                .accepted();
        filing.submit(a).refused(RefusalCode.FILE_MISSING, "13");
        play.refused(
                RefusalCode.FILE_REFUSED,
                () -> play.door().upload(play.company().person("a2"), play.application("a2"), "示例.pdf", PROGRAM));
        filing.attach(a, "evidence");
        recommendAnew(a);
    }

    /** An opinion stands for the answers that it was given on; on changed ones the unit is asked once more. */
    private void recommendAnew(Applicant a) {
        filing.submit(a).refused(RefusalCode.OPINION_MISSING, "13");
        filing.opinion(a, true).accepted();
        filing.submit(a).accepted();
        play.took(IndividualBranch.OPINION_RENEWED);
    }

    private void wrongFile() {
        Applicant a = people.get("a4");
        filing.draft(a);
        String wrong = filing.attach(a, "evidence");
        play.by("a4", CommandType.DETACH_FILE)
                .on("a4")
                .with("field", "evidence")
                .with("file", wrong)
                .accepted();
        filing.attach(a, "evidence");
        play.took(IndividualBranch.FILE_REPLACED);
        filing.recommend(a);
        filing.submit(a).accepted();
    }

    private void results() {
        Applicant dip = people.get("e4").with("profit", people.years("3600", "3100", "4200"));
        filing.file(dip);
        Applicant two = people.get("e5");
        filing.start(two);
        filing.fill(two.with("profit", Json.obj().with(String.valueOf(year - 1), "4200")));
        filing.recommend(two);
        filing.submit(two).refused(RefusalCode.ANSWER_MISSING, "8");
        play.by("e5", CommandType.SAVE_ANSWERS)
                .on("e5")
                .with(
                        "answers",
                        two.with("profit", people.years("4200", "3600", "3100")).answers())
                .accepted();
        recommendAnew(two);
        Applicant never = people.get("e6");
        filing.draft(never);
    }

    private void opinions() {
        Applicant none = people.get("x1");
        filing.draft(none);
        filing.submit(none).refused(RefusalCode.OPINION_MISSING, "13");
        filing.ask(none);
        play.by(STRANGER, CommandType.GIVE_OPINION)
                .on("x1")
                .with("favourable", true)
                .with("opinion", "代为推荐（虚构）")
                .with("declaration", true)
                .refused(RefusalCode.NOT_ENTITLED, "13");
        filing.opinion(none, true).accepted();
        filing.submit(none).accepted();
        Applicant refused = people.get("p6");
        filing.draft(refused);
        filing.ask(refused);
        filing.opinion(refused, false).accepted();
        filing.submit(refused).refused(RefusalCode.OPINION_MISSING, "13");
        play.took(IndividualBranch.OPINION_UNFAVOURABLE);
    }

    private void honour() {
        Applicant a = people.get("x5").with("honour-level", Json.of("municipal"));
        filing.prepare(a);
        filing.submit(a).refused(RefusalCode.CONDITION_NOT_MET, "8");
    }

    private void anotherOfTheSamePerson() {
        filing.file(people.get("a3"));
        Applicant second = people.another("a3-second", "a3", 1, IndividualPeople.PROMOTER);
        filing.prepare(second);
        filing.submit(second).refused(RefusalCode.ONE_APPLICATION_ONLY);
    }

    void late() {
        for (String key : List.of("a18", "a19")) {
            Applicant a = people.get(key);
            filing.prepare(a);
        }
        book.closing(1, "apply").refused(RefusalCode.TOO_EARLY, "13");
        play.until(book.windowEnds(1, "apply"));
        filing.submit(people.get("a18")).refused(RefusalCode.LATE, "13");
        extension("committee-1").refused(RefusalCode.NOT_ENTITLED, "13");
        extension("office-1").accepted();
        filing.submit(people.get("a18")).accepted();
        play.took(IndividualBranch.DEADLINE_EXTENDED);
        play.until(book.windowEnds(1, "apply"));
        filing.submit(people.get("a19")).refused(RefusalCode.LATE, "13");
        book.close(1, "apply");
        if (play.state("e6", "e6").status() == Status.LAPSED) {
            play.took(IndividualBranch.DRAFT_LAPSED);
        }
    }

    private Move extension(String role) {
        return book.on(role, CommandType.EXTEND_DEADLINE, 1, "apply")
                .with("closes", day(3, 7).toString())
                .with("reason", "示例省停电，申报受影响（虚构）");
    }
}

package org.jinbang.console.internal.demo.individual;

import static org.jinbang.console.internal.demo.individual.IndividualPeople.STRANGER;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jinbang.console.internal.demo.Applicant;
import org.jinbang.console.internal.demo.ByTheBook;
import org.jinbang.console.internal.demo.Move;
import org.jinbang.console.internal.demo.Play;
import org.jinbang.json.Json;
import org.jinbang.process.ApplicationState.Status;
import org.jinbang.process.CommandType;
import org.jinbang.process.RefusalCode;

/** The applications of the first batch, with everything that can be wrong about one. */
final class FirstApplications {
    private static final Set<String> SPECIAL =
            Set.of("a1", "a2", "a3", "a4", "a18", "a19", "e4", "e5", "e6", "p6", "x1", "x5");
    private static final byte[] PROGRAM = {'M', 'Z', 0, 1, 2, 3};

    private final Play play;
    private final ByTheBook book;
    private final int year;
    private final IndividualPeople people;

    FirstApplications(Play play, ByTheBook book, int year, IndividualPeople people) {
        this.play = play;
        this.book = book;
        this.year = year;
        this.people = people;
    }

    void inTime() {
        play.until(LocalDate.of(year, 1, 8));
        play.by("committee-1", CommandType.START_APPLICATION)
                .with("batch", 1)
                .with("track", "artisan")
                .refused(RefusalCode.CONFLICT_OF_INTEREST, "13");
        play.by("a1", CommandType.START_APPLICATION)
                .with("batch", 1)
                .with("track", "organisation")
                .refused(RefusalCode.UNKNOWN_TARGET);
        play.each(
                people.batch(1).stream().filter(a -> !SPECIAL.contains(a.key())).toList(), book::file);
        List<Runnable> special = List.of(
                this::declarations, this::incomplete, this::wrongFile, this::results, this::opinions, this::honour);
        play.each(special, Runnable::run);
        anotherOfTheSamePerson();
    }

    private void declarations() {
        Applicant a = people.get("a1");
        book.start(a);
        book.fill(a);
        book.ask(a);
        book.opinion(a, true).with("declaration", false).refused(RefusalCode.DECLARATION_MISSING, "22");
        book.opinion(a, true).accepted();
        book.opinion(a, true).refused(RefusalCode.ALREADY_DONE, "13");
        book.submit(a).with("declaration", false).refused(RefusalCode.DECLARATION_MISSING, "22");
        play.by(STRANGER, CommandType.SUBMIT).on("a1").with("declaration", true).refused(RefusalCode.NOT_ENTITLED);
        book.submit(a).accepted();
        book.submit(a).refused(RefusalCode.WRONG_STAGE, "13");
    }

    private void incomplete() {
        Applicant a = people.get("a2");
        book.start(a);
        play.by("a2", CommandType.SAVE_ANSWERS)
                .on("a2")
                .with("answers", a.with("phone", Json.of("无")).answers())
                .refused(RefusalCode.ANSWER_INVALID);
        play.by("a2", CommandType.SAVE_ANSWERS)
                .on("a2")
                .with("answers", a.without("spirit").answers())
                .accepted();
        book.recommend(a);
        book.submit(a).refused(RefusalCode.ANSWER_MISSING, "9");
        play.by("a2", CommandType.SAVE_ANSWERS)
                .on("a2")
                .with("answers", a.answers())
                .accepted();
        book.submit(a).refused(RefusalCode.FILE_MISSING, "13");
        play.refused(
                RefusalCode.FILE_REFUSED,
                () -> play.door().upload(play.company().person("a2"), play.application("a2"), "示例.pdf", PROGRAM));
        book.attach(a, "evidence");
        recommendAnew(a);
    }

    /** An opinion stands for the answers that it was given on; on changed ones the unit is asked once more. */
    private void recommendAnew(Applicant a) {
        book.submit(a).refused(RefusalCode.OPINION_MISSING, "13");
        book.opinion(a, true).accepted();
        book.submit(a).accepted();
        play.took(IndividualBranch.OPINION_RENEWED);
    }

    private void wrongFile() {
        Applicant a = people.get("a4");
        book.start(a);
        book.fill(a);
        String wrong = book.attach(a, "evidence");
        play.by("a4", CommandType.DETACH_FILE)
                .on("a4")
                .with("field", "evidence")
                .with("file", wrong)
                .accepted();
        book.attach(a, "evidence");
        play.took(IndividualBranch.FILE_REPLACED);
        book.recommend(a);
        book.submit(a).accepted();
    }

    private void results() {
        Applicant dip = people.get("e4").with("profit", people.years("3600", "3100", "4200"));
        book.file(dip);
        Applicant two = people.get("e5");
        book.start(two);
        book.fill(two.with("profit", Json.obj().with(String.valueOf(year - 1), "4200")));
        book.recommend(two);
        book.submit(two).refused(RefusalCode.ANSWER_MISSING, "8");
        play.by("e5", CommandType.SAVE_ANSWERS)
                .on("e5")
                .with(
                        "answers",
                        two.with("profit", people.years("4200", "3600", "3100")).answers())
                .accepted();
        recommendAnew(two);
        Applicant never = people.get("e6");
        book.start(never);
        book.fill(never);
    }

    private void opinions() {
        Applicant none = people.get("x1");
        book.start(none);
        book.fill(none);
        book.submit(none).refused(RefusalCode.OPINION_MISSING, "13");
        book.ask(none);
        play.by(STRANGER, CommandType.GIVE_OPINION)
                .on("x1")
                .with("favourable", true)
                .with("opinion", "代为推荐（虚构）")
                .with("declaration", true)
                .refused(RefusalCode.NOT_ENTITLED, "13");
        book.opinion(none, true).accepted();
        book.submit(none).accepted();
        Applicant refused = people.get("p6");
        book.start(refused);
        book.fill(refused);
        book.ask(refused);
        book.opinion(refused, false).accepted();
        book.submit(refused).refused(RefusalCode.OPINION_MISSING, "13");
        play.took(IndividualBranch.OPINION_UNFAVOURABLE);
    }

    private void honour() {
        Applicant a = people.get("x5").with("honour-level", Json.of("municipal"));
        book.start(a);
        book.fill(a);
        book.recommend(a);
        book.submit(a).refused(RefusalCode.CONDITION_NOT_MET, "8");
    }

    private void anotherOfTheSamePerson() {
        book.file(people.get("a3"));
        Applicant second = people.another("a3-second", "a3", 1, IndividualPeople.PROMOTER);
        book.start(second);
        book.fill(second);
        book.recommend(second);
        book.submit(second).refused(RefusalCode.ONE_APPLICATION_ONLY);
    }

    void late() {
        for (String key : List.of("a18", "a19")) {
            Applicant a = people.get(key);
            book.start(a);
            book.fill(a);
            book.recommend(a);
        }
        book.closing(1, "apply").refused(RefusalCode.TOO_EARLY, "13");
        play.until(book.windowEnds(1, "apply"));
        book.submit(people.get("a18")).refused(RefusalCode.LATE, "13");
        extension("committee-1").refused(RefusalCode.NOT_ENTITLED, "13");
        extension("office-1").accepted();
        book.submit(people.get("a18")).accepted();
        play.took(IndividualBranch.DEADLINE_EXTENDED);
        play.until(book.windowEnds(1, "apply"));
        book.submit(people.get("a19")).refused(RefusalCode.LATE, "13");
        book.close(1, "apply");
        if (play.state("e6", "e6").status() == Status.LAPSED) {
            play.took(IndividualBranch.DRAFT_LAPSED);
        }
    }

    private Move extension(String role) {
        return book.on(role, CommandType.EXTEND_DEADLINE, 1, "apply")
                .with("closes", LocalDate.of(year, 3, 7).toString())
                .with("reason", "示例省停电，申报受影响（虚构）");
    }
}

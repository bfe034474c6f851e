package org.jinbang.console.internal.demo.individual;

import static org.jinbang.console.internal.demo.individual.FirstReview.MEMBERS;

import java.time.Instant;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.console.internal.demo.Applicant;
import org.jinbang.console.internal.demo.DemoException;
import org.jinbang.console.internal.demo.Move;
import org.jinbang.console.internal.demo.Play;
import org.jinbang.console.internal.demo.Script;
import org.jinbang.console.internal.demo.Voting;
import org.jinbang.json.Json;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.ApplicationState.Status;
import org.jinbang.process.CommandType;
import org.jinbang.process.EditionState;
import org.jinbang.process.Reader;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Text;
import org.jinbang.time.LegalTime;

/** The second batch: by the book, but for the caps, which now bind. */
final class SecondBatch extends Script {
    private static final int OUTSTANDING = 11;
    private static final int ARTISANS = 20;

    private final IndividualPeople people;

    SecondBatch(Play play, int year, IndividualPeople people) {
        super(play, year);
        this.people = people;
    }

    void applications() {
        play.each(people.batch(2), filing::file);
        filing.file(people.another("a5-again", "a5", 2, IndividualPeople.ARTISAN));
        play.took(IndividualBranch.APPLIED_AGAIN);
    }

    void check() {
        book.endWindow(2, "apply");
        play.until(day(9, 4));
        judging.passAll(book.stage("qualify"), "office-1", people.batch(2), 2);
        book.close(2, "qualify");
    }

    private List<Applicant> waiting(String stage) {
        return book.waiting(people.batch(2), 2, stage);
    }

    void review() {
        play.until(day(9, 16));
        grouped();
        play.each(waiting("review"), a -> {
            judging.judge(book.stage("review"), "committee-2", a.key(), Map.of());
            judging.scored(book.stage("review"), "committee-2", a.key(), score(a.key()))
                    .accepted();
            judging.scored(book.stage("review"), "committee-5", a.key(), score(a.key()))
                    .accepted();
        });
        book.close(2, "review");
    }

    /** A group of two takes all cases of the batch. */
    private void grouped() {
        List<String> members =
                List.of(play.company().id("committee-2"), play.company().id("committee-5"));
        Move group = play.by("office-1", CommandType.FORM_GROUP)
                .with("stage", "review")
                .with("group", "second-batch")
                .with("title", "第二批次评审小组（虚构）")
                .with("leader", members.get(0));
        group.with("members", Json.texts(List.of(play.company().id("office-1"))))
                .refused(RefusalCode.UNKNOWN_TARGET);
        group.with("members", Json.texts(members)).accepted();
        judging.assignment(2, "review", members.size(), Optional.of("second-batch"))
                .accepted();
        play.took(IndividualBranch.GROUP_ASSIGNED);
    }

    /** Each has a score of its own within its award. */
    static int score(String key) {
        if (key.equals("a5-again")) {
            return 50;
        }
        int place = Integer.parseInt(key.substring(1)) - 20;
        return switch (key.charAt(0)) {
            case 'e' -> 100 - place * 3;
            case 'x' -> 99 - place * 3;
            case 'p' -> 98 - place * 3;
            default -> 98 - place * 2;
        };
    }

    void defence() {
        play.until(day(10, 8));
        Instant at = LegalTime.at(day(10, 15), LocalTime.of(9, 0));
        List<Applicant> heard = waiting("defence");
        play.each(heard, a -> judging.schedule(book.stage("defence"), a.key(), at));
        play.until(day(10, 15), LocalTime.of(15, 0));
        play.each(heard, a -> {
            judging.scored(book.stage("defence"), "committee-6", a.key(), score(a.key()))
                    .accepted();
            judging.scored(book.stage("defence"), "committee-7", a.key(), score(a.key()))
                    .accepted();
        });
        book.close(2, "defence");
    }

    /**
     * Three places are left of the outstanding award: two are clear, three names stand equal for the rest. Ten are left of
     * the artisans': the eleventh that is carried has none.
     */
    private Map<String, Integer> votes() {
        Map<String, Integer> yes = new LinkedHashMap<>();
        waiting("vote").forEach(a -> yes.put(a.key(), 2));
        yes.putAll(Map.of("e21", 7, "e22", 6, "x21", 5, "x22", 5, "p21", 5));
        for (int i = 21; i <= 31; i++) {
            yes.put("a" + i, i == 31 ? 4 : i < 26 ? 7 : 6);
        }
        return yes;
    }

    private Move exceed(String role) {
        return play.by(role, CommandType.EXCEED_CAP)
                .with("award", "outstanding")
                .with("limit", OUTSTANDING)
                .with("reason", "本届候选人均十分突出（虚构）");
    }

    void vote() {
        play.until(day(10, 28));
        judging.ballot(2, "vote", new Voting(MEMBERS, votes(), Map.of()));
        book.closing(2, "vote").refused(RefusalCode.TIE, "17");
        exceed("committee-1").refused(RefusalCode.NOT_ENTITLED, "6");
        exceed("leading-group-1").accepted();
        play.took(IndividualBranch.CAP_EXCEEDED);
        book.closing(2, "vote").refused(RefusalCode.TIE, "17");
        judging.settling("committee-1", 2, "vote", "x22", "p21", "x21").accepted();
        book.close(2, "vote");
        play.stands("x22", Status.RUNNING);
        play.stands("p21", Status.RUNNING);
        came("x21", Status.ENDED, IndividualBranch.BALLOT_TIE);
        limited("a31");
    }

    /** Carried by the ballot, yet ended under the article of the cap. */
    private void limited(String key) {
        ApplicationState state = play.state("office-1", key);
        ApplicationState.StageOutcome last = state.latestOutcome().orElseThrow();
        if (state.status() != Status.ENDED || !last.article().equals("6")) {
            throw new DemoException(new Text(
                            "{0} 应因名额（第6条）止步，现为 {1}，依据 {2}",
                            "{0} should end under the cap (art. 6); it is {1} under {2}")
                    .with(key, state.status(), last.article()));
        }
        play.took(IndividualBranch.SECOND_BATCH_LIMITED);
    }

    void list() {
        play.until(day(11, 4));
        listing.publish(2);
        listing.endNotice(2);
        play.until(day(11, 18));
        listing.approve(2);
    }

    void honouring() {
        play.until(day(12, 2));
        Move third = play.by("leading-group-1", CommandType.OPEN_BATCH)
                .with("opens", day(12, 9).toString())
                .with("closes", day(12, 20).toString())
                .with("call", "第三批次的通知（虚构）");
        third.refused(RefusalCode.BATCH_NOT_DUE, "2");
        listing.announce(2);
        EditionState edition = play.editionState();
        if (edition.status() != EditionState.Status.ENDED) {
            throw new DemoException(new Text("两个批次结束后届次应结束", "The edition should end with its second batch"));
        }
        third.refused(RefusalCode.EDITION_CLOSED);
    }

    void verified() {
        Reader.PublicList winners = play.door().winners(play.edition());
        long outstanding = granted(winners, "outstanding");
        long artisans = granted(winners, "artisan");
        if (outstanding != OUTSTANDING || artisans != ARTISANS) {
            throw new DemoException(new Text(
                            "获奖人数应为 {0} 和 {1}，现为 {2} 和 {3}",
                            "There should be {0} and {1} winners; there are {2} and {3}")
                    .with(OUTSTANDING, ARTISANS, outstanding, artisans));
        }
        Reader.Verification verification = play.door().verify(play.company().person("office-1"), play.edition());
        if (!verification.faults().isEmpty()) {
            throw new DemoException(
                    new Text("台账核验不一致：{0}", "The journal does not verify: {0}").with(verification.faults()));
        }
        play.took(IndividualBranch.VERIFIED);
    }

    private static long granted(Reader.PublicList winners, String award) {
        return winners.names().stream()
                .filter(name -> name.award().equals(award))
                .count();
    }
}

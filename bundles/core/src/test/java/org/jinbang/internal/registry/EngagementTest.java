package org.jinbang.internal.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jinbang.internal.trial.Prelude;
import org.jinbang.internal.trial.SmallScheme;
import org.jinbang.internal.trial.Trial;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;
import org.jinbang.process.CommandType;
import org.jinbang.process.EditionState;
import org.jinbang.process.Prospect;
import org.jinbang.process.Receipt;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.RefusedException;
import org.jinbang.process.Schemes;
import org.jinbang.scheme.ArticleRef;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.Engagement;
import org.jinbang.scheme.Organ;
import org.jinbang.scheme.Power;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The small scheme's jury, which a department nominates and the board checks and engages. */
class EngagementTest {
    private static final Basis RULE = new ArticleRef("3");
    private static final Basis CONDITIONS = new ArticleRef("4");
    private static final long YEARS = 10;
    private static final String SOMEONE = "p-someone-1";

    private static final Engagement ENGAGEMENT = new Engagement(
            List.of(
                    new Engagement.Way("referral", new Text("虚构推荐", "invented referral"), true),
                    new Engagement.Way("call", new Text("虚构招募", "invented call"), false)),
            List.of(
                    new Engagement.Qualification(
                            "degree", new Text("虚构学历", "invented degree"), Optional.empty(), CONDITIONS),
                    new Engagement.Qualification(
                            "years", new Text("虚构年限", "invented years"), Optional.of(new Json.Num(YEARS)), CONDITIONS)),
            RULE);

    private Trial trial;

    private static Scheme engaging() {
        Scheme small = SmallScheme.installed().scheme();
        List<Organ> organs = new ArrayList<>();
        for (Organ organ : small.organs()) {
            boolean jury = organ.id().equals("jury");
            List<Organ.Grant> powers = new ArrayList<>(organ.powers());
            if (!jury) {
                powers.add(new Organ.Grant(Power.ENGAGE, RULE));
            }
            organs.add(changed(
                    organ,
                    powers,
                    organ.appointedBy(),
                    jury ? organ.composition().with(Optional.of(ENGAGEMENT)) : organ.composition()));
        }
        organs.add(new Organ(
                "department",
                new Text("虚构部门", "invented department"),
                List.of(new Organ.Grant(Power.NOMINATE, RULE)),
                Optional.of("board"),
                List.of(),
                false,
                Organ.Composition.FREE,
                RULE));
        return Changed.organs(small, organs);
    }

    private static Organ changed(
            Organ o, List<Organ.Grant> powers, Optional<String> appointedBy, Organ.Composition composition) {
        return new Organ(
                o.id(),
                o.title(),
                powers,
                appointedBy,
                o.membersFrom(),
                o.openList(),
                composition,
                o.pledge(),
                o.basis());
    }

    private static Scheme jury(UnaryOperator<Organ> change) {
        Scheme scheme = engaging();
        return Changed.organs(
                scheme, Changed.replaced(scheme.organs(), scheme.organ("jury").orElseThrow(), change));
    }

    @BeforeEach
    void open() {
        open(engaging());
    }

    private void open(Scheme scheme) {
        trial = Trials.of(scheme, new KindRegistry());
        new Prelude(trial).openEdition(Json.obj());
    }

    @AfterEach
    void theJournalVerifies() {
        assertEquals(
                List.of(),
                trial.reader().verify(Actor.of("p-board-1"), trial.edition()).faults());
    }

    private static Json.Obj about(String person) {
        return Json.obj().with("organ", "jury").with("person", person);
    }

    private static Json.Obj nomination(long years) {
        return about(SOMEONE)
                .with("way", "referral")
                .with("referred-by", "示例协会（虚构）")
                .with("statements", Json.obj().with("degree", "本科（虚构）").with("years", years));
    }

    private static Json.Obj engaged(String degree, String years) {
        return about(SOMEONE)
                .with("engaged", true)
                .with("judgements", Json.obj().with("degree", degree).with("years", years));
    }

    private void done(String role, CommandType type, Json.Obj data) {
        assertInstanceOf(Receipt.class, trial.execute(role, type, "", data));
    }

    private Refusal refused(RefusalCode code, String role, CommandType type, Json.Obj data) {
        Refusal refusal = assertInstanceOf(Refusal.class, trial.execute(role, type, "", data));
        assertEquals(code, refusal.code(), refusal::toString);
        return refusal;
    }

    private EditionState seenBy(String person) {
        return trial.reader().edition(Actor.of(person), trial.edition());
    }

    @Test
    void whoWasNotEngagedIsNotSeated() {
        Refusal refusal = refused(RefusalCode.NOT_ENGAGED, "board:1", CommandType.SEAT_MEMBER, about(SOMEONE));
        assertEquals(RULE.article(), refusal.basis().orElseThrow().article());
        refused(
                RefusalCode.NOT_ENGAGED,
                "board:1",
                CommandType.SUBSTITUTE_MEMBER,
                Json.obj()
                        .with("organ", "jury")
                        .with("out", "p-jury-1")
                        .with("in", SOMEONE)
                        .with("reason", "虚构理由"));
        done("department:1", CommandType.NOMINATE_REVIEWER, nomination(YEARS));
        refused(RefusalCode.NOT_ENGAGED, "board:1", CommandType.SEAT_MEMBER, about(SOMEONE));
        done("board:1", CommandType.DECIDE_NOMINATION, engaged("MET", "MET"));
        done("board:1", CommandType.SEAT_MEMBER, about(SOMEONE));
        assertTrue(seenBy("p-board-1").sits(SOMEONE, "jury"));
    }

    @Test
    void aNominationSaysHowEachQualificationIsFulfilled() {
        CommandType nominate = CommandType.NOMINATE_REVIEWER;
        refused(RefusalCode.NOT_ENTITLED, "board:1", nominate, nomination(YEARS));
        refused(
                RefusalCode.UNKNOWN_TARGET,
                "department:1",
                nominate,
                nomination(YEARS).with("way", "whim"));
        refused(
                RefusalCode.MALFORMED,
                "department:1",
                nominate,
                nomination(YEARS).with("referred-by", (String) null));
        Refusal silent = refused(
                RefusalCode.MALFORMED,
                "department:1",
                nominate,
                nomination(YEARS).with("statements", Json.obj().with("years", YEARS)));
        assertEquals(CONDITIONS.article(), silent.basis().orElseThrow().article());
        refused(
                RefusalCode.MALFORMED,
                "department:1",
                nominate,
                nomination(YEARS)
                        .with("statements", Json.obj().with("degree", "本科").with("years", "十年")));
        refused(
                RefusalCode.UNKNOWN_TARGET,
                "department:1",
                nominate,
                nomination(YEARS)
                        .with(
                                "statements",
                                Json.obj()
                                        .with("degree", "本科")
                                        .with("years", YEARS)
                                        .with("height", "高")));
        refused(
                RefusalCode.WRONG_STAGE,
                "department:1",
                nominate,
                nomination(YEARS).with("organ", "board"));
        done("department:1", nominate, nomination(YEARS).with("way", "call").with("referred-by", (String) null));
        refused(RefusalCode.ALREADY_DONE, "department:1", nominate, nomination(YEARS));
    }

    @Test
    void onlyWhoFulfilsEverythingIsEngaged() {
        CommandType decide = CommandType.DECIDE_NOMINATION;
        refused(RefusalCode.UNKNOWN_TARGET, "board:1", decide, engaged("MET", "MET"));
        done("department:1", CommandType.NOMINATE_REVIEWER, nomination(YEARS - 1));
        refused(RefusalCode.NOT_ENTITLED, "department:1", decide, engaged("MET", "MET"));
        Refusal few = refused(RefusalCode.CONDITION_NOT_MET, "board:1", decide, engaged("MET", "MET"));
        assertEquals(CONDITIONS.article(), few.basis().orElseThrow().article());
        assertTrue(few.detail().en().contains("at least 10, and 9 is stated"), few::toString);
        Json.Obj refusing = about(SOMEONE).with("engaged", false);
        refused(RefusalCode.REASON_MISSING, "board:1", decide, refusing);
        done("board:1", decide, refusing.with("reason", "年限不足（虚构）"));
        refused(RefusalCode.NOT_ENGAGED, "board:1", CommandType.SEAT_MEMBER, about(SOMEONE));

        done("department:1", CommandType.NOMINATE_REVIEWER, nomination(YEARS));
        refused(RefusalCode.CONDITION_NOT_MET, "board:1", decide, about(SOMEONE).with("engaged", true));
        refused(RefusalCode.CONDITION_NOT_MET, "board:1", decide, engaged("NOT_MET", "MET"));
        refused(RefusalCode.MALFORMED, "board:1", decide, engaged("PERHAPS", "MET"));
        done("board:1", decide, engaged("MET", "MET"));
        refused(RefusalCode.UNKNOWN_TARGET, "board:1", decide, engaged("MET", "MET"));
    }

    @Test
    void whatIsSaidOfSomebodyIsForThoseWhoDealWithIt() {
        done("department:1", CommandType.NOMINATE_REVIEWER, nomination(YEARS));
        String statements = seenBy(SOMEONE)
                .nomination("jury", SOMEONE)
                .orElseThrow()
                .statements()
                .orElseThrow();
        for (String person : List.of(SOMEONE, "p-board-1", "p-department-1")) {
            assertTrue(seenBy(person).nomination("jury", SOMEONE).isPresent(), person);
            assertTrue(trial.reader()
                    .text(Actor.of(person), trial.edition(), statements)
                    .orElseThrow()
                    .contains("本科（虚构）"));
        }
        for (String person : List.of("p-jury-1", "p-stranger-1")) {
            assertEquals(Optional.empty(), seenBy(person).nomination("jury", SOMEONE), person);
            Actor actor = Actor.of(person);
            assertThrows(RefusedException.class, () -> trial.reader().text(actor, trial.edition(), statements), person);
        }
        assertEquals(Prospect.Standing.NOW, standing("p-department-1", CommandType.NOMINATE_REVIEWER));
        assertEquals(Prospect.Standing.NOT_YOURS, standing("p-jury-1", CommandType.NOMINATE_REVIEWER));
        assertEquals(Prospect.Standing.NOW, standing("p-board-1", CommandType.DECIDE_NOMINATION));
        assertEquals(
                Prospect.Standing.NOW,
                standing("p-board-1", CommandType.SEAT_MEMBER),
                "that nobody in particular is engaged says nothing");
    }

    private Prospect.Standing standing(String person, CommandType type) {
        return trial.engine().prospects(Actor.of(person), trial.edition()).stream()
                .filter(each -> each.command() == type)
                .findFirst()
                .orElseThrow()
                .standing();
    }

    private static RuleSwitch rule(String path) {
        return RuleSwitch.of(engaging()).stream()
                .filter(each -> each.path().equals("organs/" + path))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void switchedOffTheRulesDoNotHold() {
        assertEquals(RULE.article(), rule("jury/engagement").article());
        open(rule("jury/engagement").off());
        done("board:1", CommandType.SEAT_MEMBER, about(SOMEONE));

        assertEquals(
                CONDITIONS.article(),
                rule("jury/engagement/qualifications/years").article());
        open(rule("jury/engagement/qualifications/years").off());
        done(
                "department:1",
                CommandType.NOMINATE_REVIEWER,
                nomination(YEARS).with("statements", Json.obj().with("degree", "本科（虚构）")));
        done(
                "board:1",
                CommandType.DECIDE_NOMINATION,
                about(SOMEONE)
                        .with("engaged", true)
                        .with("judgements", Json.obj().with("degree", "MET")));

        open(rule("department/powers/NOMINATE").off());
        done("board:1", CommandType.NOMINATE_REVIEWER, nomination(YEARS));
    }

    @Test
    void whatCannotWorkIsNamedWithItsPlace() {
        assertEquals(List.of(), problems(engaging(), "engagement"));
        assertEquals(
                1,
                problems(jury(o -> changed(o, o.powers(), Optional.empty(), o.composition())), "organs/jury/engagement")
                        .size());
        Engagement wrong = new Engagement(
                ENGAGEMENT.ways(),
                List.of(new Engagement.Qualification(
                        "years", new Text("虚构年限", "years"), Optional.of(Json.of("$nothing")), CONDITIONS)),
                RULE);
        assertEquals(
                1,
                problems(
                                jury(o -> changed(
                                        o,
                                        o.powers(),
                                        o.appointedBy(),
                                        o.composition().with(Optional.of(wrong)))),
                                "organs/jury/engagement/qualifications/years")
                        .size());
        Scheme idle = engaging();
        Scheme powerless = Changed.organs(
                idle,
                idle.organs().stream()
                        .map(o -> o.id().equals("department")
                                ? changed(o, List.of(), o.appointedBy(), o.composition())
                                : o)
                        .toList());
        assertTrue(Structure.problems(powerless, List.of(), new KindRegistry().kinds()).stream()
                .anyMatch(problem -> problem.message().en().contains("the power nominate")));
    }

    private static List<Schemes.Problem> problems(Scheme scheme, String where) {
        return Structure.problems(scheme, List.of(), new KindRegistry().kinds()).stream()
                .filter(problem -> problem.where().contains(where))
                .toList();
    }
}

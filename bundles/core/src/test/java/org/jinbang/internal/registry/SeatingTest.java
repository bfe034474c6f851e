package org.jinbang.internal.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.jinbang.internal.trial.SmallScheme;
import org.jinbang.internal.trial.Trial;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;
import org.jinbang.process.CommandType;
import org.jinbang.process.EditionState;
import org.jinbang.process.Receipt;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.ArticleRef;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.Organ;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Posts of the small scheme's jury, whose members are picked from the register of experts. */
class SeatingTest {
    private static final String PLACE = "3";
    private static final int MOST = 4;
    private static final Basis ARTICLE = new ArticleRef(PLACE);

    private final Trial trial = Trials.of(scheme(), new KindRegistry());

    private static Scheme scheme() {
        Scheme small = SmallScheme.installed().scheme();
        Optional<Text> field = Optional.of(new Text("虚构能力", "Invented competence"));
        List<Organ.Post> posts = List.of(
                new Organ.Post("speaker", new Text("发言人", "Speaker"), 1, 1, true, field, ARTICLE),
                new Organ.Post("deputy", new Text("副手", "Deputy"), 1, 2, false, field, ARTICLE));
        return Changed.organs(
                small,
                small.organs().stream()
                        .map(o -> o.id().equals("jury")
                                ? new Organ(
                                        o.id(),
                                        o.title(),
                                        o.powers(),
                                        o.appointedBy(),
                                        o.membersFrom(),
                                        o.openList(),
                                        new Organ.Composition(
                                                        2,
                                                        false,
                                                        false,
                                                        posts,
                                                        Optional.of(ARTICLE),
                                                        Optional.of(ARTICLE))
                                                .atMost(MOST),
                                        o.pledge(),
                                        o.basis())
                                : o)
                        .toList());
    }

    @BeforeEach
    void open() {
        Json.Obj edition = Json.obj()
                .with("scheme", "org.example.small")
                .with("revision", "1")
                .with("year", 2024)
                .with(
                        "members",
                        new Json.Arr(List.of(Json.obj()
                                .with("organ", "board")
                                .with("person", "p-board-1")
                                .with("chair", true))));
        assertInstanceOf(Receipt.class, trial.execute("board:1", CommandType.OPEN_EDITION, "", edition));
    }

    @AfterEach
    void theJournalVerifies() {
        assertEquals(
                List.of(),
                trial.reader().verify(Actor.of("p-board-1"), trial.edition()).faults());
    }

    private static Json.Obj member(String person) {
        return Json.obj().with("organ", "jury").with("person", person);
    }

    private void seated(Json.Obj member) {
        assertInstanceOf(Receipt.class, trial.execute("board:1", CommandType.SEAT_MEMBER, "", member));
    }

    private Refusal refused(RefusalCode code, CommandType type, Json.Obj data) {
        Refusal refusal = assertInstanceOf(Refusal.class, trial.execute("board:1", type, "", data));
        assertEquals(code, refusal.code(), refusal::toString);
        return refusal;
    }

    private Refusal notSeated(Json.Obj member) {
        Refusal refusal = refused(RefusalCode.COMPOSITION, CommandType.SEAT_MEMBER, member);
        assertEquals(PLACE, refusal.basis().orElseThrow().article());
        return refusal;
    }

    private List<EditionState.Seat> jury() {
        return trial.reader().edition(Actor.of("p-board-1"), trial.edition()).members("jury");
    }

    private static Json.Obj group() {
        return Json.obj().with("stage", "review").with("group", "g1").with("members", Json.texts(List.of("p-jury-1")));
    }

    @Test
    void aMemberIsOfTheRegister() {
        Refusal refusal = notSeated(member("stranger"));
        assertTrue(refusal.detail().zh().contains("专家库"), refusal::toString);
        seated(member("p-expert-1"));
    }

    @Test
    void aPostAsksForItsFieldAndTakesSoManyAndNoMore() {
        Refusal refusal = notSeated(member("p-expert-1").with("post", "speaker"));
        assertTrue(refusal.detail().en().contains("Invented competence"), refusal::toString);
        notSeated(member("p-expert-1").with("chair", true));
        seated(member("p-jury-1").with("chair", true));
        assertEquals(Optional.of("speaker"), jury().get(0).post(), "the head holds the post of the head");
        assertTrue(notSeated(member("p-jury-2").with("post", "speaker"))
                .detail()
                .en()
                .contains("there are 1 already"));
        seated(member("p-jury-2").with("post", "deputy"));
        seated(member("p-jury-3").with("post", "deputy"));
        notSeated(member("p-jury-4").with("post", "deputy"));
        refused(
                RefusalCode.UNKNOWN_TARGET,
                CommandType.SEAT_MEMBER,
                member("p-jury-4").with("post", "clown"));
        refused(
                RefusalCode.MALFORMED,
                CommandType.SEAT_MEMBER,
                member("p-jury-4").with("post", "deputy").with("chair", true));
    }

    @Test
    void anOrganHasSoManyMembersAndNoMore() {
        for (int i = 1; i <= MOST; i++) {
            seated(member("p-expert-" + i));
        }
        Refusal refusal = refused(RefusalCode.COMPOSITION, CommandType.SEAT_MEMBER, member("p-expert-5"));
        assertEquals(scheme().organ("jury").map(Organ::basis), refusal.basis(), "the place of the organ itself");
        assertTrue(refusal.detail().en().contains("at most 4 members, and there are 4"), refusal::toString);
        assertTrue(RuleSwitch.of(scheme()).stream()
                .anyMatch(rule -> rule.path().equals("organs/jury/composition/at-most")));
    }

    @Test
    void theBoundOfAnOrganLeavesRoomForItsPosts() {
        Scheme narrow = Changed.organs(
                scheme(),
                scheme().organs().stream()
                        .map(o -> o.id().equals("jury")
                                ? OrganSwitches.composed(o, o.composition().atMost(1))
                                : o)
                        .toList());
        assertTrue(Trials.problems(narrow).stream().anyMatch(problem -> problem.contains("2 members at least")));
    }

    @Test
    void whoIsSubstitutedInTakesThePostAndFitsIt() {
        seated(member("p-jury-1").with("post", "speaker"));
        Json.Obj change =
                Json.obj().with("organ", "jury").with("out", "p-jury-1").with("reason", "辞任（虚构）");
        refused(RefusalCode.COMPOSITION, CommandType.SUBSTITUTE_MEMBER, change.with("in", "stranger"));
        refused(RefusalCode.COMPOSITION, CommandType.SUBSTITUTE_MEMBER, change.with("in", "p-expert-1"));
        assertInstanceOf(
                Receipt.class,
                trial.execute("board:1", CommandType.SUBSTITUTE_MEMBER, "", change.with("in", "p-jury-2")));
        assertEquals(1, jury().size());
        assertEquals(Optional.of("speaker"), jury().get(0).post());
        assertTrue(jury().get(0).chair());
    }

    @Test
    void anOrganOfAnotherShapeIsNotDividedAndAGroupIsLed() {
        seated(member("p-jury-1").with("post", "speaker"));
        Refusal refusal = refused(RefusalCode.COMPOSITION, CommandType.FORM_GROUP, group().with("leader", "p-jury-1"));
        assertTrue(refusal.detail().zh().contains("副手须为 1 至 2 人，现有 0 人"), refusal::toString);
        seated(member("p-jury-2").with("post", "deputy"));
        refusal = refused(RefusalCode.COMPOSITION, CommandType.FORM_GROUP, group());
        assertTrue(refusal.detail().en().contains("one leader"), refusal::toString);
        assertInstanceOf(
                Receipt.class,
                trial.execute("board:1", CommandType.FORM_GROUP, "", group().with("leader", "p-jury-1")));
    }
}

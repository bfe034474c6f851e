package org.jinbang.rest.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jinbang.json.Codec;
import org.jinbang.json.Json;
import org.jinbang.process.Act;
import org.jinbang.process.ActType;
import org.jinbang.process.Actor;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.Assignment;
import org.jinbang.process.BallotState;
import org.jinbang.process.CommandType;
import org.jinbang.process.EditionState;
import org.jinbang.process.Page;
import org.jinbang.process.Reader;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.RefusedException;
import org.jinbang.process.Sheet;
import org.jinbang.process.Tenure;
import org.jinbang.scheme.ArticleRef;
import org.jinbang.scheme.Finding;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.spi.StageKind;

/** One edition {@code e1}, one application {@code a1}, one ballot {@code b1}; everyone signed in may read them. */
final class FakeReader implements Reader {
    static final Instant NOW = Instant.parse("2024-05-01T00:00:00Z");

    /** A number that nobody has. */
    static final String PHONE = "13800000021";

    int year = 2024;
    Optional<String> applicant = Optional.empty();
    boolean valid = true;
    Optional<RevokedOn> revoked = Optional.empty();
    final List<Query> queries = new ArrayList<>();

    private static RefusedException unknown(String what) {
        return new RefusedException(
                new Refusal(RefusalCode.UNKNOWN_TARGET, new Text("没有 " + what, "No " + what), Optional.empty()));
    }

    private static void require(boolean known, String what) {
        if (!known) {
            throw unknown(what);
        }
    }

    // States are read from JSON, so that a new member of theirs does not concern these tests.
    private static <T> T read(Class<T> type, String json) {
        return Codec.read(Json.parseObject(json.replace('\'', '"')), type);
    }

    private EditionState edition(boolean seats) {
        return read(
                EditionState.class,
                "{'id':'e1','scheme':'cn.example','revision':'2024','schemeHash':'hash','year':" + year
                        + ",'status':'RUNNING','batches':[{'number':1,'stage':'notice','call':'v0','notices':[{'id':'n1',"
                        + "'stage':'notice','published':'2024-05-01T00:00:00Z','window':{'opens':'2024-05-01T00:00:00Z',"
                        + "'closes':'2024-05-08T00:00:00Z'},'names':{'a1':'v1'},'digest':'dd','root':'rr'}],'reports':[{'stage':'approve',"
                        + "'filed':'2024-06-01T00:00:00Z','text':'v1','figures':'figures','sentBack':false}]}]"
                        + (seats
                                ? ",'seats':[{'organ':'office','person':'p-someone','chair':true,"
                                        + "'since':'2024-05-01T00:00:00Z'}]}"
                                : "}"));
    }

    @Override
    public long version(Actor actor, String stream) {
        require(List.of("e1", "a1", "b1").contains(stream), stream);
        return FakeEngine.VERSION;
    }

    @Override
    public List<EditionState> editions() {
        return List.of(edition(true));
    }

    @Override
    public EditionState edition(Actor actor, String edition) {
        require(edition.equals("e1"), edition);
        return edition(!actor.seats().isEmpty());
    }

    @Override
    public Scheme schemeOf(String edition) {
        require(edition.equals("e1"), edition);
        return SampleScheme.SCHEME;
    }

    @Override
    public Map<String, StageKind.Recording> recordings(String edition) {
        require(edition.equals("e1"), edition);
        return SampleScheme.SCHEME.stages().stream()
                .collect(Collectors.toMap(Stage::id, stage -> StageKind.Recording.NOTHING));
    }

    @Override
    public Page<Line> applications(Actor actor, Query query) {
        require(query.edition().equals("e1"), query.edition());
        queries.add(query);
        Line line = new Line(
                "a1",
                1,
                "expert",
                "outstanding",
                ApplicationState.Status.RUNNING,
                "review",
                Optional.empty(),
                "虚构人物甲",
                "虚构公司",
                Optional.of(NOW),
                false,
                false,
                false);
        return new Page<>(List.of(line), query.from().isEmpty() ? Optional.of("a1&x=甲") : Optional.empty());
    }

    @Override
    public Case application(Actor actor, String application) {
        require(application.equals("a1") && !actor.anonymous(), application);
        ApplicationState state = read(
                ApplicationState.class,
                "{'id':'a1','edition':'e1','batch':1,'track':'expert','award':'outstanding','applicant':'"
                        + applicant.orElse(actor.id())
                        + "','status':'AWARDED','stage':'review','answers':'v1','certificate':{'number':'JB-2024-001','on':'2024-12-01'}}");
        return new Case(state, Json.obj().with("name", "虚构人物甲").with("phone", PHONE), Map.of(), 3, Optional.empty());
    }

    @Override
    public List<Finding> findings(Actor actor, String application) {
        require(application.equals("a1"), application);
        return List.of(finding());
    }

    private static Finding finding() {
        return new Finding(
                "culture",
                Finding.Result.NEEDS_JUDGEMENT,
                new ArticleRef("8 (2)"),
                new Text("待评审", "to be judged"),
                List.of());
    }

    @Override
    public List<Finding> findings(String scheme, String revision, String track, int forYear, Json.Obj answers) {
        require(scheme.equals("cn.example") && revision.equals("2024") && track.equals("expert"), scheme);
        return List.of(finding());
    }

    @Override
    public Sheet sheet(Actor actor, String edition, int batch, String stage) {
        require(edition.equals("e1") && batch == 1 && stage.equals("vote"), stage);
        return new Sheet(edition, batch, stage, new ArticleRef("17"), List.of(), List.of());
    }

    @Override
    public Assignment assignment(Actor actor, String edition, int batch, String stage) {
        require(edition.equals("e1") && batch == 1 && stage.equals("vote"), stage);
        return new Assignment(edition, batch, stage, "committee", 2, "dd", List.of(), List.of(), List.of());
    }

    @Override
    public Assignment.Proposal proposal(
            Actor actor, String edition, int batch, String stage, int perApplication, Optional<String> group) {
        require(edition.equals("e1") && batch == 1 && stage.equals("vote"), stage);
        return new Assignment.Proposal("dd", Map.of("a1", List.of("p-1")), Map.of("p-1", perApplication), List.of());
    }

    @Override
    public BallotState ballot(Actor actor, String ballot) {
        require(ballot.equals("b1"), ballot);
        return read(
                BallotState.class,
                "{'id':'b1','edition':'e1','batch':1,'stage':'vote','round':1,'organ':'committee','quorum':'2/3',"
                        + "'majority':'1/2','secret':true}");
    }

    @Override
    public PublicList notice(String edition, String notice) {
        require(edition.equals("e1") && notice.equals("n1"), notice);
        return list("n1");
    }

    @Override
    public Optional<PublicList> winners(String edition) {
        require(edition.equals("e1"), edition);
        return announced ? Optional.of(list("winners")) : Optional.empty();
    }

    boolean announced = true;
    boolean awarded = true;
    String name = "虚构人物甲";

    private PublicList list(String id) {
        return new PublicList(
                id,
                "e1",
                1,
                Optional.of(new EditionState.Span(NOW, NOW.plusSeconds(600))),
                NOW,
                "dd",
                "rr",
                false,
                awarded
                        ? List.of(new PublicList.Name(
                                "a1", "outstanding", "expert", name, "虚构公司", "虚构协会", Optional.empty()))
                        : List.of());
    }

    @Override
    public List<Revoked> revocations(String edition) {
        return List.of(new Revoked(
                new PublicList.Name("a9", "outstanding", "entrepreneur", "虚构人物乙", "虚构公司", "虚构协会", Optional.empty()),
                new RevokedOn(LocalDate.of(2025, 3, 1), "deceit"),
                "JB-2024-009"));
    }

    @Override
    public Optional<CertificateCheck> certificate(String number) {
        return number.equals("JB-2024-001")
                ? Optional.of(new CertificateCheck(
                        number,
                        new Reader.Holding(
                                valid ? Tenure.Standing.VALID : Tenure.Standing.REVOKED,
                                Optional.empty(),
                                Optional.empty()),
                        "e1",
                        2024,
                        "outstanding",
                        "虚构人物甲",
                        "虚构公司",
                        LocalDate.of(2024, 12, 1),
                        revoked))
                : Optional.empty();
    }

    @Override
    public Json.Obj figures(Actor actor, String edition, int batch) {
        require(edition.equals("e1"), edition);
        return Json.obj().with("applications", 60);
    }

    @Override
    public List<Act> journal(Actor actor, String stream, long from, int most) {
        require(List.of("e1", "a1", "b1").contains(stream), stream);
        List<Act> acts = new ArrayList<>();
        for (long seq = from; seq <= 5 && acts.size() < Math.min(most, 200); seq++) {
            acts.add(new Act(
                    stream,
                    seq,
                    NOW,
                    "p-someone",
                    ActType.ANSWERS_SAVED,
                    Optional.of(new ArticleRef("13")),
                    Json.obj(),
                    Map.of()));
        }
        return acts;
    }

    @Override
    public Optional<String> text(Actor actor, String stream, String value) {
        require(List.of("v1", "figures", "former", "erased").contains(value), value);
        if (value.equals("figures")) {
            return Optional.of("{\"tracks\":{\"expert\":3},\"outcomes\":{\"notice/ADVANCES\":2,\"notice/ENDS\":1},"
                    + "\"refusals\":{\"LATE/18\":4,\"MALFORMED/\":1},\"objections\":{\"UPHELD\":1},"
                    + "\"caps\":{\"outstanding\":{\"limit\":10,\"reserved\":1,\"used\":2}},"
                    + "\"ballots\":[{\"round\":1,\"members\":5,\"voted\":4,\"quorum\":\"2/3\",\"majority\":\"1/2\","
                    + "\"candidates\":3,\"closed\":true}]}");
        }
        if (value.equals("former")) {
            return Optional.of(Json.obj().with("phone", PHONE).canonical());
        }
        return value.equals("v1") ? Optional.of("正文\n第二段") : Optional.empty();
    }

    @Override
    public Verification verify(Actor actor, String edition) {
        require(edition.equals("e1"), edition);
        return new Verification(edition, 3, 15, "rr", List.of());
    }

    @Override
    public Page<RefusalEntry> refusals(Actor actor, String edition, Optional<String> from, int most) {
        require(edition.isEmpty() || edition.equals("e1"), edition);
        RefusalEntry late =
                new RefusalEntry("r1", Instant.EPOCH, actor.id(), CommandType.SUBMIT, "a1", RefusalCode.LATE, "18");
        return new Page<>(edition.isEmpty() ? List.of() : List.of(late), Optional.empty());
    }

    @Override
    public List<QuotaLine> quotas(Actor actor, String edition) {
        require(edition.equals("e1"), edition);
        return List.of(new QuotaLine("outstanding", "EDITION", 10, 2, 1));
    }
}

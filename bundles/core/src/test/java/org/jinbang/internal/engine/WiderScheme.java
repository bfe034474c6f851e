package org.jinbang.internal.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jinbang.internal.trial.SmallScheme;
import org.jinbang.json.Json;
import org.jinbang.process.Schemes;
import org.jinbang.scheme.ArticleRef;
import org.jinbang.scheme.Organ;
import org.jinbang.scheme.Power;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.Track;

/** The small scheme with recommending units, a second track and somebody who supervises. */
public final class WiderScheme {
    /** How many each unit may recommend. */
    public static final int QUOTA = 3;

    /** The article of the recommendation. */
    static final String RECOMMENDATION = "3";

    /** The article of the pledge. */
    static final String PLEDGE = "1";

    private WiderScheme() {}

    public static Schemes.Installed installed() {
        return installed(SmallScheme.installed().scheme().stages());
    }

    /** With a jury that pledges, decides objections, and needs two entries on each application. */
    public static Schemes.Installed pledging() {
        Scheme wider = installed(SmallScheme.installed().scheme().stages().stream()
                        .map(s -> s.kind().equals("review") ? s.with(s.params().with("entries", 2)) : s)
                        .toList())
                .scheme();
        List<Organ> organs = wider.organs().stream()
                .map(o -> o.id().equals("jury")
                        ? new Organ(
                                o.id(),
                                o.title(),
                                List.of(new Organ.Grant(Power.DECIDE_OBJECTIONS, new ArticleRef("4"))),
                                o.appointedBy(),
                                o.membersFrom(),
                                o.openList(),
                                o.composition(),
                                Optional.of(new ArticleRef(PLEDGE)),
                                o.basis())
                        : o)
                .toList();
        Scheme scheme = new Scheme(
                wider.id(),
                wider.revision(),
                wider.title(),
                wider.issuer(),
                wider.regulation(),
                wider.edition(),
                wider.articles(),
                wider.parameters(),
                wider.settings(),
                wider.awards(),
                organs,
                wider.forms(),
                wider.tracks(),
                wider.stages());
        return new Schemes.Installed(scheme, List.of(), "test", scheme.contentHash());
    }

    /** With what lies before those who vote. */
    static Schemes.Installed withSheet(List<String> sheet) {
        return installed(SmallScheme.installed().scheme().stages().stream()
                .map(s -> s.kind().equals("ballot")
                        ? new Stage(
                                s.id(),
                                s.title(),
                                s.kind(),
                                s.by(),
                                s.within(),
                                s.tracks(),
                                s.measures(),
                                s.params().with("sheet", Json.texts(sheet)),
                                s.basis())
                        : s)
                .toList());
    }

    private static Schemes.Installed installed(List<Stage> given) {
        Scheme small = SmallScheme.installed().scheme();
        List<Stage> stages = new ArrayList<>(given);
        stages.add(
                1,
                new Stage(
                        "recommend",
                        text("recommendation"),
                        "recommendation",
                        Optional.empty(),
                        Optional.of("apply"),
                        List.of(),
                        List.of(),
                        Json.obj().with("quota", QUOTA),
                        new ArticleRef(RECOMMENDATION)));
        List<Organ> organs = new ArrayList<>(small.organs());
        organs.add(new Organ(
                "watch",
                text("supervisors"),
                List.of(new Organ.Grant(Power.SUPERVISE, new ArticleRef("1"))),
                Optional.empty(),
                List.of(),
                false,
                Organ.Composition.FREE,
                new ArticleRef("1")));
        Track person = small.tracks().get(0);
        List<Track> tracks = List.of(
                person,
                new Track(
                        "expert", text("expert"), person.award(), person.form(), person.conditions(), person.basis()));
        Scheme scheme = new Scheme(
                "org.example.wider",
                small.revision(),
                small.title(),
                small.issuer(),
                small.regulation(),
                small.edition(),
                small.articles(),
                small.parameters(),
                small.settings(),
                small.awards(),
                organs,
                small.forms(),
                tracks,
                stages);
        return new Schemes.Installed(scheme, List.of(), "test", scheme.contentHash());
    }

    private static Text text(String text) {
        return new Text("虚构" + text, "invented " + text);
    }
}

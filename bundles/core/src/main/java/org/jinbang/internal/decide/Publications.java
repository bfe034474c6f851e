package org.jinbang.internal.decide;

import static org.jinbang.process.StreamKind.EDITION;

import java.time.LocalDate;
import java.util.List;
import org.jinbang.internal.texts.Texts;
import org.jinbang.json.Json;
import org.jinbang.process.ActType;
import org.jinbang.process.Command;
import org.jinbang.process.EditionState;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.Power;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;

/** What is published, and what the public says to it. */
final class Publications {
    private Publications() {}

    static Accepted concern(Situation s, Command c) {
        String edition = s.running().id();
        String owner = "concern:" + s.ids().next();
        return Accepted.of(Draft.of(EDITION, edition, ActType.CONCERN_RECEIVED, null, Json.obj())
                .with("text", owner, c.data().text("text"))
                .with("contact", owner, c.data().text("contact")));
    }

    /** Codes with their titles, for those who have to give one. */
    private static Text called(Stage stage, List<String> codes) {
        return Texts.listed(codes.stream()
                .map(code -> new Text("{0}（{1}）", "{0} ({1})").with(stage.called(code), code))
                .toList());
    }

    static Accepted publication(Situation s, Command c) {
        Basis basis = Authority.power(s, c, Power.RUN);
        EditionState.Batch batch = s.batch(c.data().number("batch").orElseThrow());
        Stage stage = s.scheme()
                .firstOfKind("announcement")
                .orElseThrow(() -> Refuse.with(RefusalCode.WRONG_STAGE, null, "没有公布环节", "There is no announcement"));
        String kind = c.data().text("kind").orElseThrow();
        List<String> kinds = stage.params().texts("records");
        Refuse.unless(
                kinds.contains(kind),
                RefusalCode.MALFORMED,
                stage.basis(),
                "登记类别应为：" + called(stage, kinds).zh(),
                "The kind must be one of " + called(stage, kinds).en());
        Refuse.unless(
                batch.stage().isEmpty() || Editions.index(s, batch.stage().get()) >= Editions.index(s, stage.id()),
                RefusalCode.WRONG_STAGE,
                stage.basis(),
                "名单审定后方可登记",
                "This can be recorded once the list is approved");
        LocalDate on = Editions.date(c, "on");
        Refuse.unless(
                !on.isAfter(s.today()),
                RefusalCode.TOO_EARLY,
                stage.basis(),
                on + " 尚未到来，发布后再登记",
                on + " is still to come; record it afterwards");
        String edition = s.running().id();
        return Accepted.of(Draft.of(
                        EDITION,
                        edition,
                        ActType.PUBLICATION_RECORDED,
                        basis,
                        Json.obj()
                                .with("batch", batch.number())
                                .with("kind", kind)
                                .with("on", on.toString()))
                .with("where", edition, c.data().text("where")));
    }
}

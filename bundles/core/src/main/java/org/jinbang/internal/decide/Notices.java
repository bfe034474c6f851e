package org.jinbang.internal.decide;

import static org.jinbang.process.StreamKind.EDITION;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jinbang.internal.engine.Hash;
import org.jinbang.json.Json;
import org.jinbang.process.ActType;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.Command;
import org.jinbang.process.EditionState;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Power;
import org.jinbang.scheme.Stage;
import org.jinbang.time.Counting;
import org.jinbang.time.Window;

/** Publishing and correcting public lists. */
final class Notices {
    private Notices() {}

    /** The notice of a stage that stands, the latest if there are several. */
    static Optional<EditionState.Notice> current(EditionState.Batch batch, String stage) {
        return batch.notices().stream()
                .filter(n -> n.stage().equals(stage) && !n.replaced())
                .reduce((former, latter) -> latter);
    }

    static Accepted publish(Situation s, Command c) {
        Authority.power(s, c, Power.RUN);
        EditionState.Batch batch = s.batch(c.data().number("batch").orElseThrow());
        Stage stage = Closing.ofKind(s, c, "notice");
        List<ApplicationState> fresh = Closing.concerned(s, stage).stream()
                .filter(a -> batch.notices().stream()
                        .noneMatch(n -> n.stage().equals(stage.id())
                                && !n.replaced()
                                && n.names().containsKey(a.id())))
                .toList();
        if (fresh.isEmpty()) {
            boolean published = current(batch, stage.id()).isPresent();
            throw Refuse.with(
                    published ? RefusalCode.ALREADY_DONE : RefusalCode.WRONG_STAGE,
                    stage.basis(),
                    published ? "名单已公示；如有错误请更正公示" : "没有待公示的名单",
                    published
                            ? "The list has been published; correct the notice if it is wrong"
                            : "There is no list to be published");
        }
        return notice(s, c, batch, stage, fresh, List.of(), ActType.NOTICE_PUBLISHED);
    }

    static Accepted correct(Situation s, Command c) {
        Authority.power(s, c, Power.RUN);
        EditionState.Batch batch = s.batch(c.data().number("batch").orElseThrow());
        Stage stage = Closing.ofKind(s, c, "notice");
        EditionState.Notice former = current(batch, stage.id())
                .orElseThrow(() -> Refuse.with(
                        RefusalCode.NOT_ON_NOTICE, stage.basis(), "尚无公示可以更正", "There is no notice to correct"));
        return notice(s, c, batch, stage, Closing.concerned(s, stage), List.of(former.id()), ActType.NOTICE_CORRECTED);
    }

    private static Accepted notice(
            Situation s,
            Command c,
            EditionState.Batch batch,
            Stage stage,
            List<ApplicationState> names,
            List<String> replaces,
            ActType type) {
        Window window = Editions.known(
                new Counting(s.calendar())
                        .after(s.now(), s.values().term(stage.params().object("open-for"))),
                stage);
        Map<String, String> answers = new LinkedHashMap<>();
        SortedMap<String, Json> content = new TreeMap<>();
        content.put("edition", Json.of(s.running().id()));
        content.put("batch", new Json.Num(batch.number()));
        content.put("stage", Json.of(stage.id()));
        for (ApplicationState a : names) {
            answers.put(a.id(), a.answers().orElse(""));
            content.put(a.id(), s.answers().getOrDefault(a.id(), Json.obj()).with("award", a.award()));
        }
        content.put("window", Editions.span(window));
        String digest = Hash.hex(new Json.Obj(content).bytes());
        Json.Obj data = Editions.span(window)
                .with("batch", batch.number())
                .with("stage", stage.id())
                .with("notice", s.ids().next())
                .with("names", Json.textMap(answers))
                .with("digest", digest)
                .with("root", s.root())
                .with("replaces", Json.texts(replaces));
        String edition = s.running().id();
        return Accepted.of(Draft.of(EDITION, edition, type, stage.basis(), data)
                .with("reason", edition, c.data().text("reason")));
    }
}

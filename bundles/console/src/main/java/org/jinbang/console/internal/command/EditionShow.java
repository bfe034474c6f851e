package org.jinbang.console.internal.command;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jinbang.json.Codec;
import org.jinbang.process.EditionState;
import org.jinbang.process.EditionState.Batch;
import org.jinbang.process.Reader;
import org.jinbang.scheme.Organ;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Text;

/** {@code award:edition-show}. */
@Service
@Command(
        scope = "award",
        name = "edition-show",
        description = "查看届次：批次、机构成员、推荐单位、公示 / Shows an edition: batches, members, units, notices")
public final class EditionShow extends AwardCommand {
    @Reference
    Reader reader;

    @Argument(name = "edition", required = true, description = "届次 / edition")
    @Completion(EditionCompleter.class)
    String edition;

    @Override
    View run() {
        EditionState state = reader.edition(actor(), edition);
        Scheme scheme = reader.schemeOf(edition);
        View view = View.of(Codec.write(state))
                .line("{0} {1} · {2}", "{0} {1} · {2}", scheme.title(), state.year(), Show.status(state))
                .line("评选办法 {0}，数据摘要 {1}", "Scheme {0}, data {1}", scheme.key(), Show.hash(state.schemeHash()))
                .line("设置：{0}", "Settings: {0}", state.settings().canonical());
        state.exceeded()
                .forEach((award, limit) ->
                        view.line("名额突破：{0} → {1}", "Cap exceeded: {0} → {1}", Show.award(scheme, award), limit));
        view.table("批次", "Batches", batches(state, scheme)).table("公示", "Notices", notices(state));
        if (!state.seats().isEmpty()) {
            view.table("机构成员", "Members", seats(state, scheme));
        }
        return view.table("推荐单位", "Recommending units", units(state));
    }

    private static Table batches(EditionState state, Scheme scheme) {
        Table table = Table.of(
                new Text("批次", "batch"),
                new Text("环节", "stage"),
                new Text("申报截止", "applications until"),
                new Text("已结束环节", "stages closed"));
        String first = scheme.mainStages().get(0).id();
        for (Batch batch : state.batches()) {
            EditionState.Span window = batch.windows().get(first);
            table.row(
                    batch.number(),
                    batch.stage().map(id -> Show.stage(scheme, id)).orElse(new Text("已结束", "ended")),
                    window == null ? "—" : Show.end(window.closes()),
                    batch.closings().size());
        }
        return table;
    }

    private static Table notices(EditionState state) {
        Table table = Table.of(
                new Text("公示", "notice"),
                new Text("批次", "batch"),
                new Text("人数", "names"),
                new Text("自", "from"),
                new Text("至", "until"),
                new Text("内容摘要", "digest"));
        state.batches()
                .forEach(batch -> batch.notices()
                        .forEach(notice -> table.row(
                                notice.replaced() ? notice.id() + " ×" : notice.id(),
                                batch.number(),
                                notice.names().size(),
                                Show.time(notice.window().opens()),
                                Show.end(notice.window().closes()),
                                Show.hash(notice.digest()))));
        return table;
    }

    private Table seats(EditionState state, Scheme scheme) {
        Table table = Table.of(
                new Text("机构", "organ"),
                new Text("成员", "member"),
                new Text("领域", "sector"),
                new Text("职务", "post"),
                new Text("自", "since"),
                new Text("至", "until"));
        state.seats()
                .forEach(seat -> table.row(
                        scheme.organ(seat.organ()).orElseThrow().title(),
                        name(seat.person()) + (seat.chair() ? " ★" : ""),
                        seat.sector().orElse("—"),
                        seat.post()
                                .flatMap(post -> scheme.organ(seat.organ())
                                        .orElseThrow()
                                        .composition()
                                        .post(post))
                                .<Object>map(Organ.Post::title)
                                .orElse("—"),
                        Show.time(seat.since()),
                        seat.until().<Object>map(Show::time).orElse("—")));
        return table;
    }

    private Table units(EditionState state) {
        Table table = Table.of(new Text("代码", "code"), new Text("名称", "name"), new Text("经办人", "person"));
        state.units()
                .forEach((id, unit) -> table.row(
                        id,
                        reader.text(actor(), edition, unit.name()).orElse("—"),
                        unit.person().isEmpty() ? "—" : name(unit.person())));
        return table;
    }
}

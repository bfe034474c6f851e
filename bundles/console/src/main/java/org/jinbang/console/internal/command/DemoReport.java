package org.jinbang.console.internal.command;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jinbang.console.internal.demo.Chronicle;
import org.jinbang.console.internal.demo.Demonstration;
import org.jinbang.console.internal.demo.Performance;
import org.jinbang.console.internal.demo.Play;
import org.jinbang.console.internal.demo.Requirements;
import org.jinbang.json.Codec;
import org.jinbang.json.Json;
import org.jinbang.process.ActType;
import org.jinbang.process.Reader;
import org.jinbang.scheme.Aftercare;
import org.jinbang.scheme.Award;
import org.jinbang.scheme.Organ;
import org.jinbang.scheme.Power;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Text;

/** What a demonstration has come to: the winners, the refusals by article, what did not occur, how to look further. */
final class DemoReport {
    private final Scheme scheme;
    private final Demonstration demonstration;
    private final Performance.Result result;
    private final Play play;
    private final Chronicle chronicle;
    private final Optional<Reader.PublicList> winners;
    private final List<Reader.Revoked> revoked;
    private final URI server;
    private final String password;

    DemoReport(Scheme scheme, Demonstration demonstration, Performance.Result result, URI server, String password) {
        this.scheme = scheme;
        this.demonstration = demonstration;
        this.result = result;
        this.play = result.play();
        this.chronicle = play.chronicle();
        boolean whole = result.left().isEmpty();
        // Before the list is announced, nobody can read it.
        this.winners = whole ? Optional.of(play.door().winners(play.edition())) : Optional.empty();
        this.revoked = whole ? play.door().revocations(play.edition()) : List.of();
        this.server = server;
        this.password = password;
    }

    View view() {
        View view = View.of(json());
        if (!result.left().isEmpty()) {
            return further(leftToYou(view));
        }
        for (Award award : scheme.awards()) {
            List<Reader.PublicList.Name> names = winners.orElseThrow().names().stream()
                    .filter(name -> name.award().equals(award.id()))
                    .toList();
            view.table(
                    award.title().zh() + "：" + names.size() + " 名",
                    award.title().en() + ": " + names.size(),
                    winners(names));
        }
        view.table("不予受理（按代码和条款）", "Refusals by code and article", refusals());
        demonstration.requirements().impossibleCodes().entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue,
                        LinkedHashMap::new,
                        Collectors.mapping(each -> each.getKey().name(), Collectors.joining(", "))))
                .forEach((why, codes) -> view.line("  未列 {0}：{1}", "  not shown {0}: {1}", codes, why));
        if (!revoked.isEmpty()) {
            view.table("已撤销的称号", "Revoked awards", revocations());
        }
        int acts =
                chronicle.acts().values().stream().mapToInt(Integer::intValue).sum();
        view.line(
                "\n{0} 份申报，{1} 条指令，{2} 项行为，{3} 个分支，{4} 秒",
                "\n{0} applications, {1} commands, {2} acts, {3} branches, {4} s",
                chronicle.acts().getOrDefault(ActType.APPLICATION_STARTED, 0),
                chronicle.commands(),
                acts,
                chronicle.branches().size(),
                result.took().toSeconds());
        return further(view);
    }

    private View leftToYou(View view) {
        view.line(
                "届次 {0} 停在这里；余下 {1} 章由您自己办：",
                "The edition {0} stands here; {1} chapter(s) are left to you:",
                play.edition(),
                result.left().size());
        result.left().forEach(each -> view.line("  " + each.zh(), "  " + each.en()));
        return view;
    }

    private Table winners(List<Reader.PublicList.Name> names) {
        Table table = Table.of(
                new Text("姓名", "name"),
                new Text("类别", "track"),
                new Text("组织", "organisation"),
                new Text("申报", "application"));
        names.forEach(name ->
                table.row(name.name(), Show.track(scheme, name.track()), name.organisation(), name.application()));
        return table;
    }

    private Table revocations() {
        Table table = Table.of(
                new Text("名称", "name"),
                new Text("理由", "ground"),
                new Text("撤销日期", "revoked on"),
                new Text("证书查验", "certificate check"));
        revoked.forEach(each -> table.row(
                each.name().name(),
                scheme.aftercare()
                        .flatMap(aftercare -> aftercare.ground(each.on().ground()))
                        .map(Aftercare.Ground::title)
                        .orElseGet(() -> new Text(each.on().ground(), each.on().ground())),
                each.on().day(),
                server.resolve("/c/" + each.certificate())));
        return table;
    }

    private Table refusals() {
        Table table = Table.of(
                new Text("代码", "code"), new Text("含义", "meaning"), new Text("条", "art."), new Text("次数", "times"));
        chronicle
                .refusals()
                .forEach((refused, times) -> table.row(
                        refused.code(),
                        refused.code().title(),
                        refused.article().isEmpty() ? "—" : refused.article(),
                        times));
        return table;
    }

    private View further(View view) {
        String edition = play.edition();
        String api = server.resolve("/api/v1/editions/" + edition).toString();
        return view.line("\n接下来可看：", "\nWhere to look further:")
                .line("  {0}（公开）", "  {0} (public)", api + "/winners")
                .line("  {0}（公开）", "  {0} (public)", api + "/notices")
                .line("  {0}", "  {0}", server.resolve("/api/openapi.json"))
                .line(
                        "  award:login --password {0} {1}",
                        "  award:login --password {0} {1}", password, play.holder(Power.RUN))
                .line(
                        "  award:edition-show {0}；award:application-list {0}；award:quota-show {0}；award:journal-verify"
                                + " {0}",
                        "  award:edition-show {0}; award:application-list {0}; award:quota-show {0};"
                                + " award:journal-verify {0}",
                        edition)
                .line(
                        "  演示账户：{0} 及各申报者等，密码均为 {1}",
                        "  Accounts: {0}, the applicants and so on, all with the password {1}", officials(), password);
    }

    /** One of each organ, and of the units where units recommend. */
    private String officials() {
        Stream<String> organs = scheme.organs().stream().map(Organ::id);
        Stream<String> units = scheme.firstOfKind("recommendation").stream().map(stage -> "unit");
        return Stream.concat(organs, units).map(each -> each + "-1").collect(Collectors.joining(", "));
    }

    /** What did not occur, as a failure. */
    Failure failure() {
        StringBuilder zh = new StringBuilder();
        StringBuilder en = new StringBuilder();
        for (Requirements.Item item : result.missing()) {
            zh.append("\n  ")
                    .append(item.kind().title().zh())
                    .append(' ')
                    .append(item.id())
                    .append("：")
                    .append(item.title().zh());
            en.append("\n  ")
                    .append(item.kind().title().en())
                    .append(' ')
                    .append(item.id())
                    .append(": ")
                    .append(item.title().en());
        }
        return new Failure(new Text("演示中未出现：" + zh, "What did not occur:" + en));
    }

    private Json.Obj json() {
        List<Json> refusals = new ArrayList<>();
        for (Map.Entry<Chronicle.Refused, Integer> each : chronicle.refusals().entrySet()) {
            refusals.add(Json.obj()
                    .with("code", each.getKey().code().name())
                    .with("article", each.getKey().article())
                    .with("times", each.getValue()));
        }
        List<String> missing =
                result.missing().stream().map(Requirements.Item::id).toList();
        Json.Obj report = Json.obj()
                .with("played", true)
                .with("edition", play.edition())
                .with("seconds", result.took().toSeconds())
                .with("commands", chronicle.commands())
                .with(
                        "revoked",
                        Json.texts(revoked.stream()
                                .map(Reader.Revoked::certificate)
                                .toList()))
                .with("refusals", new Json.Arr(refusals))
                .with("missing", Json.texts(missing))
                .with("left", result.left().size());
        return winners.map(names -> report.with("winners", Codec.write(names))).orElse(report);
    }
}

package org.jinbang.console.internal.command;

import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jinbang.json.Codec;
import org.jinbang.json.Json;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.Reader;
import org.jinbang.process.Tenure;
import org.jinbang.scheme.Field;
import org.jinbang.scheme.Form;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.Track;
import org.jinbang.security.PersonalData;

/** {@code award:application-show}. */
@Service
@Command(
        scope = "award",
        name = "application-show",
        description = "查看申报：填报、推荐、记录、异议、各环节结果 / Shows an application: answers, opinion, entries, objections, outcomes")
public final class ApplicationShow extends AwardCommand {
    @Reference
    Reader reader;

    @Reference
    PersonalData data;

    @Option(
            name = "--reveal",
            description = "显示未遮盖的个人信息的理由，留痕且本人可见 / why personal data are shown unmasked; recorded, the person sees it")
    String reveal;

    @Argument(name = "application", required = true, description = "申报 / application")
    @Completion(ApplicationCompleter.class)
    String application;

    @Override
    View run() {
        Reader.Case whole = reader.application(actor(), application);
        ApplicationState a = whole.state();
        Scheme scheme = reader.schemeOf(a.edition());
        Reader.Case found = shown(scheme, whole);
        View view = View.of(Codec.write(found))
                .line("{0}（{1}）", "{0} ({1})", a.id(), a.edition())
                .line(
                        "第 {0} 批次，{1}，{2}，{3}",
                        "Batch {0}, {1}, {2}, {3}",
                        a.batch(),
                        Show.track(scheme, a.track()),
                        Show.stage(scheme, a.stage()),
                        Show.status(a.status()));
        a.asked().stream()
                .flatMap(each -> each.opinion().stream())
                .forEach(o -> view.line(
                        "推荐意见（{0}）：{1}",
                        "Opinion ({0}): {1}", o.unit(), found.texts().getOrDefault(o.text(), "—")));
        a.waiver()
                .ifPresent(waiver -> view.line(
                        "免予推荐：{0}", "Recommendation waived: {0}", found.texts().getOrDefault(waiver.reason(), "—")));
        a.certificate().ifPresent(c -> view.line("证书 {0}，{1}", "Certificate {0}, {1}", c.number(), c.on()));
        found.tenure().flatMap(ApplicationShow::validity).ifPresent(view::line);
        view.table("填报", "Answers", answers(scheme, found)).table("环节结果", "Outcomes", outcomes(scheme, found));
        if (!a.entries().isEmpty()) {
            view.table("记录", "Entries", entries(scheme, a));
        }
        if (!a.objections().isEmpty()) {
            view.table("异议", "Objections", objections(a));
        }
        return view;
    }

    /** How long the award holds; nothing where it holds for good and is not suspended. */
    private static Optional<Text> validity(Tenure tenure) {
        Text standing = Show.standing(tenure.standing());
        return tenure.until()
                .map(until -> new Text("有效期 {0} 至 {1}：{2}", "Valid from {0} to {1}: {2}")
                        .with(tenure.since(), until, standing))
                .or(() -> Optional.of(standing).filter(each -> tenure.standing() == Tenure.Standing.SUSPENDED));
    }

    /** One's own as it is, others' masked, unless a reason is given. */
    private Reader.Case shown(Scheme scheme, Reader.Case whole) {
        ApplicationState a = whole.state();
        if (a.applicant().equals(actor().id())) {
            return whole;
        }
        if (reveal != null) {
            data.look(actor(), a.applicant(), a.edition(), a.id(), reveal);
            return whole;
        }
        Form form = scheme.formOf(scheme.track(a.track()).orElseThrow());
        return whole.with(data.masked(form, whole.answers()));
    }

    private static Table answers(Scheme scheme, Reader.Case found) {
        Table table = Table.of(new Text("项目", "field"), new Text("填报", "answer"));
        Track track = scheme.track(found.state().track()).orElseThrow();
        for (Field field : scheme.formOf(track).fields()) {
            Optional<Json> answer = found.answers().get(field.id());
            answer.ifPresent(value ->
                    table.row(field.label(), value instanceof Json.Str text ? text.value() : value.canonical()));
            int files = found.state()
                    .files()
                    .getOrDefault(field.id(), java.util.List.of())
                    .size();
            if (files > 0) {
                table.row(field.label(), new Text("{0} 个文件", "{0} file(s)").with(files));
            }
        }
        return table;
    }

    private static Table outcomes(Scheme scheme, Reader.Case found) {
        Table table = Table.of(
                new Text("环节", "stage"),
                new Text("结果", "outcome"),
                new Text("得分", "score"),
                new Text("条", "art."),
                new Text("时间", "time"),
                new Text("理由", "reason"));
        for (ApplicationState.StageOutcome each : found.state().outcomes()) {
            table.row(
                    Show.stage(scheme, each.stage()),
                    each.result(),
                    each.score().map(String::valueOf).orElse("—"),
                    each.article().isEmpty() ? "—" : each.article(),
                    Show.time(each.at()),
                    reason(found.texts().get(each.reason())));
        }
        return table;
    }

    /** Reasons of outcomes are kept in both languages. */
    private static Text reason(String text) {
        if (text == null) {
            return new Text("—", "—");
        }
        Json.Obj both = text.startsWith("{") ? Json.parseObject(text) : Json.obj();
        return new Text(both.text("zh").orElse(text), both.text("en").orElse(text));
    }

    private Table entries(Scheme scheme, ApplicationState a) {
        Table table = Table.of(
                new Text("环节", "stage"), new Text("成员", "member"), new Text("内容", "entry"), new Text("时间", "time"));
        a.entries()
                .forEach(e -> table.row(
                        Show.stage(scheme, e.stage()),
                        name(e.member()),
                        e.decision().orElse(e.scores().toString()),
                        Show.time(e.at())));
        return table;
    }

    private static Table objections(ApplicationState a) {
        Table table = Table.of(
                new Text("异议", "objection"), new Text("由", "by"), new Text("状态", "status"), new Text("时间", "filed"));
        a.objections().forEach(o -> table.row(o.id(), o.by(), o.status(), Show.time(o.filed())));
        return table;
    }
}

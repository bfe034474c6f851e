package org.jinbang.internal.stages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.scheme.ObjectionPart;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.spi.ParameterSpec;

/** The list is public for a term; an objection holds one name, not the list. */
final class NoticeStage extends UnrecordedStage {
    private static final String OBJECTIONS = "objections";
    private static final List<String> WHO = List.of("person", "organisation");

    NoticeStage() {
        super(
                "notice",
                new Text("名单公示，接受异议。", "The list is public and objections can be filed."),
                new Text("由主办机构发布公示，任何人可提出异议", "the list is published and anyone can object"),
                ParameterSpec.required(
                        "open-for",
                        ParameterSpec.Type.TERM,
                        new Text(
                                "公示期，例如 {days: 7, calendar: all}",
                                "How long it is public, e.g. {days: 7, calendar: all}")),
                ParameterSpec.optional(
                        "proofs",
                        ParameterSpec.Type.YES_NO,
                        new Text(
                                "true：异议须附至少一份证明；默认 false",
                                "true: an objection needs at least one proof file; default false")),
                ParameterSpec.optional(
                        OBJECTIONS,
                        ParameterSpec.Type.ANY,
                        new Text(
                                "谁可以提出异议（person、organisation），各须具备什么，每项为 text 或 file，自定的材料项写作 {type: text, title: {zh: 传真, en: Fax}}；未写则不接受异议",
                                "Who can object (person, organisation) and what each must bring, text or file, a part of your"
                                        + " own as {type: text, title: {zh: 传真, en: Fax}}; left out, nobody can")));
    }

    @Override
    public String example() {
        return """
                - id: notice
                  title: {zh: 公示, en: Publicity}
                  kind: notice
                  by: office
                  open-for: {days: 7, calendar: all}
                  proofs: true
                  objections:
                    person: {name: text, identity: file}
                    organisation: {name: text, seal: file}
                  article: "18"
                """;
    }

    @Override
    public Optional<Text> misuse(Stage stage, Json.Obj params) {
        Optional<Json> objections = params.get(OBJECTIONS);
        if (objections.isPresent() && !(objections.get() instanceof Json.Obj)) {
            return Optional.of(wrongParts(OBJECTIONS));
        }
        List<Text> wrong = new ArrayList<>();
        for (Map.Entry<String, Json> who : params.object(OBJECTIONS).members().entrySet()) {
            if (!WHO.contains(who.getKey()) || !(who.getValue() instanceof Json.Obj parts)) {
                wrong.add(wrongParts(OBJECTIONS + "." + who.getKey()));
                continue;
            }
            parts.members().entrySet().stream()
                    .filter(part -> !ObjectionPart.isRight(part))
                    .forEach(part -> wrong.add(wrongParts(OBJECTIONS + "." + who.getKey() + "." + part.getKey())));
        }
        return together(wrong);
    }

    private static Text wrongParts(String where) {
        return new Text(
                        "{0} 不正确；应写作 objections: {person: {name: text, identity: file}, organisation: {…}}；自定的材料项须有名称，如 fax: {type: text, title: {zh: 传真, en: Fax}}",
                        "{0} is not right; write objections: {person: {name: text, identity: file}, organisation: {…}}; a part of your own needs a title, such as fax: {type: text, title: {zh: 传真, en: Fax}}")
                .with(where);
    }

    @Override
    Outcome outcome(Case each, Sitting sitting) {
        Optional<NoticeStanding> notice = each.notice().filter(NoticeStanding::published);
        if (notice.isEmpty()) {
            return Outcomes.open(each, "名单尚未公示", "The list is not published yet");
        }
        NoticeStanding standing = notice.get();
        if (!standing.windowOver()) {
            return Outcomes.open(each, "公示期未满", "The notice is still running");
        }
        if (standing.objectionUpheld()) {
            return Outcomes.ends(each, "异议成立，从名单中除名", "An objection was upheld; the name is struck");
        }
        return standing.objectionsOpen() > 0
                ? Outcomes.held(
                        each,
                        "有 {0} 项异议尚未处理；仅此一名暂停",
                        "{0} objection(s) are not decided yet; this name alone is held",
                        standing.objectionsOpen())
                : Outcomes.advances(each, "公示期满，无成立或待处理的异议", "The notice is over without an objection upheld or open");
    }
}

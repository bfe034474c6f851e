package org.jinbang.rest.internal.document;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jinbang.documents.Table;
import org.jinbang.documents.Text;
import org.jinbang.json.Json;
import org.jinbang.json.JsonException;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Track;
import org.jinbang.time.LegalTime;

/** Codes of core and of schemes in words, for print. A code that is not known is printed as it is. */
final class Words {
    /** Printed in the place of a name whose key was erased. */
    static final Text ERASED = Text.of("（已删除）", "(erased)");

    private static final Map<String, Text> KNOWN = Map.ofEntries(
            Map.entry("pass", Text.of("通过", "Pass")),
            Map.entry("fail", Text.of("不通过", "Fail")),
            Map.entry("doubt", Text.of("有疑问", "Doubt")),
            Map.entry("YES", Text.of("赞成", "For")),
            Map.entry("NO", Text.of("反对", "Against")),
            Map.entry("ABSTAIN", Text.of("弃权", "Abstained")),
            Map.entry("MET", Text.of("符合", "Met")),
            Map.entry("NOT_MET", Text.of("不符合", "Not met")),
            Map.entry("AWAITING_EVIDENCE", Text.of("尚缺内容", "Something is missing")),
            Map.entry("NEEDS_JUDGEMENT", Text.of("待评审判定", "To be judged")),
            Map.entry("ERROR", Text.of("无法判定", "Could not be computed")),
            Map.entry("ADVANCES", Text.of("进入下一环节", "Advanced")),
            Map.entry("ENDS", Text.of("止于本环节", "Ended here")),
            Map.entry("HELD", Text.of("暂停", "Held")),
            Map.entry("AWARDED", Text.of("授予", "Granted")),
            Map.entry("DRAFT", Text.of("填报中", "Being filled in")),
            Map.entry("RUNNING", Text.of("评选中", "On its way")),
            Map.entry("ENDED", Text.of("评选终止", "Ended")),
            Map.entry("WITHDRAWN", Text.of("已撤回", "Withdrawn")),
            Map.entry("DISQUALIFIED", Text.of("已撤销参选资格", "Disqualified")),
            Map.entry("REVOKED", Text.of("称号已撤销", "Award revoked")),
            Map.entry("LAPSED", Text.of("逾期未提交", "Not submitted in time")),
            Map.entry("INCOMPLETE", Text.of("材料不完整，未受理", "Incomplete, not taken up")),
            Map.entry("COMPLETE", Text.of("材料完整，待受理", "Complete, not taken up yet")),
            Map.entry("TAKEN_UP", Text.of("调查中", "Under investigation")),
            Map.entry("REPORTED", Text.of("已调查，待处理", "Investigated, not decided yet")),
            Map.entry("UPHELD", Text.of("成立", "Upheld")),
            Map.entry("REJECTED", Text.of("不成立", "Not upheld")),
            Map.entry("CRITICISM", Text.of("批评", "Criticism")),
            Map.entry("WARNING", Text.of("警告", "Warning")),
            Map.entry("DISQUALIFICATION", Text.of("撤销参选资格", "Disqualification")),
            Map.entry("person", Text.of("个人", "A person")),
            Map.entry("organisation", Text.of("单位", "An organisation")));

    private Words() {}

    static Text of(String code) {
        return KNOWN.getOrDefault(code, Text.same(code));
    }

    static Text of(org.jinbang.scheme.Text text) {
        return Text.of(text.zh(), text.en());
    }

    static Text of(int number) {
        return Text.same(String.valueOf(number));
    }

    /** A moment of Beijing time, written so that spreadsheets sort it. */
    static Text moment(Instant instant) {
        return Text.same(LegalTime.en(instant));
    }

    /** A reason: one of the engine stands in both languages, one that somebody wrote as it is. */
    static Text reason(String words) {
        try {
            Json.Obj both = Json.parseObject(words);
            return Text.of(both.text("zh").orElseThrow(), both.text("en").orElseThrow());
        } catch (JsonException | NoSuchElementException e) {
            return optional(words);
        }
    }

    /** Sentences one after the other; those without words are left out. */
    static Text joined(List<Text> sentences) {
        List<Text> said = sentences.stream().filter(each -> !each.isEmpty()).toList();
        return Text.of(
                String.join("；", said.stream().map(Text::zh).toList()),
                String.join("; ", said.stream().map(Text::en).toList()));
    }

    /** The column of names, called what the forms of the scheme ask for. */
    static Table.Column named(Scheme scheme) {
        return new Table.Column(
                of(scheme.nameTitle(scheme.tracks().stream().map(Track::id).toList())), Table.Align.LEFT, 2);
    }

    /** An article by number, or nothing. */
    static Text article(String number) {
        return number.isEmpty() ? Text.NONE : Text.of("第" + number + "条", "Article " + number);
    }

    /** A name, or that it was erased. */
    static Text name(String name) {
        return name.isBlank() ? ERASED : Text.same(name);
    }

    /** What may be missing: blank prints nothing. */
    static Text optional(String words) {
        return words.isBlank() ? Text.NONE : Text.same(words);
    }
}

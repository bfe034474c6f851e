package org.jinbang.rest.internal.document;

import java.util.Map;
import org.jinbang.documents.Text;

/** Codes of core and of schemes in words, for print. A code that is not known is printed as it is. */
final class Words {
    /** Printed in the place of a name whose key was erased. */
    static final Text ERASED = Text.of("（已删除）", "(erased)");

    private static final Map<String, Text> KNOWN = Map.ofEntries(
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
            Map.entry("signature", Text.of("本人签名", "signature")),
            Map.entry("name", Text.of("姓名", "name")),
            Map.entry("phone", Text.of("联系电话", "telephone")),
            Map.entry("address", Text.of("通讯地址", "postal address")),
            Map.entry("identity", Text.of("身份证明", "proof of identity")),
            Map.entry("domicile", Text.of("住所", "domicile")),
            Map.entry("seal", Text.of("单位公章", "official seal")),
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

    /** A name, or that it was erased. */
    static Text name(String name) {
        return name.isBlank() ? ERASED : Text.same(name);
    }

    /** What may be missing: blank prints nothing. */
    static Text optional(String words) {
        return words.isBlank() ? Text.NONE : Text.same(words);
    }
}

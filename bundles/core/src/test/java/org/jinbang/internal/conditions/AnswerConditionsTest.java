package org.jinbang.internal.conditions;

import static org.jinbang.internal.conditions.Sample.answering;
import static org.jinbang.internal.conditions.Verify.says;
import static org.jinbang.internal.conditions.Verify.verdict;
import static org.jinbang.scheme.Finding.Result.AWAITING_EVIDENCE;
import static org.jinbang.scheme.Finding.Result.ERROR;
import static org.jinbang.scheme.Finding.Result.MET;
import static org.jinbang.scheme.Finding.Result.NEEDS_JUDGEMENT;
import static org.jinbang.scheme.Finding.Result.NOT_MET;

import org.junit.jupiter.api.Test;

/** The conditions on what was answered or attached. */
class AnswerConditionsTest {
    @Test
    void answered() {
        String params = "{\"field\":\"name\"}";
        verdict(MET, answering("name", "\"张样例\"").under("answered", params));
        verdict(AWAITING_EVIDENCE, answering("name", "\" \\n\"").under("answered", params));
        verdict(AWAITING_EVIDENCE, new Sample().under("answered", params));
        says("“姓名”尚未填写", "“Name” is not answered yet", new Sample().under("answered", params));
        verdict(MET, new Sample().attached("proof", 2).under("answered", "{\"field\":\"proof\"}"), "2");
        verdict(MET, answering("front-line", "false").under("answered", "{\"field\":\"front-line\"}"));
        verdict(AWAITING_EVIDENCE, answering("profit", "{}").under("answered", "{\"field\":\"profit\"}"));
    }

    @Test
    void yes() {
        String params = "{\"field\":\"front-line\"}";
        verdict(MET, answering("front-line", "true").under("yes", params));
        verdict(NOT_MET, answering("front-line", "false").under("yes", params));
        verdict(NOT_MET, answering("front-line", "\"true\"").under("yes", params), "true");
        verdict(AWAITING_EVIDENCE, new Sample().under("yes", params));
        says(
                "“一线”须为“是”，所填为“否”",
                "“Front line” must be yes; it is no",
                answering("front-line", "false").under("yes", params));
    }

    @Test
    void filesAttached() {
        String two = "{\"at-least\":2,\"field\":\"proof\"}";
        verdict(MET, new Sample().attached("proof", 2).under("files-attached", two), "2");
        verdict(AWAITING_EVIDENCE, new Sample().attached("proof", 1).under("files-attached", two), "2", "1");
        verdict(MET, new Sample().attached("proof", 1).under("files-attached", "{\"field\":\"proof\"}"));
        verdict(AWAITING_EVIDENCE, new Sample().under("files-attached", "{\"field\":\"proof\"}"), "0");
        verdict(AWAITING_EVIDENCE, answering("proof", "\"f1\"").under("files-attached", "{\"field\":\"proof\"}"), "0");
    }

    @Test
    void choiceAmongTheOptionsAllowed() {
        String params = "{\"field\":\"level\",\"options\":[\"design\",\"production\"]}";
        verdict(MET, answering("level", "\"design\"").under("choice-in", params));
        var other = answering("level", "\"sales\"").under("choice-in", params);
        verdict(NOT_MET, other);
        says("“级别”须为以下之一：设计、生产；所填为“销售”", "“Level” must be one of Design, Production; it is “Sales”", other);
        verdict(NOT_MET, answering("level", "\"后勤\"").under("choice-in", params), "后勤");
        verdict(AWAITING_EVIDENCE, new Sample().under("choice-in", params));
    }

    @Test
    void anotherAnswerByNameOnlyWhereTheListIsOpen() {
        String closed = "{\"field\":\"level\",\"options\":[\"design\"],\"others\":true}";
        String open = "{\"field\":\"link\",\"options\":[\"design\"],\"others\":true}";
        verdict(NOT_MET, answering("level", "\"后勤\"").under("choice-in", closed));
        verdict(MET, answering("link", "\"后勤\"").under("choice-in", open), "后勤");
        verdict(NOT_MET, answering("link", "\"sales\"").under("choice-in", open));
        verdict(
                NOT_MET,
                answering("link", "\"后勤\"").under("choice-in", "{\"field\":\"link\",\"options\":[\"design\"]}"));
    }

    @Test
    void anotherAnswerCanBeLeftToJudgement() {
        String params = "{\"field\":\"link\",\"options\":[\"design\"],\"others\":true,\"judged-in\":\"qualify\"}";
        verdict(MET, answering("link", "\"design\"").under("choice-in", params));
        verdict(NEEDS_JUDGEMENT, answering("link", "\"后勤\"").under("choice-in", params), "后勤", "qualify");
        verdict(MET, answering("link", "\"后勤\"").judged(MET).under("choice-in", params), "后勤");
        verdict(NOT_MET, answering("link", "\"后勤\"").judged(NOT_MET).under("choice-in", params), "后勤");
        verdict(NOT_MET, answering("link", "\"sales\"").judged(MET).under("choice-in", params));
    }

    @Test
    void registeredIn() {
        String text = "{\"field\":\"name\",\"divisions\":[\"重庆市\",\"5001\"]}";
        verdict(MET, answering("name", "\" 重庆市渝中区\"").under("registered-in", text));
        verdict(MET, answering("name", "\"500103\"").under("registered-in", text));
        verdict(NOT_MET, answering("name", "\"四川省成都市\"").under("registered-in", text), "重庆市", "四川省成都市");
        verdict(AWAITING_EVIDENCE, new Sample().under("registered-in", text));
        String choice = "{\"field\":\"link\",\"divisions\":[\"des\"]}";
        verdict(NOT_MET, answering("link", "\"design\"").under("registered-in", choice));
        verdict(
                MET,
                answering("link", "\"design\"")
                        .under("registered-in", "{\"field\":\"link\",\"divisions\":[\"design\"]}"));
        String sales = "{\"field\":\"link\",\"divisions\":[\"sales\"]}";
        says(
                "“质量环节”须在销售；所填为“设计”",
                "“Link” must lie in Sales; it is “Design”",
                answering("link", "\"design\"").under("registered-in", sales));
    }

    @Test
    void numberBounds() {
        String least = "{\"field\":\"staff\",\"bound\":\"0.1\"}";
        verdict(MET, answering("staff", "\"0.10\"").under("number-at-least", least));
        verdict(NOT_MET, answering("staff", "\"0.0999999999999999999999\"").under("number-at-least", least), "0.1");
        verdict(MET, answering("staff", "300").under("number-at-most", "{\"field\":\"staff\",\"bound\":300}"));
        var over = answering("staff", "301").under("number-at-most", "{\"field\":\"staff\",\"bound\":300}");
        verdict(NOT_MET, over);
        says("“员工数”须不大于 300，所填为 301", "“Staff” must be at most 300; it is 301", over);
        verdict(NOT_MET, answering("staff", "\"-3\"").under("number-at-least", least), "−3");
        verdict(NOT_MET, answering("staff", "\"很多\"").under("number-at-least", least), "很多");
        verdict(AWAITING_EVIDENCE, new Sample().under("number-at-least", least));
    }

    @Test
    void aFieldTheFormDoesNotHaveIsAnError() {
        verdict(ERROR, new Sample().under("yes", "{\"field\":\"nowhere\"}"), "nowhere", "person");
    }

    @Test
    void bracesInAnAnswerStayAsTheyAre() {
        verdict(
                NOT_MET,
                answering("staff", "\"{0}{1}{2}\"").under("number-at-least", "{\"field\":\"staff\",\"bound\":1}"),
                "“{0}{1}{2}”");
    }
}

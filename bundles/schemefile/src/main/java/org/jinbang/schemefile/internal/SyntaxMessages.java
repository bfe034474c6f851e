package org.jinbang.schemefile.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jinbang.scheme.Text;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Says in both languages what the YAML parser complains about, in words that help someone who writes a scheme. */
final class SyntaxMessages {
    private static final Map<String, Text> BY_FRAGMENT = new LinkedHashMap<>();

    static {
        BY_FRAGMENT.put("(TAB)", new Text("缩进只能用空格，不能用制表符（Tab）", "indent with spaces, not with tabs"));
        BY_FRAGMENT.put(
                "mapping values are not allowed here",
                new Text(
                        "这里不能再出现“键: 值”；检查上一行的缩进，含有“: ”的文字须加引号",
                        "no “key: value” can stand here; check the indentation of the line above, and put text that contains"
                                + " “: ” in quotes"));
        BY_FRAGMENT.put(
                "could not find expected ':'",
                new Text("缺少冒号：应写成“键: 值”，冒号后有空格", "a colon is missing: write “key: value” with a space after it"));
        BY_FRAGMENT.put("expected <block end>", new Text("缩进与上文不一致", "the indentation does not match the lines above"));
        BY_FRAGMENT.put("found unexpected end of stream", new Text("引号没有结束", "a quotation is not closed"));
        BY_FRAGMENT.put(
                "expected ',' or ']'",
                new Text("方括号“[ ]”中缺少逗号或没有结束", "a comma is missing in “[ ]”, or it is not closed"));
        BY_FRAGMENT.put(
                "expected ',' or '}'",
                new Text("花括号“{ }”中缺少逗号或没有结束", "a comma is missing in “{ }”, or it is not closed"));
        BY_FRAGMENT.put(
                "cannot start any token",
                new Text("这个字符不能开始一个值，请给文字加引号", "no value can begin with this character; put the text in quotes"));
        BY_FRAGMENT.put(
                "unknown escape character", new Text("双引号中的“\\”转义无效", "the escape “\\” in double quotes is unknown"));
        BY_FRAGMENT.put(
                "expected the node content",
                new Text("这里应有一个值；括号可能没有结束", "a value is expected here; a bracket may not be closed"));
    }

    private SyntaxMessages() {}

    static Text of(MarkedYamlEngineException e) {
        String problem = String.valueOf(e.getProblem());
        for (Map.Entry<String, Text> each : BY_FRAGMENT.entrySet()) {
            if (problem.contains(each.getKey())) {
                return each.getValue();
            }
        }
        return new Text("YAML 语法错误：" + problem, "YAML syntax: " + problem);
    }
}

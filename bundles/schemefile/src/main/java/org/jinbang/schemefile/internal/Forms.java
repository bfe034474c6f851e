package org.jinbang.schemefile.internal;

import java.util.regex.Pattern;
import org.jinbang.scheme.Text;

/** The written forms a word can be held to, each with the sentence that explains it. */
record Forms(Pattern pattern, boolean numeric, Text expected) {
    static final Forms ID = of(
            "[a-z][a-z0-9]*(-[a-z0-9]+)*",
            false,
            "编号：小写字母、数字与连字符，以字母开头",
            "an id: lower-case letters, digits and hyphens, beginning with a letter");
    static final Forms SCHEME = of(
            "[a-z][a-z0-9-]*(\\.[a-z0-9][a-z0-9-]*)+",
            false,
            "评选办法编号，如 cn.example.award",
            "a scheme id such as cn.example.award");
    static final Forms REVISION = of("[0-9A-Za-z][0-9A-Za-z.-]{0,29}", true, "修订，如 2024", "a revision such as 2024");
    static final Forms ARTICLE_NUMBER = of("\\S{1,30}", true, "条款号，如 18", "an article's number such as 18");
    static final Forms ARTICLE =
            of("\\S{1,30}( \\S.{0,99})?", true, "条款，如 \"8\" 或 \"8 (4)\"", "an article such as \"8\" or \"8 (4)\"");
    static final Forms HASH =
            of("[0-9a-f]{64}", true, "SHA-256，64 位小写十六进制", "a SHA-256 of 64 lower-case hexadecimal digits");
    static final Forms CASE = of(
            "[0-9A-Za-z.]+(-[0-9A-Za-z.]+)+",
            false,
            "判例编号，以条款号开头，如 18-without-phone",
            "a case id that begins with its article such as 18-without-phone");
    static final Forms REFERENCE =
            of("\\$[a-z][a-z0-9]*(-[a-z0-9]+)*", false, "引用，如 $notice-days", "a reference such as $notice-days");
    static final Forms DAY_OF_YEAR = of(
            "(0[13578]|1[02])-(0[1-9]|[12]\\d|3[01])|(0[469]|11)-(0[1-9]|[12]\\d|30)|02-(0[1-9]|1\\d|2[0-8])",
            false,
            "每年都有的月-日，如 \"03-31\"",
            "a day that every year has, such as \"03-31\"");
    static final Forms DAY = of("\\d{4}-\\d{2}-\\d{2}", false, "日期，如 2024-05-31", "a date such as 2024-05-31");
    static final Forms PATH = of("\\S{1,200}", true, "路径，如 batches.1.stage", "a path such as batches.1.stage");
    static final Forms WORD = of("\\S(.{0,198}\\S)?", false, "单行文字", "a text of one line");

    private static Forms of(String pattern, boolean numeric, String zh, String en) {
        return new Forms(Pattern.compile(pattern), numeric, new Text(zh, en));
    }

    /** Whether a scalar has this form; a bare number only where ids are commonly numbers. */
    boolean fits(Node.Scalar scalar) {
        return (scalar.isText() || numeric && scalar.isWhole() && !scalar.text().startsWith("-"))
                && pattern.matcher(scalar.text()).matches();
    }
}

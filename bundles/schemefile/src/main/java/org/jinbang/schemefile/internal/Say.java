package org.jinbang.schemefile.internal;

import java.util.Collection;
import java.util.Optional;
import org.jinbang.scheme.Text;

/** Sentences that several checks share; each says what is wrong and what would be right. */
final class Say {
    private static final int MANY = 40;

    private Say() {}

    static Text missing(String key, Text expected, Optional<String> misspelt) {
        return new Text(
                "缺少“" + key + "”（" + expected.zh() + "）"
                        + misspelt.map(name -> "；写成了“" + name + "”？").orElse(""),
                "“" + key + "” is missing (" + expected.en() + ")"
                        + misspelt.map(name -> "; is it what “" + name + "” is meant for?")
                                .orElse(""));
    }

    static Text unknownKey(String key, Collection<String> allowed) {
        Optional<String> nearest = Names.nearest(key, allowed);
        return new Text(
                "这里没有“" + key + "”这一项" + meantZh(nearest) + "；可用：" + list(allowed, "、"),
                "“" + key + "” is not known here" + meantEn(nearest) + "; allowed: " + list(allowed, ", "));
    }

    static Text noSuch(Text thing, String id, Collection<String> known) {
        Optional<String> nearest = Names.nearest(id, known);
        return new Text(
                "没有" + thing.zh() + "“" + id + "”" + meantZh(nearest) + "；现有："
                        + (known.isEmpty() ? "无" : list(known, "、")),
                "there is no " + thing.en() + " “" + id + "”" + meantEn(nearest) + "; known: "
                        + (known.isEmpty() ? "none" : list(known, ", ")));
    }

    static Text notOneOf(String value, Collection<String> allowed) {
        Optional<String> nearest = Names.nearest(value, allowed);
        return new Text(
                "不能写“" + value + "”" + meantZh(nearest) + "；允许：" + list(allowed, "、"),
                "“" + value + "” is not allowed" + meantEn(nearest) + "; allowed: " + list(allowed, ", "));
    }

    static Text expected(Text expected, Text found) {
        return new Text(
                "应为" + expected.zh() + "，这里是" + found.zh(), "expected " + expected.en() + ", found " + found.en());
    }

    static Text twice(String zh, String en, Place first) {
        return new Text(zh + "重复，第一次在 " + first, en + " stands twice, first at " + first);
    }

    private static String meantZh(Optional<String> nearest) {
        return nearest.map(name -> "，是否想写“" + name + "”").orElse("");
    }

    private static String meantEn(Optional<String> nearest) {
        return nearest.map(name -> ", did you mean “" + name + "”").orElse("");
    }

    private static String list(Collection<String> names, String separator) {
        String shown =
                String.join(separator, names.stream().sorted().limit(MANY).toList());
        return names.size() > MANY ? shown + " … (" + names.size() + ")" : shown;
    }
}

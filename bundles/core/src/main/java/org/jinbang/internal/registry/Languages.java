package org.jinbang.internal.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jinbang.internal.engine.Kinds;
import org.jinbang.internal.revision.Leaves;
import org.jinbang.json.Json;
import org.jinbang.process.Schemes.Candidate;
import org.jinbang.process.Schemes.Problem;
import org.jinbang.scheme.Condition;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.spi.ConditionKind;
import org.jinbang.scheme.spi.ParameterSpec;
import org.jinbang.scheme.spi.StageKind;

/**
 * Whether each text is written in both languages. That neither is missing is a matter of the type; here it is seen
 * whether one was only copied into the place of the other.
 */
public final class Languages {
    private static final Set<String> OF_TEXT = Set.of("zh", "en");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    /** Names and abbreviations stay as they are in Chinese; a sentence does not. */
    private static final Pattern SENTENCE = Pattern.compile("\\p{IsLatin}{2,}(\\P{IsHan}+?\\p{IsLatin}{2,}){3}");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d\\d?}");

    private final List<Problem> problems = new ArrayList<>();

    private Languages() {}

    /** The texts that are not in both languages. */
    public static List<Problem> problems(Candidate candidate, Kinds kinds) {
        Languages languages = new Languages();
        Json.Obj data = candidate.scheme().data();
        Leaves.of(data, Languages::isText)
                .forEach(path -> languages.look(Leaves.address(data, path), (Json.Obj) Leaves.at(data, path)));
        candidate.cases().forEach(each -> languages.look("cases/" + each.id(), each.title()));
        languages.foreign(candidate.scheme(), kinds);
        return languages.problems;
    }

    private static boolean isText(Json json) {
        return json instanceof Json.Obj object && object.members().keySet().equals(OF_TEXT);
    }

    /** What kinds of other bundles say of themselves is read by people, too. */
    private void foreign(Scheme scheme, Kinds kinds) {
        scheme.stages().stream().map(Stage::kind).distinct().forEach(name -> {
            StageKind kind = kinds.stages().get(name);
            if (kind != null && kinds.foreign().contains(name)) {
                kind("stage-kind " + name, kind.explanation(), kind.parameters());
            }
        });
        scheme.tracks().stream()
                .flatMap(track -> track.conditions().stream())
                .flatMap(Condition::tree)
                .map(Condition::kind)
                .distinct()
                .forEach(name -> {
                    ConditionKind kind = kinds.conditions().get(name);
                    if (kind != null && kinds.foreign().contains(name)) {
                        kind("condition-kind " + name, kind.explanation(), kind.parameters());
                    }
                });
    }

    private void kind(String where, Text explanation, List<ParameterSpec> parameters) {
        look(where, explanation);
        parameters.forEach(each -> look(where + "/" + each.name(), each.help()));
    }

    private void look(String where, Json.Obj text) {
        look(where, text.text("zh").orElse(""), text.text("en").orElse(""));
    }

    private void look(String where, Text text) {
        look(where, text.zh(), text.en());
    }

    private void look(String where, String zh, String en) {
        if (HAN.matcher(en).find()) {
            add(
                    where,
                    new Text(
                            "英文文字中有汉字：“{0}”；请译成英文",
                            "the English text has Chinese characters: “{0}”; put it into English"),
                    en);
        }
        if (!HAN.matcher(zh).find() && SENTENCE.matcher(zh).find()) {
            add(
                    where,
                    new Text("中文文字没有汉字：“{0}”；请译成中文", "the Chinese text is not Chinese: “{0}”; put it into Chinese"),
                    zh);
        }
        if (!placeholders(zh).equals(placeholders(en))) {
            add(
                    where,
                    new Text("两种文字的占位符不一致：“{0}”", "the two languages differ in their placeholders: “{0}”"),
                    zh + " / " + en);
        }
    }

    private void add(String where, Text message, String words) {
        problems.add(new Problem(where, message.with(words)));
    }

    private static Set<String> placeholders(String words) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(words);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }
}

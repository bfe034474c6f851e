package org.jinbang.internal.stages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.internal.texts.Texts;
import org.jinbang.json.Json;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.spi.ParameterSpec;

/** What the codes in a stage's parameters are called; see {@link Stage#called}. */
final class CodeTitles {
    private CodeTitles() {}

    /** The parameter, for codes listed under {@code list}. */
    static ParameterSpec of(String list) {
        return ParameterSpec.optional(
                Stage.TITLES,
                ParameterSpec.Type.ANY,
                new Text(
                                "{0} 中各代码的名称，例如 {code: {zh: 媒体公布, en: Published}}；未列出者显示代码",
                                "What the codes in {0} are called, e.g. {code: {zh: 媒体公布, en: Published}}; a code without"
                                        + " a title is shown as it is")
                        .with(list));
    }

    /** What is wrong with the titles, if anything: each names a code that is listed, in both languages. */
    static List<Text> wrong(List<String> codes, Json.Obj params) {
        List<Text> wrong = new ArrayList<>();
        Optional<Json> given = params.get(Stage.TITLES);
        if (given.isPresent() && !(given.get() instanceof Json.Obj)) {
            wrong.add(new Text("titles 应为代码到名称的对照", "titles must map codes to their titles"));
        }
        for (Map.Entry<String, Json> each :
                params.object(Stage.TITLES).members().entrySet()) {
            if (!codes.contains(each.getKey())) {
                wrong.add(new Text("titles 中的“{0}”不在代码之列：{1}", "titles names “{0}”, which is not one of {1}")
                        .with(each.getKey(), Texts.list(codes)));
            }
            boolean both = each.getValue() instanceof Json.Obj text
                    && text.members().size() == 2
                    && filled(text, "zh")
                    && filled(text, "en");
            if (!both) {
                wrong.add(new Text("titles 中“{0}”的名称须有 zh 和 en 两种文字", "titles must give “{0}” in zh and en")
                        .with(each.getKey()));
            }
        }
        return wrong;
    }

    private static boolean filled(Json.Obj text, String language) {
        return text.text(language).filter(words -> !words.isBlank()).isPresent();
    }
}

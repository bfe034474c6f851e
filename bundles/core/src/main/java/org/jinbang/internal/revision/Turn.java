package org.jinbang.internal.revision;

import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.scheme.Text;

/** From what to what a value turned, in words that differ. */
final class Turn {
    private static final Text NONE = new Text("无", "none");
    private static final Text FROM_TO = new Text("{0} → {1}", "{0} → {1}");

    private Turn() {}

    static Text of(String part, Side former, Optional<Json> a, Side later, Optional<Json> b) {
        Text before = a.map(value -> former.words(part, value)).orElse(NONE);
        Text after = b.map(value -> later.words(part, value)).orElse(NONE);
        boolean sameChinese = before.zh().equals(after.zh());
        boolean sameEnglish = before.en().equals(after.en());
        if (sameChinese && sameEnglish) {
            return FROM_TO.with(raw(a), raw(b));
        }
        if (sameChinese) {
            return new Text("英文 " + before.en() + " → " + after.en(), before.en() + " → " + after.en());
        }
        return sameEnglish
                ? new Text(before.zh() + " → " + after.zh(), "Chinese " + before.zh() + " → " + after.zh())
                : FROM_TO.with(before, after);
    }

    private static String raw(Optional<Json> value) {
        return value.map(Json::canonical).orElse("—");
    }
}

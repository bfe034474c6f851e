package org.jinbang.rest.internal.wire;

import java.util.List;
import java.util.Locale;

/** The language of an answer. */
public final class Languages {
    private Languages() {}

    /** The first of Chinese and English that is accepted; Chinese if neither is named. */
    public static Locale choose(List<Locale> accepted) {
        return accepted.stream()
                .filter(each ->
                        each.getLanguage().equals("zh") || each.getLanguage().equals("en"))
                .findFirst()
                .map(each -> Locale.forLanguageTag(each.getLanguage()))
                .orElse(Locale.CHINESE);
    }
}

package org.jinbang.documents.internal;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.lang.Character.UnicodeScript;

/**
 * Says where a line of Chinese and Latin text may end.
 *
 * <p>Java's own iterator tears times and hyphenated codes (10:|00, 19580-|2012) and does not know rarer characters.
 * The rules here follow the W3C's requirements for Chinese layout: a line may end between any two Chinese characters,
 * but does not begin with a closing or pausing mark and does not end with an opening one; doubled dashes and dots stay
 * together; Latin words, numbers, times and codes stay whole, web addresses may be broken before a part of their path.
 */
final class ChineseLineBreaker implements FSTextBreaker {
    private static final String NEVER_FIRST = "，。、；：？！）】》〉」』〕〗”’…—～·・％‰℃°々ー〜,.;:?!)]}%»›";
    private static final String NEVER_LAST = "（【《〈「『〔〖“‘￥$£€([{«‹№";
    private static final String PATH_MARKS = "/?&#";

    private String text = "";
    private int position;

    @Override
    public void setText(String newText) {
        text = newText;
        position = 0;
    }

    @Override
    public int next() {
        if (position >= text.length()) {
            return -1;
        }
        int at = position;
        do {
            at += Character.charCount(text.codePointAt(at));
        } while (at < text.length() && !mayBreak(at));
        position = at;
        return at;
    }

    private boolean mayBreak(int at) {
        int before = text.codePointBefore(at);
        int after = text.codePointAt(at);
        if (after == ' ' || after == '\n' || isGlue(before) || isGlue(after) || isMark(after)) {
            return false;
        }
        if (NEVER_LAST.indexOf(before) >= 0) {
            return false;
        }
        if (isBreakInAddress(at, before, after)) {
            return true;
        }
        if (NEVER_FIRST.indexOf(after) >= 0) {
            return false;
        }
        if (before == ' ' || before == '\n' || before == '\u3000' || before == '\u200B') {
            return true;
        }
        if (before == '—' || before == '…') {
            return isIdeographic(after);
        }
        if (isIdeographic(before) || isIdeographic(after)) {
            return true;
        }
        boolean afterClosing = "，。、；：？！）】》〉」』”’".indexOf(before) >= 0;
        boolean beforeOpening = "（【《〈「『“‘".indexOf(after) >= 0;
        return afterClosing || beforeOpening || isHyphenBetweenLetters(at, before);
    }

    private boolean isBreakInAddress(int at, int before, int after) {
        if (PATH_MARKS.indexOf(after) < 0 || PATH_MARKS.indexOf(before) >= 0 || before == ':') {
            return false;
        }
        int start = text.lastIndexOf(' ', at) + 1;
        int scheme = text.indexOf("://", start);
        return scheme >= 0 && scheme + 3 < at && text.substring(scheme, at).indexOf(' ') < 0;
    }

    private boolean isHyphenBetweenLetters(int at, int before) {
        return before == '-'
                && at >= 3
                && Character.isAlphabetic(text.codePointBefore(at - 1))
                && Character.isLowerCase(text.codePointAt(at));
    }

    private static boolean isGlue(int code) {
        return code == '\u00A0' || code == '\u2060' || code == '\uFEFF' || code == '\u202F';
    }

    private static boolean isMark(int code) {
        int type = Character.getType(code);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static boolean isIdeographic(int code) {
        if (Character.isIdeographic(code)) {
            return true;
        }
        UnicodeScript script = UnicodeScript.of(code);
        boolean otherEastAsian = script == UnicodeScript.HAN
                || script == UnicodeScript.HIRAGANA
                || script == UnicodeScript.KATAKANA
                || script == UnicodeScript.HANGUL
                || script == UnicodeScript.BOPOMOFO;
        boolean enclosedOrFullWidth = code >= 0x2460 && code <= 0x24FF
                || code >= 0x25A0 && code <= 0x25FF
                || code >= 0x3200 && code <= 0x33FF
                || code >= 0xFF10 && code <= 0xFF5A;
        return otherEastAsian || enclosedOrFullWidth;
    }
}

package org.jinbang.console.internal.demo;

import java.util.List;
import org.jinbang.scheme.Text;

/** The script of one scheme. */
public interface Demonstration {
    /** The scheme that it plays. */
    String scheme();

    /** The revision that it plays. */
    String revision();

    /** What it has to show. */
    Requirements requirements();

    /** Its chapters, in order. */
    List<Chapter> chapters(Play play);

    /** A part of the script. */
    record Chapter(Text title, Runnable script) {
        /** Of a title in both languages. */
        public static Chapter of(String zh, String en, Runnable script) {
            return new Chapter(new Text(zh, en), script);
        }
    }
}

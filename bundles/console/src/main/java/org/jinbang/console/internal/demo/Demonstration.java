package org.jinbang.console.internal.demo;

import java.util.List;
import org.jinbang.scheme.Text;

/** The script of one scheme. */
public abstract class Demonstration {
    private final String scheme;
    private final String revision;
    private final Requirements requirements;

    /** Of a revision of a scheme, with what it has to show. */
    protected Demonstration(String scheme, String revision, Requirements requirements) {
        this.scheme = scheme;
        this.revision = revision;
        this.requirements = requirements;
    }

    /** The scheme that it plays. */
    public final String scheme() {
        return scheme;
    }

    /** The revision that it plays. */
    public final String revision() {
        return revision;
    }

    /** What it has to show. */
    public final Requirements requirements() {
        return requirements;
    }

    /** Its chapters, in order. */
    public abstract List<Chapter> chapters(Play play);

    /** A part of the script. */
    public record Chapter(Text title, Runnable script) {
        /** Of a title in both languages. */
        public static Chapter of(String zh, String en, Runnable script) {
            return new Chapter(new Text(zh, en), script);
        }
    }
}

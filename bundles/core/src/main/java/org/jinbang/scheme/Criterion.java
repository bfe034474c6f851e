package org.jinbang.scheme;

/** What an application is held against. */
public sealed interface Criterion permits Condition, Measure {
    /** Unique within its track (conditions) or stage (measures). */
    String id();

    /** What is asked, for people. */
    Text title();

    /** Why it stands. */
    Basis basis();
}

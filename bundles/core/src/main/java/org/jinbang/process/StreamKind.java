package org.jinbang.process;

/** What a stream of acts tells the story of. */
public enum StreamKind {
    /** An edition. */
    EDITION,
    /** An application. */
    APPLICATION,
    /** A ballot. */
    BALLOT
}

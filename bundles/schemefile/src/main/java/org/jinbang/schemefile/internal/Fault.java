package org.jinbang.schemefile.internal;

/** What sort of problem it is; the published JSON Schema finds exactly those of {@link #STRUCTURE}. */
enum Fault {
    /** Not YAML, or YAML beyond what scheme files use. */
    SYNTAX,
    /** Too large, too deep, too many, or a file that has no place. */
    LIMIT,
    /** A key is missing or unknown, or a value has the wrong form. */
    STRUCTURE,
    /** Something is named that is not there, or named twice. */
    REFERENCE,
    /** The form is right, the content cannot be. */
    MEANING
}

package org.jinbang.scheme;

/** What became of an article of the regulation in the scheme; each article has exactly one. */
public enum Disposition {
    /** Elements of the scheme enforce it; golden cases in both directions prove it. */
    RULE,
    /** The order of the process carries it. */
    PROCEDURE,
    /** It explains a word. */
    DEFINITION,
    /** People decide it; the software records their decision. */
    JUDGEMENT,
    /** It binds people outside the software, which reminds or records. */
    DUTY,
    /** It does not concern the software; a reason is given. */
    OUT_OF_SCOPE
}

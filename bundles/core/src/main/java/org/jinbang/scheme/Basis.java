package org.jinbang.scheme;

/** Why a rule element stands: an article of the regulation, or a reading of what the regulation leaves open. */
public sealed interface Basis permits ArticleRef, Reading {

    /** How it is printed: {@code 第18条 / art. 18}, or the note of the reading. */
    Text label();

    /** The article cited, or the article near to which the reading stands; empty if a reading stands alone. */
    String article();
}

package org.jinbang.documents;

/** A part of a section: a paragraph or a table. */
public sealed interface Block permits Paragraph, Table {}

package org.jinbang.documents;

/**
 * A labelled value at the head of a document.
 *
 * @param label what it is
 * @param value the value; {@link Text#NONE} prints a dash
 */
public record Fact(Text label, Text value) {
    /**
     * Checks that nothing is missing.
     *
     * @throws DocumentException if there is no label
     */
    public Fact {
        Checks.required(label, "fact.label");
        Checks.present(value, "fact.value");
    }
}

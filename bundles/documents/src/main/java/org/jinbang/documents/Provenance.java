package org.jinbang.documents;

/**
 * What lets anybody check a document against the journal; printed small at the end.
 *
 * @param contentHash the hash of the list as published, or empty
 * @param journalRoot the root of the edition's journal at that moment, or empty
 */
public record Provenance(String contentHash, String journalRoot) {
    /** Nothing to check against. */
    public static final Provenance NONE = new Provenance("", "");

    /** Takes both, without blanks around them. */
    public Provenance {
        Checks.present(contentHash, "provenance.contentHash");
        Checks.present(journalRoot, "provenance.journalRoot");
        contentHash = contentHash.strip();
        journalRoot = journalRoot.strip();
    }
}

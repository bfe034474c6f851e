package org.jinbang.documents;

import java.util.Arrays;
import java.util.Objects;

/**
 * A finished document.
 *
 * @param content its bytes; copied in and out
 * @param mediaType {@code application/pdf} or {@code text/html;charset=UTF-8}
 * @param filename a name for downloads, of letters, digits, dot and hyphen only
 */
public record Document(byte[] content, String mediaType, String filename) {
    public Document {
        content = content.clone();
        Objects.requireNonNull(mediaType, "mediaType");
        Objects.requireNonNull(filename, "filename");
    }

    @Override
    public byte[] content() {
        return content.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Document that
                && Arrays.equals(content, that.content)
                && mediaType.equals(that.mediaType)
                && filename.equals(that.filename);
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(content), mediaType, filename);
    }

    @Override
    public String toString() {
        return filename + " (" + mediaType + ", " + content.length + " bytes)";
    }
}

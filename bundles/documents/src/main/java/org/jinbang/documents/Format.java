package org.jinbang.documents;

/** The form of a finished document. */
public enum Format {
    /** PDF with embedded fonts, for print and archive. */
    PDF("application/pdf", "pdf"),
    /** One HTML page. */
    HTML("text/html;charset=UTF-8", "html");

    private final String mediaType;
    private final String extension;

    Format(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /**
     * The media type as for an HTTP header.
     *
     * @return the media type, with its charset where it has one
     */
    public String mediaType() {
        return mediaType;
    }

    /**
     * The extension of a file name.
     *
     * @return the extension without the dot
     */
    public String extension() {
        return extension;
    }
}

package org.jinbang.internal.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Tells the type of a file by what it holds; a name proves nothing. */
final class FileType {
    private static final int ENTRIES_READ = 200;

    private FileType() {}

    /** The media type, if it is one that is taken. */
    static Optional<String> of(byte[] content) {
        if (begins(content, "%PDF-".getBytes(StandardCharsets.US_ASCII))) {
            return Optional.of("application/pdf");
        }
        if (begins(content, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10})) {
            return Optional.of("image/png");
        }
        if (begins(content, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff})) {
            return Optional.of("image/jpeg");
        }
        if (begins(content, new byte[] {'P', 'K', 3, 4})) {
            return office(content);
        }
        return text(content) ? Optional.of("text/plain;charset=utf-8") : Optional.empty();
    }

    private static boolean begins(byte[] content, byte[] mark) {
        return content.length >= mark.length && java.util.Arrays.equals(content, 0, mark.length, mark, 0, mark.length);
    }

    /** Reads entry names only, nothing is expanded. */
    private static Optional<String> office(byte[] content) {
        boolean types = false;
        String kind = null;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (int i = 0; i < ENTRIES_READ; i++) {
                ZipEntry entry = zip.getNextEntry();
                if (entry == null) {
                    break;
                }
                types |= entry.getName().equals("[Content_Types].xml");
                if (entry.getName().startsWith("word/")) {
                    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
                } else if (entry.getName().startsWith("xl/")) {
                    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
                }
                if (types && kind != null) {
                    return Optional.of(kind);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static boolean text(byte[] content) {
        try {
            CharSequence text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content));
            return text.chars().noneMatch(c -> c < 0x20 && c != '\n' && c != '\r' && c != '\t');
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}

package org.jinbang.internal.engine;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Tells the type of a file by what it holds; a name proves nothing. */
final class FileType {
    private FileType() {}

    /** The media type, if it is one that is taken; refuses an office file that is out of bounds or broken. */
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
        if (OfficeFile.isZip(content)) {
            return OfficeFile.typeOf(content);
        }
        return text(content) ? Optional.of("text/plain;charset=utf-8") : Optional.empty();
    }

    private static boolean begins(byte[] content, byte[] mark) {
        return content.length >= mark.length && java.util.Arrays.equals(content, 0, mark.length, mark, 0, mark.length);
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

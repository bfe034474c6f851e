package org.jinbang.schemefile.internal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jinbang.scheme.Text;

/** Strict decoding: a file in another encoding is named as such instead of being read as rubbish. */
final class Utf8 {
    private Utf8() {}

    static Optional<String> decode(String file, byte[] content, Problems problems) {
        int offset = startsWith(content, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        if (startsWith(content, 0xFF, 0xFE) || startsWith(content, 0xFE, 0xFF)) {
            problems.add(Fault.SYNTAX, Place.start(file), notUtf8("UTF-16"));
            return Optional.empty();
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(content, offset, content.length - offset);
        CharBuffer out = CharBuffer.allocate(content.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            problems.add(Fault.SYNTAX, placeOf(file, text, text.codePointCount(0, text.length())), notUtf8("GBK"));
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** The place of the code point with an index. */
    static Place placeOf(String file, String text, int codePoints) {
        int line = 1;
        int column = 1;
        int index = 0;
        for (int i = 0; i < codePoints && index < text.length(); i++) {
            int c = text.codePointAt(index);
            index += Character.charCount(c);
            if (c == '\n') {
                line++;
                column = 1;
            } else {
                column++;
            }
        }
        return new Place(file, line, column);
    }

    private static Text notUtf8(String guess) {
        return new Text(
                        "文件编码不是 UTF-8（可能是 {0}），请另存为 UTF-8",
                        "the file is not encoded in UTF-8 (perhaps {0}); save it as UTF-8")
                .with(guess);
    }

    private static boolean startsWith(byte[] content, int... mark) {
        if (content.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((content[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}

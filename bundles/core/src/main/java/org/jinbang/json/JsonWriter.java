package org.jinbang.json;

import java.util.Map;

/** Writes canonical text: members sorted by UTF-16 code units, no white space, the shortest escapes (RFC 8785 §3.2). */
final class JsonWriter {
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private JsonWriter() {}

    static void write(Json value, StringBuilder out) {
        if (value instanceof Json.Obj object) {
            char separator = '{';
            for (Map.Entry<String, Json> member : object.members().entrySet()) {
                out.append(separator);
                quote(member.getKey(), out);
                out.append(':');
                write(member.getValue(), out);
                separator = ',';
            }
            out.append(separator == '{' ? "{}" : "}");
        } else if (value instanceof Json.Arr array) {
            char separator = '[';
            for (Json item : array.items()) {
                out.append(separator);
                write(item, out);
                separator = ',';
            }
            out.append(separator == '[' ? "[]" : "]");
        } else if (value instanceof Json.Str string) {
            quote(string.value(), out);
        } else if (value instanceof Json.Num number) {
            out.append(number.value());
        } else if (value instanceof Json.Bool bool) {
            out.append(bool.value());
        }
    }

    static void quote(String text, StringBuilder out) {
        out.append('"');
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x20 && c != '"' && c != '\\') {
                continue;
            }
            out.append(text, written, i);
            written = i + 1;
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> out.append("\\u00").append(HEX[c >> 4]).append(HEX[c & 15]);
            }
        }
        // Nearly always there is nothing to escape, and a whole string is copied faster than a part.
        (written == 0 ? out.append(text) : out.append(text, written, text.length())).append('"');
    }
}

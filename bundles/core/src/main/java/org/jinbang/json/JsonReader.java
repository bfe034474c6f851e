package org.jinbang.json;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A strict reader of RFC 8259 text; duplicate names, lone surrogates and fractions are errors (RFC 7493). */
final class JsonReader {
    private static final int MAX_DEPTH = 64;
    private static final int MOST_DIGITS = 16;

    private final String text;
    private final Optional<Set<String>> wanted;
    private int at;
    private int depth;

    JsonReader(String text) {
        this(text, Optional.empty());
    }

    /** Reads of the outermost object only the members with these names. */
    JsonReader(String text, Set<String> wanted) {
        this(text, Optional.of(wanted));
    }

    private JsonReader(String text, Optional<Set<String>> wanted) {
        this.text = text;
        this.wanted = wanted;
    }

    Json read() {
        Json value = value();
        space();
        if (at < text.length()) {
            throw error("nothing more is expected here");
        }
        if (value == null) {
            throw error("null is not a value here");
        }
        return value;
    }

    private Json value() {
        space();
        if (at >= text.length()) {
            throw error("a value is expected, the text ends");
        }
        char c = text.charAt(at);
        return switch (c) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> new Json.Str(string());
            case 't' -> word("true", new Json.Bool(true));
            case 'f' -> word("false", new Json.Bool(false));
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private void open() {
        if (++depth > MAX_DEPTH) {
            throw error("nested deeper than " + MAX_DEPTH);
        }
        at++;
    }

    private Json closed(Json value) {
        depth--;
        return value;
    }

    private Json object() {
        open();
        space();
        if (take('}')) {
            return closed(Json.Obj.EMPTY);
        }
        Members.Collected members = new Members.Collected();
        Set<String> left = Set.of();
        do {
            space();
            if (at >= text.length() || text.charAt(at) != '"') {
                throw error("a name in quotes is expected");
            }
            String name = string();
            if (members.has(name) || left.contains(name)) {
                throw error("the name \"" + name + "\" stands twice");
            }
            space();
            expect(':');
            boolean unwanted = depth == 1 && wanted.isPresent() && !wanted.get().contains(name);
            Json value = unwanted ? passed() : value();
            if (value != null) {
                members.add(name, value);
            } else {
                left = left.isEmpty() ? new HashSet<>() : left;
                left.add(name);
            }
            space();
        } while (take(','));
        expect('}');
        return closed(new Json.Obj(members.members()));
    }

    /** Passes over a value, looking only for its end; there is nothing of it then. */
    private Json passed() {
        int open = 0;
        do {
            space();
            if (at >= text.length()) {
                throw error("a value is expected, the text ends");
            }
            char c = text.charAt(at);
            if (c == '"') {
                passString();
                continue;
            }
            open += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            at++;
            while (bare(c) && at < text.length() && bare(text.charAt(at))) {
                at++;
            }
        } while (open > 0);
        return null;
    }

    /** Whether a character is of a number, {@code true} or {@code false}. */
    private static boolean bare(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c == '-';
    }

    private void passString() {
        int backslashes;
        do {
            int end = text.indexOf('"', at + 1);
            if (end < 0) {
                throw error("the string is not closed");
            }
            backslashes = 0;
            while (text.charAt(end - 1 - backslashes) == '\\') {
                backslashes++;
            }
            at = end;
        } while (backslashes % 2 == 1);
        at++;
    }

    private Json array() {
        open();
        List<Json> items = new ArrayList<>();
        space();
        if (take(']')) {
            return closed(new Json.Arr(items));
        }
        do {
            Json value = value();
            if (value == null) {
                throw error("null is not an item");
            }
            items.add(value);
            space();
        } while (take(','));
        expect(']');
        return closed(new Json.Arr(items));
    }

    private String string() {
        at++;
        int end = at;
        while (end < text.length() && plain(text.charAt(end))) {
            end++;
        }
        if (end == text.length() || text.charAt(end) != '"') {
            return unescaped();
        }
        String whole = text.substring(at, end);
        at = end + 1;
        return whole;
    }

    /** Whether a character stands for itself and for a whole one. */
    private static boolean plain(char c) {
        return c >= 0x20 && c != '"' && c != '\\' && !Character.isSurrogate(c);
    }

    private String unescaped() {
        StringBuilder out = new StringBuilder();
        while (true) {
            if (at >= text.length()) {
                throw error("the string is not closed");
            }
            char c = text.charAt(at++);
            if (c == '"') {
                break;
            }
            if (c < 0x20) {
                throw error("a control character must be escaped");
            }
            out.append(c == '\\' ? escape() : c);
        }
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < out.length() && Character.isLowSurrogate(out.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw error("half of a surrogate pair");
            }
        }
        return out.toString();
    }

    private char escape() {
        if (at >= text.length()) {
            throw error("the string is not closed");
        }
        char c = text.charAt(at++);
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                if (at + 4 > text.length() || !text.substring(at, at + 4).matches("[0-9a-fA-F]{4}")) {
                    throw error("four hexadecimal digits are expected");
                }
                at += 4;
                yield (char) Integer.parseInt(text.substring(at - 4, at), 16);
            }
            default -> throw error("unknown escape \\" + c);
        };
    }

    private Json number() {
        int start = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        String digits = text.substring(start, at);
        if (whole(digits)) {
            return new Json.Num(Long.parseLong(digits));
        }
        at = start;
        throw error(
                digits.isEmpty()
                        ? "a value is expected"
                        : "\"" + digits + "\" is not a whole number; write decimals as strings");
    }

    private static boolean whole(String digits) {
        int first = digits.startsWith("-") ? 1 : 0;
        int count = digits.length() - first;
        for (int i = first; i < digits.length(); i++) {
            if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
                return false;
            }
        }
        return count == 1 || count > 1 && count <= MOST_DIGITS && digits.charAt(first) != '0';
    }

    private Json word(String word, Json value) {
        if (!text.startsWith(word, at)) {
            throw error("a value is expected");
        }
        at += word.length();
        return value;
    }

    private void space() {
        while (at < text.length() && blank(text.charAt(at))) {
            at++;
        }
    }

    private static boolean blank(char c) {
        return c <= ' ' && (c == ' ' || c == '\t' || c == '\r' || c == '\n');
    }

    private boolean take(char c) {
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(char c) {
        if (!take(c)) {
            throw error("'" + c + "' is expected");
        }
    }

    private JsonException error(String message) {
        return new JsonException(message, at);
    }
}

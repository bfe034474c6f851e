package org.jinbang.mail.internal;

import java.util.ArrayList;
import java.util.List;

/** A letter while it is written: paragraphs and links, once as plain text and once as simple HTML. */
final class Sheet {
    private final List<String> text = new ArrayList<>();
    private final List<String> html = new ArrayList<>();

    /** Adds what is not blank; an empty line begins a new paragraph. */
    Sheet add(String paragraphs) {
        for (String paragraph : paragraphs.strip().split("\\R\\s*\\R")) {
            if (!paragraph.isBlank()) {
                text.add(clean(paragraph));
                html.add("<p>" + escaped(clean(paragraph)).replace("\n", "<br>") + "</p>");
            }
        }
        return this;
    }

    /** Adds what somebody wrote, set apart. */
    Sheet quote(String words) {
        if (!words.isBlank()) {
            text.add(clean(words)
                    .lines()
                    .map(line -> "> " + line)
                    .reduce((a, b) -> a + "\n" + b)
                    .orElse(""));
            html.add("<blockquote>" + escaped(clean(words)).replace("\n", "<br>") + "</blockquote>");
        }
        return this;
    }

    /** Adds a link. */
    Sheet link(String label, String address) {
        text.add(label + "\n" + address);
        html.add("<p>" + escaped(label) + "<br><a href=\"" + escaped(address) + "\">" + escaped(address) + "</a></p>");
        return this;
    }

    String text() {
        return String.join("\n\n", text) + "\n";
    }

    String html(String language) {
        return "<!DOCTYPE html>\n<html lang=\"" + (language.equals("zh") ? "zh-CN" : "en")
                + "\"><head><meta charset=\"utf-8\"></head><body>\n" + String.join("\n", html) + "\n</body></html>\n";
    }

    /** Lines as they are, other control characters gone. */
    private static String clean(String words) {
        return words.strip().replaceAll("\\R", "\n").replaceAll("[\\p{Cntrl}&&[^\n\t]]", "");
    }

    static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}

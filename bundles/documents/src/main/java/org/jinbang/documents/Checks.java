package org.jinbang.documents;

import java.util.List;

/** Refuses input that lacks something, saying what. */
final class Checks {
    private Checks() {}

    static void required(Text text, String field) {
        present(text, field);
        if (text.isEmpty()) {
            throw missing(field);
        }
    }

    static void required(String text, String field) {
        present(text, field);
        if (text.isBlank()) {
            throw missing(field);
        }
    }

    static void present(Object value, String field) {
        if (value == null) {
            throw missing(field);
        }
    }

    static <T> List<T> copy(List<T> values, String field) {
        present(values, field);
        values.forEach(value -> present(value, field));
        return List.copyOf(values);
    }

    private static DocumentException missing(String field) {
        return new DocumentException("文件缺少必填内容：" + field, "The document lacks a required part: " + field);
    }
}

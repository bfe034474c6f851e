package org.jinbang.web.internal.form;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jinbang.web.internal.http.Body;
import org.jinbang.web.internal.render.Say;

/** What was typed into the fields of a form, and its key: the same form sent twice carries the same one. */
public final class Plain {
    /** The field of the idempotency key. */
    public static final String KEY = "key";

    private final Body body;
    private final Say say;
    private final String key;

    /** Reads {@code body} and complains in the language of {@code say}. */
    public Plain(Body body, Say say) {
        this.body = body;
        this.say = say;
        this.key = key(body);
    }

    /** The key that came with a form, or a new one. */
    public static String key(Body body) {
        return typed(body, KEY)
                .filter(each -> each.matches("[0-9a-f-]{36}"))
                .orElseGet(() -> UUID.randomUUID().toString());
    }

    /** What stands in a field, without blanks around it; empty if there is nothing. */
    static Optional<String> typed(Body body, String name) {
        return body.fields().getOrDefault(name, List.of()).stream()
                .findFirst()
                .map(text -> text.replace("\r\n", "\n").strip())
                .filter(text -> !text.isEmpty());
    }

    /** The complaint about a text that is longer than it may be. */
    static Optional<String> tooLong(Say say, String text, int most) {
        int length = text.codePointCount(0, text.length());
        return length > most ? Optional.of(say.message("form.toolong", most, length)) : Optional.empty();
    }

    /** The key of this form. */
    public String key() {
        return key;
    }

    /** A question for one text; once the form was {@code sent}, with what is wrong with it. */
    public Question question(String name, String label, String type, boolean required, int most, boolean sent) {
        String text = typed(body, name).orElse("");
        Optional<String> wrong =
                required && text.isEmpty() ? Optional.of(say.message("form.needed")) : tooLong(say, text, most);
        return Question.of(name, label, type, required, text).atMost(most).wrong(sent ? wrong : Optional.empty());
    }
}

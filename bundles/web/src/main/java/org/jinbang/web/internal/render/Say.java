package org.jinbang.web.internal.render;

import freemarker.ext.util.WrapperTemplateModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jinbang.scheme.Text;

/**
 * Words in the language of a page. In templates {@code say("key", arguments…)} takes a message of the resource bundle and
 * {@code say(text)} the side of a {@link Text} that fits.
 */
public final class Say implements TemplateMethodModelEx {
    private static final String MESSAGES = "org.jinbang.web.internal.render.messages";
    // The messages without a language are Chinese, so no other language of the machine may come before them.
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle messages;

    /** Speaks Chinese for Chinese locales, else English. */
    public Say(Locale locale) {
        this.locale = locale.getLanguage().equals("zh") ? Locale.CHINESE : Locale.ENGLISH;
        this.messages = ResourceBundle.getBundle(MESSAGES, this.locale, Say.class.getClassLoader(), NO_FALLBACK);
    }

    /** The language: {@code zh} or {@code en}. */
    public Locale locale() {
        return locale;
    }

    /** A message; throws if there is none. */
    public String message(String key, Object... arguments) {
        return new MessageFormat(messages.getString(key), locale).format(arguments);
    }

    /** Whether there is such a message. */
    public boolean knows(String key) {
        return messages.containsKey(key);
    }

    /** A text in this language. */
    public String text(Text text) {
        return text.in(locale);
    }

    @Override
    public Object exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
        Object first = plain(arguments.get(0));
        if (first instanceof Text text) {
            return text(text);
        }
        Object[] rest = new Object[arguments.size() - 1];
        for (int i = 0; i < rest.length; i++) {
            Object argument = plain(arguments.get(i + 1));
            rest[i] = argument instanceof Text text ? text(text) : argument;
        }
        return message(String.valueOf(first), rest);
    }

    private static Object plain(Object model) throws TemplateModelException {
        if (model instanceof WrapperTemplateModel wrapper) {
            return wrapper.getWrappedObject();
        }
        if (model instanceof TemplateNumberModel number) {
            return number.getAsNumber();
        }
        if (model instanceof TemplateScalarModel scalar) {
            return scalar.getAsString();
        }
        throw new TemplateModelException("say() takes a key or a text first, then words and numbers");
    }
}

package org.jinbang.web.internal.render;

import freemarker.ext.util.WrapperTemplateModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jinbang.scheme.ArticleRef;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Text;
import org.jinbang.time.LegalTime;

/**
 * Words in the language of a page. In templates {@code say("key", arguments…)} takes a message of the resource bundle and
 * {@code say(text)} the side of a {@link Text} that fits.
 */
public final class Say implements TemplateMethodModelEx {
    private static final String MESSAGES = "org.jinbang.web.internal.render.messages";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("y年M月d日", Locale.ROOT);
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

    /** A moment in Beijing, to the second. */
    public String moment(Instant instant) {
        return chinese() ? LegalTime.zh(instant) : LegalTime.en(instant);
    }

    /** A moment in Beijing, to the minute: for what no deadline hangs on. */
    public String minute(Instant instant) {
        String moment = moment(instant);
        return moment.substring(0, moment.lastIndexOf(':'));
    }

    /** An end; midnight is the end of the day before. */
    public String end(Instant end) {
        return chinese() ? LegalTime.endZh(end) : LegalTime.endEn(end);
    }

    /** A day. */
    public String day(LocalDate day) {
        return chinese() ? DAY.format(day) : day.toString();
    }

    /** How long it is from {@code now} until {@code end}, in the two greatest units. */
    public String left(Instant now, Instant end) {
        Duration left = Duration.between(now, end);
        if (left.toDays() > 0) {
            return message("left.days", left.toDays(), left.toHoursPart());
        }
        return left.toHours() > 0
                ? message("left.hours", left.toHours(), left.toMinutesPart())
                : message("left.minutes", Math.max(1, left.toMinutes()));
    }

    /** A basis; a place inside an article that is called after a track has the track's title. */
    public String cite(Scheme scheme, Basis basis) {
        return basis instanceof ArticleRef ref
                ? message("article.cited", ref.number(), place(scheme, ref))
                : text(basis.label());
    }

    /** The place inside an article, such as {@code (4)}; empty for the whole article. */
    public String place(Scheme scheme, ArticleRef ref) {
        String inside = ref.article().substring(ref.number().length());
        String word = inside.strip().split(" ")[0];
        return scheme.track(word)
                .map(track -> inside.replaceFirst(Pattern.quote(word), Matcher.quoteReplacement(text(track.title()))))
                .orElse(inside);
    }

    private boolean chinese() {
        return locale.equals(Locale.CHINESE);
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

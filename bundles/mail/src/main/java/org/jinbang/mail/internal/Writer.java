package org.jinbang.mail.internal;

import java.util.Map;
import java.util.Optional;
import org.jinbang.mail.AddressBook.Contact;
import org.jinbang.mail.Mail;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.Text;

/** Writes letters in the language of whom they are for. */
final class Writer {
    private final Templates templates = new Templates();
    private final Settings settings;

    Writer(Settings settings) {
        this.settings = settings;
    }

    /**
     * What is to be written.
     *
     * @param key the wording
     * @param subject what it is about, in a few words
     * @param from of which award, as the first line and the signature; empty for accounts
     * @param quote what somebody wrote, as far as the recipient may read it
     * @param basis under which article
     * @param page what follows the public address, beginning with a slash
     */
    record Matter(
            String key,
            Text subject,
            Optional<Text> from,
            Map<String, Text> values,
            Optional<Text> quote,
            Optional<Basis> basis,
            Optional<String> page,
            boolean secret) {}

    /** The letter. */
    Mail.Letter write(Contact to, Matter matter) {
        String language =
                to.language().filter(l -> l.equals("zh") || l.equals("en")).orElse(settings.language());
        boolean zh = language.equals("zh");
        String name = Addresses.oneLine(to.name());
        Sheet sheet = new Sheet();
        sheet.add(
                name.isEmpty()
                        ? templates.fill(language, "greeting", Map.of())
                        : templates.fill(language, "greeting.name", Map.of("name", same(name))));
        sheet.add(templates.fill(language, matter.key(), matter.values()));
        matter.quote().ifPresent(quote -> sheet.quote(zh ? quote.zh() : quote.en()));
        matter.basis()
                .map(Basis::label)
                .ifPresent(label -> sheet.add(templates.fill(language, "basis", Map.of("article", label))));
        String link = Optional.ofNullable(matter.values().get("link"))
                .map(Text::zh)
                .orElseGet(() ->
                        matter.page().map(page -> settings.publicUrl() + page).orElse(""));
        if (!link.isEmpty()) {
            sheet.link(templates.fill(language, "link", Map.of()), link);
        }
        matter.from().ifPresent(from -> sheet.add(zh ? from.zh() : from.en()));
        sheet.add(templates.fill(language, "footer", Map.of()));
        String about = matter.from()
                .map(from -> (zh ? from.zh() + "：" : from.en() + ": "))
                .orElse("");
        String subject = settings.subjectPrefix()
                + about
                + (zh ? matter.subject().zh() : matter.subject().en());
        return new Mail.Letter(
                to.address(),
                name,
                language,
                Addresses.oneLine(subject),
                sheet.text(),
                sheet.html(language),
                matter.secret());
    }

    boolean knows(String key) {
        return templates.has(key);
    }

    /** A text that is the same in both languages. */
    static Text same(String text) {
        return new Text(text.isBlank() ? "—" : text, text.isBlank() ? "—" : text);
    }
}

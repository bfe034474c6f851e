package org.jinbang.mail.internal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jinbang.mail.Mail;
import org.jinbang.process.Act;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.EditionState;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Text;
import org.jinbang.time.LegalTime;

/**
 * An act with what it is about, from which mails are written.
 *
 * @param position its place in the journal
 * @param hash of the act, the receipt
 */
record Happening(
        Desk desk,
        long position,
        String hash,
        Act act,
        EditionState edition,
        Scheme scheme,
        Optional<ApplicationState> application) {

    /** A letter in the making. */
    final class Draft {
        private final String key;
        private final Map<String, Text> values = new LinkedHashMap<>();
        private Text subject = act.type().title();
        private Optional<Text> quote = Optional.empty();
        private final Optional<Basis> basis = act.basis();
        private String page = "/desk/";
        private String apart = "";

        private Draft(String key) {
            this.key = key;
            application.ifPresent(each -> {
                with("application", each.id());
                apart(each.id());
                page("/desk/applications/" + each.id());
            });
        }

        Draft with(String name, String value) {
            return with(name, Writer.same(value));
        }

        Draft with(String name, Text value) {
            values.put(name, value);
            return this;
        }

        Draft with(String name, Instant value) {
            return with(name, new Text(LegalTime.zh(value), LegalTime.en(value)));
        }

        /** An end: midnight is the end of the day before. */
        Draft until(String name, Instant value) {
            return with(name, new Text(LegalTime.endZh(value), LegalTime.endEn(value)));
        }

        Draft subject(Text other) {
            subject = other;
            return this;
        }

        /** What somebody wrote; left out if the recipient may not read it. */
        Draft quote(Optional<Text> words) {
            quote = words;
            return this;
        }

        Draft page(String other) {
            page = other;
            return this;
        }

        /** Tells this letter from others of the same act and wording to the same person. */
        Draft apart(String by) {
            apart = "/" + by;
            return this;
        }

        /** The mail to a person, under the person's own key. */
        Mail to(String person) {
            return desk.mail(Desk.Envelope.of(cause(person), edition.id(), application, person), matter());
        }

        /** The mail to who objected; who has no account is not reached by mail, which the office must see. */
        Mail toObjector(String person, String objection) {
            boolean known = !person.equals("public");
            return desk.mail(
                    new Desk.Envelope(
                            cause(person),
                            edition.id(),
                            application,
                            person,
                            known ? person : "objection:" + objection,
                            true),
                    matter());
        }

        private String cause(String person) {
            return "act/" + position + "/" + person + "/" + key + apart;
        }

        private Writer.Matter matter() {
            return new Writer.Matter(
                    key,
                    subject,
                    Optional.of(Desk.from(edition, scheme)),
                    values,
                    quote,
                    basis,
                    Optional.of(page),
                    false);
        }
    }

    /** Begins a letter with this wording. */
    Draft letter(String key) {
        return new Draft(key);
    }

    /** Begins a letter with the wording named as the act. */
    Draft letter() {
        return letter(act.type().name());
    }

    /** The same as seen from an application. */
    Happening about(ApplicationState each) {
        return new Happening(desk, position, hash, act, edition, scheme, Optional.of(each));
    }

    String data(String name) {
        return act.data().text(name).orElse("");
    }

    Instant instant(String name) {
        return Instant.parse(data(name));
    }
}

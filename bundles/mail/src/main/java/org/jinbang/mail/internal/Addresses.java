package org.jinbang.mail.internal;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jinbang.json.Json;
import org.jinbang.mail.AddressBook;
import org.jinbang.mail.AddressBook.Contact;
import org.jinbang.process.Actor;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.Reader;
import org.jinbang.process.RefusedException;
import org.jinbang.scheme.Field;
import org.jinbang.scheme.FieldType;
import org.jinbang.scheme.Form;
import org.jinbang.scheme.Scheme;

/** How persons are reached: an applicant by what the application says, others by the address books. */
final class Addresses {
    /** One address as mail servers take it; nothing by which a header or a second recipient could begin. */
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*");

    private static final int LONGEST = 254;
    private static final int LONGEST_LINE = 200;

    private final Reader reader;
    private final List<AddressBook> books;

    Addresses(Reader reader, List<AddressBook> books) {
        this.reader = reader;
        this.books = books;
    }

    /** Whether a text is one e-mail address. */
    static boolean valid(String address) {
        return address.length() <= LONGEST && ADDRESS.matcher(address).matches();
    }

    /** A text that can stand in a header: one line, without control characters, not too long. */
    static String oneLine(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST_LINE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_LINE));
    }

    /** How a person is reached about an application, or at all; the address is empty if nobody knows it. */
    Contact of(String person, Optional<ApplicationState> about) {
        Optional<Contact> kept =
                books.stream().flatMap(book -> book.of(person).stream()).findFirst();
        Optional<Contact> written = about.filter(
                        application -> application.applicant().equals(person))
                .flatMap(application -> ofApplicant(application, kept));
        return written.or(() -> kept).orElse(new Contact("", "", Optional.empty()));
    }

    /** What the applicant wrote into the application; what is known besides fills the gaps. */
    private Optional<Contact> ofApplicant(ApplicationState application, Optional<Contact> kept) {
        Json.Obj answers;
        try {
            answers = reader.application(Actor.of(application.applicant()), application.id())
                    .answers();
        } catch (RefusedException e) {
            return Optional.empty();
        }
        Scheme scheme = reader.schemeOf(application.edition());
        Form form = scheme.formOf(scheme.track(application.track()).orElseThrow());
        String address = form.sections().stream()
                .flatMap(section -> section.fields().stream())
                .filter(field -> field.type() == FieldType.EMAIL)
                .map(Field::id)
                .flatMap(field -> answers.text(field).stream())
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        String name =
                form.role("name").flatMap(field -> answers.text(field.id())).orElse("");
        return Optional.of(new Contact(
                address.isEmpty() ? kept.map(Contact::address).orElse("") : address,
                name.isBlank() ? kept.map(Contact::name).orElse("") : name,
                kept.flatMap(Contact::language)));
    }
}

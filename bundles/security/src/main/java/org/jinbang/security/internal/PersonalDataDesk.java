package org.jinbang.security.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jinbang.json.Codec;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;
import org.jinbang.process.Page;
import org.jinbang.process.Persons;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Field;
import org.jinbang.scheme.FieldType;
import org.jinbang.scheme.Form;
import org.jinbang.scheme.Text;
import org.jinbang.security.Account;
import org.jinbang.security.Deed;
import org.jinbang.security.PersonalData;
import org.jinbang.security.Session;
import org.jinbang.security.store.AccountStore;
import org.jinbang.security.store.AccountStore.AccountRow;
import org.jinbang.security.store.AccountStore.DeedRow;
import org.jinbang.security.store.FactorStore.FactorRow;
import org.jinbang.security.store.LinkStore;
import org.jinbang.security.store.LookStore.LookRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Personal data, over the store. */
@Component
public final class PersonalDataDesk implements PersonalData {
    private static final String PURPOSE = "look";
    private static final String HIDDEN = "******";
    private static final int MOST_DEEDS = 10_000;

    private final People people;
    private final AccountStore store;
    private final ExpertBook experts;
    private final Persons persons;
    private final int retainWinnersYears;

    /** Works for {@code people}; {@code persons} knows who has a part in what. */
    @Activate
    public PersonalDataDesk(@Reference People people, @Reference Persons persons, @Reference PeopleSettings settings) {
        this(people, persons, settings.get().retainWinnersYears());
    }

    PersonalDataDesk(People people, Persons persons, int retainWinnersYears) {
        this.people = people;
        this.store = people.store();
        this.experts = new ExpertBook(people);
        this.persons = persons;
        this.retainWinnersYears = retainWinnersYears;
    }

    @Override
    public Json.Obj masked(Form form, Json.Obj answers) {
        SortedMap<String, Json> shown = new TreeMap<>(answers.members());
        for (Field field : form.fields()) {
            if (field.personal() && field.type() != FieldType.FILE) {
                shown.computeIfPresent(field.id(), (id, answer) -> masked(field.type(), answer));
            }
        }
        return new Json.Obj(shown);
    }

    /** An address by which people can be told apart: its first letter and where it is. */
    static String maskedEmail(String address) {
        int at = address.indexOf('@');
        return at > 0 ? address.substring(0, address.offsetByCodePoints(0, 1)) + HIDDEN + address.substring(at) : "";
    }

    private static Json masked(FieldType type, Json answer) {
        String text = answer instanceof Json.Str given ? given.value() : "";
        if (type == FieldType.EMAIL && text.indexOf('@') > 0) {
            return new Json.Str(maskedEmail(text));
        }
        int length = text.codePointCount(0, text.length());
        // Of what is short nothing may stay: the rest could be guessed.
        return new Json.Str(length < 8 ? HIDDEN : HIDDEN + text.substring(text.offsetByCodePoints(0, length - 2)));
    }

    @Override
    public void look(Actor by, String person, String edition, String what, String reason) {
        String plain = reason == null ? "" : reason.strip();
        if (plain.isEmpty()) {
            throw Refused.with(
                    RefusalCode.REASON_MISSING,
                    new Text("查看未遮盖的个人信息须说明理由", "Looking at unmasked personal data needs a reason"));
        }
        if (plain.length() > MAX_REASON) {
            throw Refused.with(
                    RefusalCode.ENTRY_INVALID,
                    new Text("理由不得超过 " + MAX_REASON + " 个字符", "A reason has at most " + MAX_REASON + " characters"));
        }
        byte[] sealed = people.seal().seal(person, PURPOSE, plain.getBytes(StandardCharsets.UTF_8));
        store.looks().add(new LookRow(0, people.now(), by.id(), person, edition, what, sealed));
    }

    @Override
    public Page<Look> looksAt(String person, Optional<String> after, int most) {
        return page(store.looks().ofPerson(person, after.map(Rules::number), most + 1), most);
    }

    @Override
    public Page<Look> looksIn(String edition, Optional<String> after, int most) {
        return page(store.looks().ofEdition(edition, after.map(Rules::number), most + 1), most);
    }

    private Page<Look> page(List<LookRow> rows, int most) {
        List<Look> shown = rows.stream().limit(most).map(this::shown).toList();
        return new Page<>(
                shown,
                rows.size() > most
                        ? Optional.of(String.valueOf(shown.get(most - 1).id()))
                        : Optional.empty());
    }

    private Look shown(LookRow row) {
        String reason = people.seal()
                .open(row.person(), PURPOSE, row.reason())
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("");
        return new Look(row.id(), row.at(), row.by(), row.person(), row.edition(), row.what(), reason);
    }

    @Override
    public Json.Obj held(String account) {
        AccountRow row = people.row(account);
        Json.Obj held = Json.obj()
                .with("account", Codec.write(people.account(row)))
                .with(
                        "sessions",
                        list(store.sessions(account).stream()
                                .map(each -> Json.obj()
                                        .with("since", each.since().toString())
                                        .with("lastSeen", each.lastSeen().toString())
                                        .with("from", each.from())
                                        .with("device", each.device()))))
                .with("keys", list(store.keys().list(account).stream().map(Codec::write)))
                .with("deeds", list(store.deedsOf(account, MOST_DEEDS).stream().map(Codec::write)))
                .with(
                        "looks",
                        list(store.looks().ofPerson(account, Optional.empty(), MOST_DEEDS).stream()
                                .map(this::shown)
                                .map(Codec::write)))
                .with("parts", list(persons.parts(account).stream().map(Codec::write)))
                .with("recoveryCodesLeft", store.factors().recoveryLeft(account));
        Optional<FactorRow> factor = store.factors().find(account, true);
        if (factor.isPresent()) {
            held = held.with("secondFactorSince", factor.get().since().toString());
        }
        Optional<ExpertBook.Known> expert = experts.find(account);
        if (expert.isPresent()) {
            held = held.with("expert", Codec.write(expert.get().entry()));
        }
        store.add(new DeedRow(people.now(), account, Deed.Kind.DATA_TAKEN, account, ""));
        return held;
    }

    private static Json.Arr list(java.util.stream.Stream<? extends Json> items) {
        return new Json.Arr(items.<Json>map(each -> each).toList());
    }

    @Override
    public void erase(Session session, String account, String password) {
        Actor by = session.actor();
        AccountRow row = people.row(account);
        if (by.id().equals(account)) {
            people.requirePassword(row, password);
        } else {
            people.requireAdministrator(by);
        }
        if (row.administrator() && People.active(row) && store.administrators(row.state()) == 1) {
            throw Refused.lastAdministrator();
        }
        persons.erase(account, retainWinnersYears);
        close(by, account);
        store.removeSessions(account, Optional.empty());
        store.links().remove(account, LinkStore.Kind.INVITATION);
        store.links().remove(account, LinkStore.Kind.RESET);
        store.factors().remove(account);
        store.keys().removeAll(account);
        store.experts().remove(account);
    }

    private void close(Actor by, String account) {
        people.change(
                by,
                account,
                Deed.Kind.ERASED,
                "",
                row -> row.withPerson("erased:" + account, new byte[0], row.password())
                        .withAdministrator(false)
                        .withSeats(Set.of())
                        .withState(Account.State.ERASED.name()));
    }
}

package org.jinbang.security.internal;

import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jinbang.json.Codec;
import org.jinbang.json.Json;
import org.jinbang.process.ExpertRegister;
import org.jinbang.security.Account;
import org.jinbang.security.store.ExpertStore;
import org.jinbang.security.store.ExpertStore.EntryRow;
import org.jinbang.security.store.ExpertStore.ExpertRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The register of experts, opened with the keys of the persons in it. */
@Component(service = {ExpertRegister.class, ExpertBook.class})
public final class ExpertBook implements ExpertRegister {
    private static final String PURPOSE = "expert";

    private final PersonSeal seal;
    private final ExpertStore store;

    /** Reads the entries of {@code people}. */
    @Activate
    public ExpertBook(@Reference People people) {
        this.seal = people.seal();
        this.store = people.store().experts();
    }

    /** An entry with its person. */
    record Known(String person, Account.State state, PersonSeal.Person who, ExpertEntry entry) {}

    /** All of one moment, by name; {@code version} counts the changes. */
    record Register(long version, List<Known> experts) {}

    @Override
    public Optional<Expert> expert(String person) {
        return find(person).map(ExpertBook::expert);
    }

    @Override
    public List<Expert> experts() {
        return register().experts().stream().map(ExpertBook::expert).toList();
    }

    private static Expert expert(Known known) {
        List<String> organisations = new ArrayList<>(List.of(known.entry().organisation()));
        organisations.addAll(known.entry().interests());
        return new Expert(
                known.person(),
                known.who().name(),
                organisations,
                known.entry().fields(),
                known.entry().industries());
    }

    Optional<Known> find(String person) {
        return opened(store.find(person).stream().toList()).stream().findFirst();
    }

    Register register() {
        ExpertStore.Register rows = store.register();
        Collator names = Collator.getInstance(Locale.SIMPLIFIED_CHINESE);
        List<Known> experts = opened(rows.experts()).stream()
                .sorted(Comparator.comparing((Known known) -> known.who().name(), names)
                        .thenComparing(Known::person))
                .toList();
        return new Register(rows.version(), experts);
    }

    /** What can be opened: who was erased is no expert any more. */
    private List<Known> opened(Collection<ExpertRow> rows) {
        Map<String, byte[]> keys =
                seal.keys(rows.stream().map(ExpertRow::account).collect(Collectors.toSet()));
        return rows.stream()
                .filter(row -> keys.containsKey(row.account()) && !row.state().equals(Account.State.ERASED.name()))
                .map(row -> opened(row, keys.get(row.account())))
                .toList();
    }

    private static Known opened(ExpertRow row, byte[] key) {
        byte[] plain = PersonSeal.open(row.account(), PURPOSE, row.entry(), key);
        return new Known(
                row.account(),
                Account.State.valueOf(row.state()),
                PersonSeal.open(row.account(), row.person(), key),
                Codec.read(Json.parseObject(new String(plain, StandardCharsets.UTF_8)), ExpertEntry.class));
    }

    /** An entry as it is stored. */
    EntryRow sealed(String person, ExpertEntry entry) {
        return new EntryRow(
                person, seal.seal(person, PURPOSE, Codec.write(entry).bytes()));
    }
}

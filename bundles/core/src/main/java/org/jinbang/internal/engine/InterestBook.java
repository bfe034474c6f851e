package org.jinbang.internal.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jinbang.internal.decide.Interests;
import org.jinbang.json.Json;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.EditionState;
import org.jinbang.process.ExpertRegister;
import org.jinbang.scheme.Scheme;

/** Looks up where people have an interest: what they declared in an edition, and what the register of experts says. */
final class InterestBook {
    private final Base base;

    InterestBook(Base base) {
        this.base = base;
    }

    /**
     * The interests of persons.
     *
     * @param answers value id → answers, for the applications
     */
    Interests of(
            Scheme scheme,
            EditionState edition,
            Collection<String> persons,
            Collection<ApplicationState> applications,
            Map<String, Json.Obj> answers) {
        Map<String, String> behind = new LinkedHashMap<>();
        for (ApplicationState a : applications) {
            a.answers()
                    .map(answers::get)
                    .flatMap(given -> organisation(scheme, a, given))
                    .ifPresent(name -> behind.put(a.id(), name));
        }
        return new Interests(organisations(edition, persons), behind);
    }

    /**
     * The interests of one person in one application.
     *
     * @param answers of the application; asked for only if the person has an interest anywhere
     */
    Interests of(
            Scheme scheme,
            EditionState edition,
            String person,
            ApplicationState application,
            Supplier<Json.Obj> answers) {
        Map<String, List<String>> interests = organisations(edition, List.of(person));
        if (interests.isEmpty()) {
            return Interests.NONE;
        }
        Map<String, String> behind = new LinkedHashMap<>();
        organisation(scheme, application, answers.get()).ifPresent(name -> behind.put(application.id(), name));
        return new Interests(interests, behind);
    }

    private static Optional<String> organisation(Scheme scheme, ApplicationState a, Json.Obj answers) {
        return Optional.of(Names.of(scheme, a.track()).organisation(answers)).filter(name -> !name.isBlank());
    }

    /** Person → organisations, first those of the register. */
    private Map<String, List<String>> organisations(EditionState edition, Collection<String> persons) {
        Map<String, String> declared = new LinkedHashMap<>();
        edition.pledges().stream()
                .filter(pledge -> persons.contains(pledge.person()))
                .forEach(pledge -> pledge.interests().ifPresent(value -> declared.put(value, pledge.person())));
        Map<String, Set<String>> all = new LinkedHashMap<>();
        Optional<ExpertRegister> register = base.register().get();
        for (String person : persons) {
            register.flatMap(r -> r.expert(person))
                    .ifPresent(expert -> all.computeIfAbsent(person, key -> new LinkedHashSet<>())
                            .addAll(expert.organisations()));
        }
        if (!declared.isEmpty()) {
            base.sealer()
                    .open(base.store().values(declared.keySet()))
                    .forEach((value, opened) -> all.computeIfAbsent(declared.get(value), key -> new LinkedHashSet<>())
                            .addAll(names(opened.text())));
        }
        Map<String, List<String>> lists = new LinkedHashMap<>();
        all.forEach((person, names) -> lists.put(person, List.copyOf(names)));
        return lists;
    }

    private static List<String> names(String text) {
        List<String> names = new ArrayList<>();
        ((Json.Arr) Json.parse(text)).items().forEach(item -> names.add(((Json.Str) item).value()));
        return names;
    }
}

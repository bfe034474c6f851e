package org.jinbang.internal.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jinbang.internal.decide.Refuse;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.EditionState;
import org.jinbang.process.Persons;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.StreamKind;
import org.jinbang.scheme.Power;
import org.jinbang.scheme.Scheme;
import org.jinbang.store.Store;
import org.jinbang.store.Store.StreamRow;
import org.jinbang.time.LegalTime;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Persons, over streams and keys. */
@Component(service = Persons.class)
public final class PersonsImpl implements Persons {
    private static final int ALL = 1_000_000;

    private final Base base;

    /** Over what {@code core} offers. */
    @Activate
    public PersonsImpl(@Reference Core core) {
        this.base = core.base();
    }

    @Override
    public List<Part> parts(String person) {
        Map<String, EditionState> editions = new TreeMap<>();
        streams(StreamKind.EDITION, Optional.empty())
                .forEach(row -> editions.put(row.id(), (EditionState) Journal.state(row)));
        List<Part> parts = new ArrayList<>();
        editions.values().forEach(edition -> parts.addAll(seats(edition, person)));
        streams(StreamKind.APPLICATION, Optional.of(person)).forEach(row -> {
            ApplicationState application = (ApplicationState) Journal.state(row);
            EditionState edition = editions.get(application.edition());
            parts.add(new Part(
                    edition.id(),
                    edition.scheme(),
                    edition.status(),
                    Role.APPLICANT,
                    application.id(),
                    runs(edition),
                    Set.of(),
                    Set.of(),
                    awarded(application)));
        });
        return List.copyOf(parts);
    }

    private List<Part> seats(EditionState edition, String person) {
        List<Part> parts = new ArrayList<>();
        List<EditionState.Seat> held = edition.seats().stream()
                .filter(seat -> seat.person().equals(person))
                .toList();
        if (!held.isEmpty()) {
            Scheme scheme = base.schemes().pinned(edition);
            held.forEach(seat -> parts.add(seat(edition, scheme, seat)));
        }
        edition.unitOf(person)
                .ifPresent(unit -> parts.add(new Part(
                        edition.id(),
                        edition.scheme(),
                        edition.status(),
                        Role.UNIT,
                        unit,
                        runs(edition),
                        Set.of(),
                        Set.of(),
                        Optional.empty())));
        return parts;
    }

    private static Part seat(EditionState edition, Scheme scheme, EditionState.Seat seat) {
        Set<Power> powers = EnumSet.noneOf(Power.class);
        scheme.organ(seat.organ()).ifPresent(organ -> organ.powers().forEach(grant -> powers.add(grant.power())));
        Set<String> conducts = new TreeSet<>();
        scheme.stages().stream()
                .filter(stage -> stage.by().filter(seat.organ()::equals).isPresent())
                .forEach(stage -> conducts.add(stage.kind()));
        return new Part(
                edition.id(),
                edition.scheme(),
                edition.status(),
                Role.MEMBER,
                seat.organ(),
                runs(edition) && seat.until().isEmpty(),
                powers,
                conducts,
                Optional.empty());
    }

    private static boolean runs(EditionState edition) {
        return edition.status() == EditionState.Status.RUNNING;
    }

    /** When an award was announced. */
    private static Optional<Instant> awarded(ApplicationState application) {
        return application.status() == ApplicationState.Status.AWARDED
                ? application.outcomes().stream()
                        .map(ApplicationState.StageOutcome::at)
                        .max(Comparator.naturalOrder())
                : Optional.empty();
    }

    @Override
    public void erase(String person, int retained) {
        List<Part> parts = parts(person);
        parts.stream()
                .filter(part -> part.status() == EditionState.Status.RUNNING)
                .findFirst()
                .ifPresent(part -> {
                    throw Refuse.with(
                            RefusalCode.WRONG_STAGE,
                            null,
                            "届次 " + part.edition() + " 尚在进行，参与其中者的数据在结束后方可删除",
                            "The edition " + part.edition()
                                    + " is running; who has a part in it can be erased when it has ended");
                });
        Instant now = base.clock().now();
        parts.stream().flatMap(part -> part.awarded().stream()).forEach(awarded -> {
            Instant until = awarded.atZone(LegalTime.ZONE).plusYears(retained).toInstant();
            if (now.isBefore(until)) {
                throw Refuse.with(
                        RefusalCode.TOO_EARLY,
                        null,
                        "获奖公布信息须保留 " + retained + " 年，至" + LegalTime.zh(until) + "后方可删除",
                        "What was published of a winner is kept for " + retained + " years; it can be erased after "
                                + LegalTime.en(until));
            }
        });
        base.sealer().erase(person);
    }

    private List<StreamRow> streams(StreamKind kind, Optional<String> owner) {
        return base.store()
                .streams(new Store.StreamFilter(
                        kind.name(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        owner,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        ALL));
    }
}

package org.jinbang.rest.internal.document;

import java.util.Optional;
import java.util.stream.Stream;
import org.jinbang.documents.Text;
import org.jinbang.process.Actor;
import org.jinbang.process.EditionState;
import org.jinbang.process.Reader;
import org.jinbang.scheme.Award;
import org.jinbang.scheme.Organ;
import org.jinbang.scheme.Power;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Track;
import org.jinbang.security.Account;
import org.jinbang.security.Accounts;

/** What persons, units and the parts of a scheme are called in print, as far as one reader may know it. */
record Called(Reader reader, Accounts accounts, Actor actor, EditionState edition, Scheme scheme) {
    private static final int SHORT = 6;

    Called(Reader reader, Accounts accounts, Actor actor, EditionState edition) {
        this(reader, accounts, actor, edition, reader.schemeOf(edition.id()));
    }

    /** Whether the reader may know the person by name: one of the edition, and the reader sits in it, for only then are seats shown. */
    boolean knows(String id) {
        return id.equals(actor.id())
                || !edition.seats().isEmpty()
                        && Stream.of(
                                        edition.seats().stream().map(EditionState.Seat::person),
                                        edition.units().values().stream().map(EditionState.Unit::person),
                                        edition.nominations().stream()
                                                .flatMap(each -> Stream.of(each.person(), each.by())))
                                .flatMap(persons -> persons)
                                .anyMatch(id::equals);
    }

    /** By name for those who may know it; for others the end of the id, as on the desk. */
    Text person(String id) {
        if (id.equals(Actor.PUBLIC.id())) {
            return Text.of("公众", "The public");
        }
        return Text.same(Optional.of(id)
                .filter(this::knows)
                .flatMap(accounts::find)
                .map(Account::name)
                .orElse("…" + id.substring(Math.max(0, id.length() - SHORT))));
    }

    Text unit(String id) {
        return Text.same(Optional.ofNullable(edition.units().get(id))
                .flatMap(unit -> text(unit.name()))
                .orElse(id));
    }

    Text award(String id) {
        return scheme.award(id).map(Award::title).map(Words::of).orElse(Text.same(id));
    }

    Text track(String id) {
        return scheme.track(id).map(Track::title).map(Words::of).orElse(Text.same(id));
    }

    Text stage(String id) {
        return scheme.stage(id).map(Stage::title).map(Words::of).orElse(Text.same(id));
    }

    Text organ(String id) {
        return scheme.organ(id).map(Organ::title).map(Words::of).orElse(Text.same(id));
    }

    Text group(String stage, String id) {
        return Text.same(edition.group(stage, id)
                .flatMap(EditionState.Group::title)
                .flatMap(this::text)
                .orElse(id));
    }

    /** Which condition of a track it is. */
    Text condition(String track, String id) {
        return scheme.track(track).stream()
                .flatMap(each -> each.conditions().stream())
                .flatMap(each -> each.tree())
                .filter(each -> each.id().equals(id))
                .findFirst()
                .map(each -> Words.of(each.title()))
                .orElse(Text.same(id));
    }

    /** Who reports and lays papers before others: the organ that runs the edition. */
    Text office() {
        return scheme.organs().stream()
                .filter(organ -> organ.grant(Power.RUN).isPresent())
                .findFirst()
                .map(Organ::title)
                .map(Words::of)
                .orElse(Words.of(scheme.issuer()));
    }

    /** A text of the edition; empty if it was erased. */
    Optional<String> text(String value) {
        return reader.text(actor, edition.id(), value);
    }
}

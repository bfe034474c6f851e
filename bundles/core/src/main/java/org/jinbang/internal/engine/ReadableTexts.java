package org.jinbang.internal.engine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jinbang.internal.decide.Access;
import org.jinbang.process.Actor;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.EditionState;
import org.jinbang.process.Imposed;
import org.jinbang.process.StreamKind;
import org.jinbang.store.Store.StreamRow;
import org.jinbang.store.Store.ValueRow;

/** Texts that acts and states name, for those who may read them. */
final class ReadableTexts {
    private final Base base;
    private final Sight sight;
    private final JournalPages pages;

    ReadableTexts(Base base, Sight sight, JournalPages pages) {
        this.base = base;
        this.sight = sight;
        this.pages = pages;
    }

    /** A text that the actor may read; empty if it was erased. */
    Optional<String> text(Actor actor, String stream, String value) {
        StreamRow row = base.store().stream(stream).orElseThrow(() -> Sight.unknown(stream));
        boolean may = row.kind().equals(StreamKind.APPLICATION.name())
                ? names(sight.readable(actor, stream), value)
                : opens(sight.edition(row.edition()), actor, value);
        ValueRow sealed = base.store().values(List.of(value)).stream()
                .filter(v -> may && v.stream().equals(stream))
                .filter(v -> !v.owner().startsWith("concern:")
                        || sight.access(sight.edition(row.edition()), actor).oversees())
                .findFirst()
                .orElseThrow(() -> Sight.unknown(value));
        return Optional.ofNullable(base.sealer().open(List.of(sealed)).get(value))
                .map(Sealer.Opened::text);
    }

    /** Whether the state or journal of the application, as it may be read, names the value. */
    private boolean names(Sight.Readable r, String value) {
        ApplicationState view = r.access().view(r.state());
        return view.answers().filter(value::equals).isPresent()
                || CaseTexts.in(view).contains(value)
                || pages.any(
                        r.row().id(),
                        act -> r.access()
                                .view(r.state(), act)
                                .filter(seen -> seen.values().values().stream()
                                        .anyMatch(ref -> ref.id().equals(value)))
                                .isPresent());
    }

    /** Whether a text of an edition is public; refuses who may not read it. */
    private boolean opens(EditionState edition, Actor actor, String value) {
        boolean published = edition.batches().stream()
                .anyMatch(b -> b.call().equals(value)
                        || b.publications().stream().anyMatch(p -> p.where().equals(value)));
        boolean named =
                edition.units().values().stream().anyMatch(unit -> unit.name().equals(value));
        Access access = sight.access(edition, actor);
        Optional<EditionState.Pledge> pledge = edition.pledges().stream()
                .filter(each -> each.interests().filter(value::equals).isPresent())
                .findFirst();
        Optional<EditionState.Nomination> nomination = edition.nominations().stream()
                .filter(each -> Stream.of(
                                each.statements(),
                                each.referredBy(),
                                each.decision().flatMap(EditionState.NominationDecision::reason))
                        .flatMap(Optional::stream)
                        .anyMatch(value::equals))
                .findFirst();
        Optional<Imposed> imposed = edition.measures().stream()
                .filter(each -> each.reason().equals(value))
                .findFirst();
        boolean may = pledge.map(access::interests)
                .or(() -> imposed.map(access::measure))
                .or(() -> nomination.map(access::nomination))
                .orElse(published || named || access.seated());
        if (!may) {
            throw Sight.notEntitled();
        }
        return true;
    }
}

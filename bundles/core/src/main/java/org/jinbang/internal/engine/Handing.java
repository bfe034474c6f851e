package org.jinbang.internal.engine;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.internal.decide.Handed;
import org.jinbang.internal.decide.TakingUp;
import org.jinbang.json.Codec;
import org.jinbang.json.Json;
import org.jinbang.process.Act;
import org.jinbang.process.ActType;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.Command;
import org.jinbang.process.Dossier;
import org.jinbang.process.EditionState;
import org.jinbang.process.StreamKind;
import org.jinbang.store.Store;
import org.jinbang.store.Store.ActRow;
import org.jinbang.store.Store.ValueRow;

/** Finds the referrals that reach an edition: by an application of another edition here, or by a file that was received. */
final class Handing {
    /** The media type under which a received referral lies in the store; nothing that is uploaded gets it. */
    static final String RECEIVED = "application/x-jinbang-referral";

    private static final int PAGE = 200;

    private final Base base;

    Handing(Base base) {
        this.base = base;
    }

    /**
     * A referral that was received by file, after its journal was verified.
     *
     * @param files file of the dossier → where its content is stored
     */
    record Received(String dossier, String act, String root, Map<String, String> files) {}

    /** The referral a command to the edition names, if its award stands; a file, if the actor's unit received it. */
    Optional<Handed> named(EditionState edition, Command c) {
        Optional<String> unit = edition.unitOf(c.actor().id());
        return c.data()
                .text("from")
                .flatMap(this::application)
                .filter(a -> a.status() == ApplicationState.Status.AWARDED)
                .flatMap(a -> unit.flatMap(each -> from(edition.id(), each, a)))
                .or(() -> c.data()
                        .text("file")
                        .filter(file -> base.store()
                                .file(file)
                                .flatMap(row -> edition.unitOf(row.uploader()))
                                .equals(unit))
                        .flatMap(file -> received(edition.id(), file)));
    }

    /** An application of this server. */
    Optional<ApplicationState> application(String id) {
        return base.store().stream(id)
                .filter(row -> row.kind().equals(StreamKind.APPLICATION.name()))
                .map(row -> (ApplicationState) base.states().of(row));
    }

    /** What an application here was referred to a unit of an edition with, whatever has become of its award. */
    Optional<Handed> from(String edition, String unit, ApplicationState a) {
        return addressed(edition, unit, a)
                .flatMap(referred -> text(referred.dossier())
                        .map(text -> handed(
                                edition,
                                text,
                                act(a.id(), referred.dossier()),
                                referred.root(),
                                Optional.of(unit),
                                Map.of())));
    }

    /** How an application was referred to a unit of an edition, if it was. */
    static Optional<ApplicationState.Referred> addressed(String edition, String unit, ApplicationState a) {
        return a.referrals().stream()
                .filter(each -> each.edition().filter(edition::equals).isPresent()
                        && each.unit().filter(unit::equals).isPresent())
                .findFirst();
    }

    private Optional<Handed> received(String edition, String file) {
        return base.store()
                .file(file)
                .filter(row -> row.mediaType().equals(RECEIVED) && row.stream().equals(edition))
                .flatMap(base.files()::content)
                .map(bytes -> Codec.read(Json.parse(new String(bytes, StandardCharsets.UTF_8)), Received.class))
                .map(got -> handed(edition, got.dossier(), got.act(), got.root(), Optional.empty(), got.files()));
    }

    /** Under whose key a part of a received referral is sealed until it is taken up. */
    static String key(String file) {
        return "referral:" + file;
    }

    /** Makes unreadable what was received by a file and has been taken up: from then on it lies under the applicant's key. */
    void forget(String edition, String file) {
        received(edition, file).ifPresent(handed -> {
            handed.files().values().forEach(each -> base.sealer().erase(key(each)));
            base.sealer().erase(key(file));
        });
    }

    private Handed handed(
            String edition, String text, String act, String root, Optional<String> unit, Map<String, String> stored) {
        Dossier dossier = Codec.read(Json.parse(text), Dossier.class);
        Map<String, String> files = new LinkedHashMap<>(stored);
        if (unit.isPresent()) {
            dossier.files().forEach(file -> files.put(file.id(), file.id()));
        }
        return new Handed(dossier, text, act, root, unit, files, taken(edition, dossier.application()));
    }

    /** The application that a referral of another edition's application became. */
    Optional<String> taken(String edition, String application) {
        String key = TakingUp.prefix(edition) + application;
        return base.store().claims(key).stream()
                .filter(claim -> claim.key().equals(key))
                .map(Store.ClaimRow::holder)
                .findFirst();
    }

    /** A text by its value; empty if it was erased. */
    Optional<String> text(String value) {
        List<ValueRow> rows = base.store().values(List.of(value));
        return base.sealer().open(rows).values().stream()
                .map(Sealer.Opened::text)
                .findFirst();
    }

    private String act(String application, String dossier) {
        return row(application, dossier).hash();
    }

    /** The act by which an application was referred with a dossier. */
    ActRow row(String application, String dossier) {
        for (long from = 1; ; from += PAGE) {
            List<ActRow> page = base.store().acts(application, from, PAGE);
            for (ActRow row : page) {
                boolean it = row.type().equals(ActType.REFERRED.name())
                        && Journal.act(row)
                                .value("dossier")
                                .map(Act.ValueRef::id)
                                .filter(dossier::equals)
                                .isPresent();
                if (it) {
                    return row;
                }
            }
            if (page.size() < PAGE) {
                throw new IllegalStateException("No act of " + application + " names the dossier " + dossier);
            }
        }
    }
}

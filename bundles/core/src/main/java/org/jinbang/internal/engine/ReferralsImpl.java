package org.jinbang.internal.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jinbang.internal.decide.Refuse;
import org.jinbang.json.Codec;
import org.jinbang.json.Json;
import org.jinbang.process.Act;
import org.jinbang.process.Actor;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.ApplicationState.Referred;
import org.jinbang.process.ApplicationState.Status;
import org.jinbang.process.Dossier;
import org.jinbang.process.EditionState;
import org.jinbang.process.Files;
import org.jinbang.process.Referrals;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Aftercare;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Text;
import org.jinbang.store.Store.ActRow;
import org.jinbang.store.Store.ValueRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Referrals as the editions of this server hold them, and as files. */
@Component(service = Referrals.class)
public final class ReferralsImpl implements Referrals {
    private final Base base;
    private final Sight sight;
    private final Handing handing;

    /** On what {@code core} offers. */
    @Activate
    public ReferralsImpl(@Reference Core core) {
        this.base = core.base();
        this.sight = new Sight(base);
        this.handing = new Handing(base);
    }

    @Override
    public List<Destination> destinations(Actor actor, String application) {
        Sight.Readable r = sight.readable(actor, application);
        List<String> to = referrals(base.schemes().pinned(r.edition())).stream()
                .filter(each -> each.isFor(r.state().track()) && r.edition().sits(actor.id(), each.by()))
                .map(Aftercare.Referral::to)
                .toList();
        return editions().stream()
                .filter(each -> to.contains(each.scheme()) && each.status() == EditionState.Status.RUNNING)
                .map(each ->
                        new Destination(each.id(), base.schemes().pinned(each).title(), each.year(), units(each)))
                .filter(each -> !each.units().isEmpty())
                .toList();
    }

    private static List<Aftercare.Referral> referrals(Scheme scheme) {
        return scheme.aftercare().map(Aftercare::referrals).orElse(List.of());
    }

    private List<EditionState> editions() {
        return new Streams(base.store())
                .editions().stream()
                        .map(row -> (EditionState) base.states().of(row))
                        .toList();
    }

    private List<Unit> units(EditionState edition) {
        List<Unit> units = new ArrayList<>();
        edition.units()
                .forEach((id, unit) ->
                        units.add(new Unit(id, handing.text(unit.name()).orElse(id))));
        return units;
    }

    @Override
    public List<Fate> fates(Actor actor, String application) {
        Sight.Readable r = sight.readable(actor, application);
        Scheme scheme = base.schemes().pinned(r.edition());
        return r.state().referrals().stream()
                .map(each -> fate(scheme, r.state(), each))
                .toList();
    }

    private Fate fate(Scheme scheme, ApplicationState a, Referred referred) {
        Text title = referrals(scheme).stream()
                .filter(each -> each.id().equals(referred.referral()))
                .map(Aftercare.Referral::title)
                .findFirst()
                .orElse(new Text(referred.referral(), referred.referral()));
        Optional<EditionState> there = referred.edition().flatMap(this::edition);
        String unit = there.flatMap(each ->
                        Optional.ofNullable(each.units().get(referred.unit().orElse(""))))
                .flatMap(each -> handing.text(each.name()))
                .or(() -> referred.recipient().flatMap(handing::text))
                .orElse(referred.unit().orElse(""));
        Standing standing = there.map(each -> standing(each, a, referred, handing.taken(each.id(), a.id())))
                .orElse(Standing.SENT);
        return new Fate(referred.referral(), title, unit, referred.at(), referred.root(), standing);
    }

    private Optional<EditionState> edition(String id) {
        return base.store().stream(id).map(row -> (EditionState) base.states().of(row));
    }

    private Standing standing(EditionState there, ApplicationState a, Referred referred, Optional<String> taken) {
        String unit = referred.unit().orElseThrow();
        boolean byThisUnit = taken.flatMap(handing::application)
                .flatMap(ApplicationState::origin)
                .filter(origin -> origin.unit().equals(unit))
                .isPresent();
        boolean declined = there.declined().stream()
                .anyMatch(
                        each -> each.application().equals(a.id()) && each.unit().equals(unit));
        if (byThisUnit) {
            return Standing.TAKEN_UP;
        }
        return declined ? Standing.DECLINED : a.status() == Status.AWARDED ? Standing.OPEN : Standing.VOID;
    }

    @Override
    public List<Incoming> incoming(Actor actor, String id) {
        EditionState edition = sight.edition(id);
        String unit = edition.unitOf(actor.id()).orElseThrow(ReferralsImpl::noUnit);
        List<Incoming> incoming = new ArrayList<>();
        for (EditionState sender : editions()) {
            boolean refers = referrals(base.schemes().pinned(sender)).stream()
                    .anyMatch(each -> each.to().equals(edition.scheme()));
            if (refers) {
                referring(sender.id())
                        .forEach(a -> Handing.addressed(id, unit, a)
                                .ifPresent(referred -> handing.from(id, unit, a)
                                        .ifPresent(handed -> incoming.add(new Incoming(
                                                handed.dossier(),
                                                referred.at(),
                                                referred.root(),
                                                standing(edition, a, referred, handed.taken()),
                                                handed.taken())))));
            }
        }
        incoming.sort(Comparator.comparing(Incoming::at).reversed());
        return incoming;
    }

    /** The applications of an edition that may have been referred: what was awarded, and what was revoked since. */
    private Stream<ApplicationState> referring(String edition) {
        return Stream.of(Status.AWARDED, Status.REVOKED)
                .flatMap(status -> new Streams(base.store()).applications(edition, status).stream())
                .map(row -> (ApplicationState) base.states().of(row));
    }

    @Override
    public Dossier incoming(Actor actor, String id, String application) {
        String unit = sight.edition(id).unitOf(actor.id()).orElseThrow(ReferralsImpl::noUnit);
        return handing.application(application)
                .flatMap(a -> handing.from(id, unit, a))
                .orElseThrow(() -> Sight.unknown(application))
                .dossier();
    }

    private static RuntimeException noUnit() {
        return Refuse.with(RefusalCode.NOT_ENTITLED, null, "只有推荐单位可以查阅", "Only recommending units may read this");
    }

    @Override
    public List<Anchor> anchors(String id) {
        EditionState edition = sight.edition(id);
        if (referrals(base.schemes().pinned(edition)).isEmpty()) {
            return List.of();
        }
        List<Anchor> anchors = new ArrayList<>();
        referring(id).forEach(a -> a.referrals().forEach(each -> anchors.add(anchor(a, each))));
        anchors.sort(Comparator.comparing(Anchor::at).reversed());
        return anchors;
    }

    private Anchor anchor(ApplicationState a, Referred referred) {
        ActRow row = handing.row(a.id(), referred.dossier());
        return new Anchor(referred.at(), Journal.act(row).data().text("to").orElseThrow(), referred.root(), row.hash());
    }

    @Override
    public Dossier origin(Actor actor, String application) {
        return sight.readable(actor, application)
                .state()
                .origin()
                .flatMap(origin -> handing.text(origin.dossier()))
                .map(text -> Codec.read(Json.parse(text), Dossier.class))
                .orElseThrow(() -> Sight.unknown(application));
    }

    @Override
    public void write(Actor actor, String application, int number, OutputStream out) throws IOException {
        Sight.Readable r = sight.readable(actor, application);
        List<Referred> all = r.state().referrals();
        if (number < 0 || number >= all.size() || !r.access().seated()) {
            throw Sight.unknown(application + "/" + number);
        }
        ActRow row = handing.row(application, all.get(number).dossier());
        Act act = Journal.act(row);
        ValueRow value = base.store().values(List.of(all.get(number).dossier())).get(0);
        String text = handing.text(value.id()).orElseThrow(() -> Sight.unknown(application + "/" + number));
        String before = base.store().acts(application, act.seq() - 1, 1).get(0).hash();
        ReferralFile.Main main = new ReferralFile.Main(
                1,
                before,
                new String(row.body(), StandardCharsets.UTF_8),
                HexFormat.of().formatHex(base.sealer().salt(value).orElseThrow()),
                text);
        ReferralFile.write(
                main,
                Codec.read(Json.parse(text), Dossier.class),
                file -> base.store().file(file).flatMap(base.files()::content),
                out);
    }

    @Override
    public Taken receive(Actor actor, String id, String root, InputStream in) throws IOException {
        EditionState edition = sight.edition(id);
        if (edition.unitOf(actor.id()).isEmpty()) {
            throw noUnit();
        }
        Map<String, String> stored = new LinkedHashMap<>();
        ReferralFile.Verified verified;
        try {
            verified = ReferralFile.read(in, root, (file, content) -> {
                Files.Stored as = StoredFiles.checked(base.ids().next(), file.name(), content);
                base.files().put(as, Handing.key(as.id()), id, actor.id(), content);
                stored.put(file.id(), as.id());
            });
        } catch (IOException | RuntimeException e) {
            stored.values().forEach(each -> base.sealer().erase(Handing.key(each)));
            throw e;
        }
        byte[] received = Codec.canonical(
                        new Handing.Received(verified.text(), verified.act(), verified.root(), stored))
                .getBytes(StandardCharsets.UTF_8);
        Files.Stored file = new Files.Stored(
                base.ids().next(), "referral.json", Handing.RECEIVED, received.length, Hash.hex(received));
        base.files().put(file, Handing.key(file.id()), id, actor.id(), received);
        return new Taken(file.id(), verified.dossier(), verified.root());
    }
}

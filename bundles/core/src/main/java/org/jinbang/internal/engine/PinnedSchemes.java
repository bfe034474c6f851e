package org.jinbang.internal.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jinbang.json.Codec;
import org.jinbang.json.Json;
import org.jinbang.process.EditionState;
import org.jinbang.process.Schemes;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Setting;
import org.jinbang.store.Store;

/** The schemes of editions: what is installed now, and the data each edition is pinned to. */
public final class PinnedSchemes implements Base.Schemata {
    private final Store store;
    private final BiFunction<String, String, Optional<Schemes.Installed>> installed;
    private final Supplier<Kinds> kinds;
    private final Map<String, Pinned> byHash = new ConcurrentHashMap<>();
    /** By edition, and only its present choice: what it chose before nobody asks for again. */
    private final Map<String, Followed> followed = new ConcurrentHashMap<>();

    /** By edition, and only with its present settings. */
    private final Map<String, Settled> settled = new ConcurrentHashMap<>();

    private final Map<String, Looked> looked = new ConcurrentHashMap<>();

    /** Reads pinned data from {@code store}. */
    public PinnedSchemes(
            Store store, BiFunction<String, String, Optional<Schemes.Installed>> installed, Supplier<Kinds> kinds) {
        this.store = store;
        this.installed = installed;
        this.kinds = kinds;
    }

    /** A scheme, and its settings that are lists of options. */
    private record Pinned(Scheme scheme, List<String> lists) {
        static Pinned of(Scheme scheme) {
            return new Pinned(
                    scheme,
                    scheme.settings().stream()
                            .filter(setting -> setting.type() == Setting.Type.OPTIONS)
                            .map(Setting::name)
                            .toList());
        }

        /** The lists that are settled otherwise than the scheme has them. */
        Json.Obj chosen(Json.Obj settings) {
            Json.Obj chosen = Json.obj();
            for (String list : lists) {
                Optional<Json> settled = settings.get(list);
                chosen = settled.isPresent() ? chosen.with(list, settled.get()) : chosen;
            }
            return chosen;
        }
    }

    /** A scheme with the options an edition has chosen. */
    private record Followed(String hash, Json.Obj chosen, Scheme scheme) {}

    /** The conditions of the tracks asked for, where a scheme has these settings. */
    private record Settled(Scheme scheme, int year, Json.Obj settings, Map<String, Conditions> tracks) {
        static Settled of(Scheme scheme, EditionState edition) {
            return new Settled(scheme, edition.year(), edition.settings(), new ConcurrentHashMap<>());
        }

        boolean holds(Scheme now, EditionState edition) {
            return scheme == now && year == edition.year() && settings.equals(edition.settings());
        }

        Conditions of(String track) {
            return tracks.computeIfAbsent(
                    track,
                    id -> new Conditions(
                            scheme, scheme.track(id).orElseThrow(), scheme.values(LocalDate.of(year, 1, 1), settings)));
        }
    }

    /** What was missing when these kinds were available. */
    private record Looked(Kinds kinds, Optional<String> missing) {}

    @Override
    public Optional<Schemes.Installed> installed(String id, String revision) {
        return installed.apply(id, revision);
    }

    @Override
    public Scheme pinned(EditionState edition) {
        Pinned data = data(edition);
        Json.Obj chosen = data.chosen(edition.settings());
        if (chosen.members().isEmpty()) {
            return data.scheme();
        }
        Followed last = followed.get(edition.id());
        if (last == null
                || !last.hash().equals(edition.schemeHash())
                || !last.chosen().equals(chosen)) {
            last = new Followed(edition.schemeHash(), chosen, data.scheme().in(chosen));
            followed.put(edition.id(), last);
        }
        return last.scheme();
    }

    @Override
    public Conditions conditions(EditionState edition, String track) {
        Scheme scheme = pinned(edition);
        Settled last = settled.get(edition.id());
        if (last == null || !last.holds(scheme, edition)) {
            last = Settled.of(scheme, edition);
            settled.put(edition.id(), last);
        }
        return last.of(track);
    }

    /** The data of an edition's scheme, whatever the edition has chosen. */
    private Pinned data(EditionState edition) {
        return byHash.computeIfAbsent(
                edition.schemeHash(),
                hash -> installed
                        .apply(edition.scheme(), edition.revision())
                        .filter(found -> found.hash().equals(hash))
                        .map(Schemes.Installed::scheme)
                        .or(() -> store.scheme(hash).map(row -> Codec.read(Json.parse(row.data()), Scheme.class)))
                        .map(Pinned::of)
                        .orElseThrow(() -> new IllegalStateException("The scheme data " + hash + " of " + edition.id()
                                + " is missing in the database; restore it from a backup")));
    }

    @Override
    public Optional<String> dormancy(EditionState edition) {
        Optional<Schemes.Installed> scheme = installed.apply(edition.scheme(), edition.revision());
        if (scheme.isEmpty()) {
            return Optional.of("未安装 / not installed");
        }
        if (!scheme.get().hash().equals(edition.schemeHash())) {
            return Optional.of("所装内容与届次所定不同 / the installed data differs from the edition's");
        }
        return missing(scheme.get()).map(kind -> "缺少类型 " + kind + " / the kind " + kind + " is missing");
    }

    /** The first kind that a scheme needs and that is not available; looked for once while neither changes. */
    private Optional<String> missing(Schemes.Installed scheme) {
        Kinds now = kinds.get();
        Looked last = looked.get(scheme.hash());
        if (last == null || last.kinds() != now) {
            last = new Looked(now, now.missing(scheme.scheme()));
            looked.put(scheme.hash(), last);
        }
        return last.missing();
    }
}

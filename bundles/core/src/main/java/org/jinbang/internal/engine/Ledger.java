package org.jinbang.internal.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jinbang.internal.decide.UnitQuota;
import org.jinbang.json.Json;
import org.jinbang.process.EditionState;
import org.jinbang.process.Reader.QuotaLine;
import org.jinbang.scheme.Award;
import org.jinbang.scheme.Cap;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Values;
import org.jinbang.store.Store;

/** The ledger of caps and of the places of recommending units. */
final class Ledger {
    private static final String UNIT = "unit ";

    private final Store store;

    Ledger(Store store) {
        this.store = store;
    }

    /** The lines of an edition: each award's cap, then the places of each unit. */
    List<QuotaLine> of(Scheme scheme, EditionState edition) {
        Map<String, Store.ClaimRow> claims = new LinkedHashMap<>();
        store.claims("cap/" + edition.id() + "/").forEach(claim -> claims.put(claim.key(), claim));
        List<QuotaLine> lines = new ArrayList<>();
        for (Award award : scheme.awards()) {
            award.cap().ifPresent(cap -> {
                List<Integer> scopes = cap.per() == Cap.Per.EDITION
                        ? List.of(0)
                        : edition.batches().stream()
                                .map(EditionState.Batch::number)
                                .toList();
                for (int scope : scopes) {
                    String key = "cap/" + edition.id() + "/" + award.id() + (scope == 0 ? "" : "/" + scope);
                    Store.ClaimRow claim = claims.get(key);
                    int limit = edition.exceeded().getOrDefault(award.id(), ruled(scheme, edition, cap.of()));
                    lines.add(new QuotaLine(
                            award.id(),
                            scope == 0 ? "edition" : "batch " + scope,
                            limit,
                            claim == null ? 0 : claim.reserved(),
                            claim == null ? 0 : claim.used()));
                }
            });
        }
        lines.addAll(units(scheme, edition));
        return lines;
    }

    /** The places of one unit. */
    List<QuotaLine> of(Scheme scheme, EditionState edition, String unit) {
        return units(scheme, edition).stream()
                .filter(line -> line.scope().equals(UNIT + unit))
                .toList();
    }

    /** The places of each unit with what is taken of them, where the scheme bounds them. */
    private List<QuotaLine> units(Scheme scheme, EditionState edition) {
        Values values = edition.values(scheme);
        if (UnitQuota.of(scheme, values).isEmpty()) {
            return List.of();
        }
        String prefix = UnitQuota.prefix(edition.id());
        Map<String, Store.ClaimRow> claims = new LinkedHashMap<>();
        store.claims(prefix).forEach(claim -> claims.put(claim.key(), claim));
        return edition.units().keySet().stream()
                .map(unit -> {
                    Store.ClaimRow claim = claims.get(prefix + unit);
                    return new QuotaLine(
                            "",
                            UNIT + unit,
                            UnitQuota.of(scheme, values, edition, unit).orElseThrow(),
                            claim == null ? 0 : claim.reserved(),
                            claim == null ? 0 : claim.used());
                })
                .toList();
    }

    private static int ruled(Scheme scheme, EditionState edition, Json of) {
        Json value = edition.values(scheme).resolve(of);
        return Math.toIntExact(((Json.Num) value).value());
    }
}

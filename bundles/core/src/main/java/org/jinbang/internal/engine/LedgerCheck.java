package org.jinbang.internal.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jinbang.internal.decide.Channels;
import org.jinbang.internal.decide.TakingUp;
import org.jinbang.internal.decide.UnitQuota;
import org.jinbang.json.Json;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.EditionState;
import org.jinbang.scheme.Award;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Values;
import org.jinbang.store.Store;
import org.jinbang.store.Store.ActRow;
import org.jinbang.store.Store.ClaimRow;
import org.jinbang.store.Store.MovementRow;

/** Compares the claims of an edition with the ledger of their movements, the acts that caused these, and the states. */
final class LedgerCheck {
    private final Store store;
    private final EditionState edition;
    private final List<ApplicationState> applications;
    private final List<String> faults;
    private final Scheme scheme;
    private final Values values;

    LedgerCheck(Base base, EditionState edition, List<ApplicationState> applications, List<String> faults) {
        this.store = base.store();
        this.edition = edition;
        this.applications = applications;
        this.faults = faults;
        this.scheme = base.schemes().pinned(edition);
        this.values = edition.values(scheme);
    }

    void run() {
        if (edition.status() != EditionState.Status.CANCELLED) {
            unique(Map.of("edition/" + edition.scheme() + "/" + edition.year(), edition.id()), Set.of());
        }
        oneEach();
        channels();
        referrals();
        bounded(quotas());
        bounded("cap/" + edition.id() + "/");
        awards();
    }

    private String quotas() {
        return UnitQuota.prefix(edition.id());
    }

    /** Where everyone may apply once: who has submitted and not withdrawn holds the claim, and nobody else. */
    private void oneEach() {
        boolean oneEach = values.resolve(scheme.mainStages().get(0).params()).isTrue("one-per-applicant");
        Map<String, String> wanted = new TreeMap<>();
        if (oneEach) {
            applications.stream()
                    .filter(a -> a.submitted().isPresent() && a.status() != ApplicationState.Status.WITHDRAWN)
                    .forEach(a -> wanted.put("one/" + edition.id() + "/" + a.applicant(), a.id()));
        }
        Set<String> present = new TreeSet<>();
        store.claims("one/" + edition.id() + "/").forEach(claim -> present.add(claim.key()));
        unique(wanted, present);
    }

    /** Where one channel may be used, who was submitted through it and not withdrawn holds it. */
    private void channels() {
        Map<String, String> wanted = new TreeMap<>();
        applications.stream()
                .filter(a -> a.status() != ApplicationState.Status.WITHDRAWN)
                .forEach(a -> a.channel()
                        .ifPresent(held -> wanted.put(Channels.prefix(edition.id()) + held, Channels.unit(a))));
        Set<String> present = new TreeSet<>();
        store.claims(Channels.prefix(edition.id())).forEach(claim -> present.add(claim.key()));
        unique(wanted, present);
    }

    /** What came by a referral holds the claim on it, so that nobody else takes it up. */
    private void referrals() {
        Map<String, String> wanted = new TreeMap<>();
        applications.forEach(a ->
                a.origin().ifPresent(from -> wanted.put(TakingUp.prefix(edition.id()) + from.application(), a.id())));
        Set<String> present = new TreeSet<>();
        store.claims(TakingUp.prefix(edition.id())).forEach(claim -> present.add(claim.key()));
        unique(wanted, present);
    }

    private void unique(Map<String, String> wanted, Set<String> present) {
        wanted.forEach((key, holder) -> {
            ClaimRow claim = store.claims(key).stream()
                    .filter(each -> each.key().equals(key))
                    .findFirst()
                    .orElse(null);
            if (claim == null) {
                faults.add("claim " + key + " of " + holder + ": missing");
            } else if (!claim.equals(new ClaimRow(key, holder, 1, 0, 1))) {
                faults.add("claim " + key + ": altered, it is the claim of " + holder);
            }
        });
        present.stream()
                .filter(key -> !wanted.containsKey(key))
                .forEach(key -> faults.add("claim " + key + ": no application holds it"));
    }

    /** Each bounded claim is what its movements come to, and each movement was caused by an act. */
    private void bounded(String prefix) {
        Map<String, int[]> sums = new TreeMap<>();
        Map<String, ActRow> causes = new HashMap<>();
        for (MovementRow movement : store.movements(prefix)) {
            int[] sum = sums.computeIfAbsent(movement.claim(), key -> new int[2]);
            switch (movement.kind()) {
                case "BOUND" -> {}
                case "RESERVE" -> sum[0] += movement.amount();
                case "USE" -> {
                    sum[0] -= movement.amount();
                    sum[1] += movement.amount();
                }
                case "RETURN" -> sum[0] -= movement.amount();
                case "FREE" -> sum[1] -= movement.amount();
                default ->
                    faults.add("movement " + movement.id() + " of " + movement.claim() + ": no kind of movement");
            }
            caused(movement, causes);
        }
        Set<String> found = new HashSet<>();
        for (ClaimRow claim : store.claims(prefix)) {
            found.add(claim.key());
            int[] sum = sums.get(claim.key());
            if (sum == null) {
                faults.add("claim " + claim.key() + ": nothing was ever moved under it");
            } else if (claim.reserved() != sum[0]
                    || claim.used() != sum[1]
                    || !claim.holder().isEmpty()) {
                faults.add("claim " + claim.key() + ": reserved " + claim.reserved() + ", used " + claim.used()
                        + ", but its movements come to " + sum[0] + " and " + sum[1]);
            }
            bound(claim);
        }
        sums.keySet().stream()
                .filter(key -> !found.contains(key))
                .forEach(key -> faults.add("claim " + key + ": missing, though something was moved under it"));
    }

    private void caused(MovementRow movement, Map<String, ActRow> causes) {
        ActRow act = causes.computeIfAbsent(
                movement.stream() + " " + movement.seq(),
                key -> store.acts(movement.stream(), movement.seq(), 1).stream()
                        .filter(row -> row.seq() == movement.seq())
                        .findFirst()
                        .orElse(null));
        if (act == null || !act.at().equals(movement.at())) {
            faults.add("movement " + movement.id() + " of " + movement.claim() + ": not what act " + movement.seq()
                    + " of " + movement.stream() + " caused");
        }
    }

    /** The bound is that of the scheme, unless a setting may have changed it meanwhile. */
    private void bound(ClaimRow claim) {
        String[] parts = claim.key().split("/");
        boolean quota = parts[0].equals("quota");
        Integer wanted = quota
                ? UnitQuota.of(scheme, values, edition, claim.key().substring(quotas().length()))
                        .orElse(null)
                : scheme.award(parts[2])
                        .flatMap(Award::cap)
                        .map(cap -> cap(parts[2], cap.of()))
                        .orElse(null);
        if (wanted != null && edition.settings().members().isEmpty() && wanted != claim.bound()) {
            faults.add("claim " + claim.key() + ": bounded by " + claim.bound() + ", it should be " + wanted);
        }
    }

    private Integer cap(String award, Json of) {
        Integer exceeded = edition.exceeded().get(award);
        return exceeded != null ? exceeded : Math.toIntExact(((Json.Num) values.resolve(of)).value());
    }

    /** As many are counted under the caps as the states say. */
    private void awards() {
        Map<String, Integer> counted = new TreeMap<>();
        store.claims("cap/" + edition.id() + "/")
                .forEach(claim ->
                        counted.merge(claim.key().split("/")[2], claim.reserved() + claim.used(), Integer::sum));
        Map<String, Integer> states = new TreeMap<>();
        applications.stream().filter(ApplicationState::reserved).forEach(a -> states.merge(a.award(), 1, Integer::sum));
        Set<String> awards = new TreeSet<>(counted.keySet());
        awards.addAll(states.keySet());
        for (String award : awards) {
            if (!counted.getOrDefault(award, 0).equals(states.getOrDefault(award, 0))) {
                faults.add("award " + award + " of " + edition.id() + ": " + states.getOrDefault(award, 0)
                        + " applications are counted under its cap, the claims say " + counted.getOrDefault(award, 0));
            }
        }
    }
}

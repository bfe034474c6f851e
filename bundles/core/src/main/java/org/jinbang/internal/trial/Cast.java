package org.jinbang.internal.trial;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;
import org.jinbang.process.ExpertRegister;
import org.jinbang.scheme.Organ;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Text;

/**
 * The people of a trial: {@code organ:n} for the n-th member of an organ (the first is its head), {@code applicant:a} and
 * {@code unit:a} for those of the application {@code a}, {@code stranger} for someone without any part. The register of
 * experts, where a scheme asks it, has everybody named {@code organ:n}, with the competence that posts of that organ need,
 * and everybody named {@code expert:n}, without such.
 */
final class Cast {
    private static final int LEAST = 3;
    private static final Optional<List<String>> NOBODY = Optional.empty();

    private final Scheme scheme;
    private final Map<String, Integer> sizes = new HashMap<>();

    Cast(Scheme scheme) {
        this.scheme = scheme;
    }

    /** From now on these organs have so many members. */
    void size(Map<String, Integer> members) {
        sizes.putAll(members);
    }

    /** How many members an organ has in a trial. */
    int size(Organ organ) {
        if (sizes.containsKey(organ.id())) {
            return sizes.get(organ.id());
        }
        int wanted = Math.max(
                LEAST, Math.max(organ.composition().least(), organ.membersFrom().size()));
        return Math.min(wanted, organ.composition().atMost().orElse(wanted));
    }

    /** The members of an organ as commands write them. */
    List<Json.Obj> members(Organ organ) {
        List<Json.Obj> members = new ArrayList<>();
        List<String> posts = organ.composition().posts().stream()
                .flatMap(post -> Collections.nCopies(post.atLeast(), post.id()).stream())
                .toList();
        for (int i = 1; i <= size(organ); i++) {
            Json.Obj member = Json.obj().with("organ", organ.id()).with("person", id(organ.id() + ":" + i));
            if (i == 1 && organ.composition().chair()) {
                member = member.with("chair", true);
            }
            if (i <= posts.size()) {
                member = member.with("post", posts.get(i - 1));
            }
            if (!organ.membersFrom().isEmpty()) {
                int sector = (i - 1) % organ.membersFrom().size();
                member = member.with("sector", organ.membersFrom().get(sector).id());
            }
            members.add(member);
        }
        return members;
    }

    /** The members of all standing organs. */
    Json.Arr standing() {
        List<Json> members = new ArrayList<>();
        scheme.organs().stream()
                .filter(organ -> organ.appointedBy().isEmpty())
                .forEach(organ -> members.addAll(members(organ)));
        return new Json.Arr(members);
    }

    /** The register of experts; empty if the scheme asks none. */
    Optional<ExpertRegister> register() {
        boolean asked = scheme.organs().stream()
                .map(Organ::composition)
                .anyMatch(c -> c.pool().isPresent()
                        || c.posts().stream().anyMatch(post -> post.field().isPresent()));
        return asked ? Optional.of(new Invented()) : Optional.empty();
    }

    /** Knows whoever is named as of an organ or as an expert. */
    private final class Invented implements ExpertRegister {
        @Override
        public Optional<Expert> expert(String person) {
            return Stream.concat(
                            scheme.organs().stream().map(organ -> known(organ, person)),
                            Stream.of(person.startsWith("p-expert-") ? Optional.of(List.<String>of()) : NOBODY))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .map(fields -> new Expert(person, person, List.of(), fields, List.of("34")));
        }

        private Optional<List<String>> known(Organ organ, String person) {
            return person.startsWith("p-" + organ.id() + "-")
                    ? Optional.of(organ.composition().posts().stream()
                            .flatMap(post -> post.field().stream())
                            .map(Text::zh)
                            .distinct()
                            .toList())
                    : NOBODY;
        }

        @Override
        public List<Expert> experts() {
            return scheme.organs().stream()
                    .flatMap(organ -> members(organ).stream())
                    .flatMap(member -> expert(member.text("person").orElseThrow()).stream())
                    .toList();
        }
    }

    /** The id of a role's person. */
    static String id(String role) {
        return role.contains(":") || role.equals("stranger") ? "p-" + role.replace(':', '-') : "p-" + role + "-1";
    }

    /** Who acts in a role. */
    Actor actor(String role) {
        if (role.equals("public")) {
            return Actor.PUBLIC;
        }
        Set<Actor.StandingSeat> seats = new HashSet<>();
        String organ = role.contains(":") ? role.substring(0, role.indexOf(':')) : role;
        scheme.organ(organ)
                .filter(o -> o.appointedBy().isEmpty())
                .ifPresent(o -> seats.add(new Actor.StandingSeat(scheme.id(), o.id())));
        return new Actor(id(role), seats);
    }
}

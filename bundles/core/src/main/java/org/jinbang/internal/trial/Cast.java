package org.jinbang.internal.trial;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;
import org.jinbang.scheme.Organ;
import org.jinbang.scheme.Scheme;

/**
 * The people of a trial: {@code organ:n} for the n-th member of an organ (the first is its head), {@code applicant:a} and
 * {@code unit:a} for those of the application {@code a}, {@code stranger} for someone without any part.
 */
final class Cast {
    private static final int LEAST = 3;

    private final Scheme scheme;

    Cast(Scheme scheme) {
        this.scheme = scheme;
    }

    /** How many members an organ has in a trial. */
    static int size(Organ organ) {
        return Math.max(
                LEAST,
                Math.max(organ.composition().atLeast(), organ.membersFrom().size()));
    }

    /** The members of an organ as commands write them. */
    List<Json.Obj> members(Organ organ) {
        List<Json.Obj> members = new ArrayList<>();
        for (int i = 1; i <= size(organ); i++) {
            Json.Obj member = Json.obj().with("organ", organ.id()).with("person", id(organ.id() + ":" + i));
            if (i == 1 && organ.composition().chair()) {
                member = member.with("chair", true);
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

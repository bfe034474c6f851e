package org.jinbang.scheme;

import java.util.List;
import java.util.Optional;
import org.jinbang.json.Json;

/**
 * Under what an organ's members are engaged for an edition: each is nominated in one of the ways, checked against the
 * qualifications, and approved before being seated. Who nominates and who approves is told by the powers
 * {@link Power#NOMINATE} and {@link Power#ENGAGE}.
 *
 * @param ways how somebody comes to be nominated
 * @param qualifications what each has to fulfil
 */
public record Engagement(List<Way> ways, List<Qualification> qualifications, Basis basis) {
    /**
     * How somebody comes to be nominated.
     *
     * @param byOrganisation whether an organisation refers the person, and is named
     */
    public record Way(String id, Text title, boolean byOrganisation) {}

    /**
     * What somebody has to fulfil.
     *
     * @param atLeast the number that is asked for, or a {@code $reference} to it; empty where words say how it is fulfilled
     */
    public record Qualification(String id, Text title, Optional<Json> atLeast, Basis basis) {}

    /** A way by id. */
    public Optional<Way> way(String id) {
        return ways.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** Without one of the qualifications. */
    public Engagement without(Qualification one) {
        return new Engagement(
                ways, qualifications.stream().filter(each -> each != one).toList(), basis);
    }
}

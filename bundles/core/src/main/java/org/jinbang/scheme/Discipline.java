package org.jinbang.scheme;

import java.util.List;
import java.util.Optional;

/**
 * What follows for a member of an organ who breaks its discipline. Who imposes it is told by the power
 * {@link Power#DISCIPLINE}.
 *
 * @param measures what can be imposed; nothing else can
 * @param published the ids of those measures that everybody may read of, with name, organ and day; never the reason
 */
public record Discipline(List<Measure> measures, List<String> published, Basis basis) {
    /**
     * What can be imposed on a member.
     *
     * @param removes whether the member leaves the organ by it and cannot return in the edition
     */
    public record Measure(String id, Text title, boolean removes, Basis basis) {}

    /** A measure by id. */
    public Optional<Measure> measure(String id) {
        return measures.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** With other measures. */
    public Discipline with(List<Measure> others) {
        return new Discipline(others, published, basis);
    }

    /** With a measure that is not published any longer. */
    public Discipline unpublished(Measure measure) {
        return new Discipline(
                measures,
                published.stream().filter(each -> !each.equals(measure.id())).toList(),
                basis);
    }

    /** Whether everybody may read that a measure was imposed, and on whom. */
    public boolean publishes(Measure measure) {
        return published.contains(measure.id());
    }
}

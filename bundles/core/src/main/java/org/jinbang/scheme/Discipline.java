package org.jinbang.scheme;

import java.util.List;
import java.util.Optional;

/**
 * What follows for a member of an organ who breaks its discipline. Who imposes it is told by the power
 * {@link Power#DISCIPLINE}.
 *
 * @param measures what can be imposed; nothing else can
 */
public record Discipline(List<Measure> measures, Basis basis) {
    /**
     * What can be imposed on a member.
     *
     * @param removes whether the member leaves the organ by it and cannot return in the edition
     * @param published whether everybody may read that it was imposed, with name, organ and day; never the reason
     */
    public record Measure(String id, Text title, boolean removes, boolean published, Basis basis) {
        /** The same, by which nobody leaves. */
        public Measure mild() {
            return new Measure(id, title, false, published, basis);
        }

        /** The same, of which nobody else reads. */
        public Measure unpublished() {
            return new Measure(id, title, removes, false, basis);
        }
    }

    /** A measure by id. */
    public Optional<Measure> measure(String id) {
        return measures.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** With other measures. */
    public Discipline with(List<Measure> others) {
        return new Discipline(others, basis);
    }
}

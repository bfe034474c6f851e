package org.jinbang.process;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/** The association's register of experts, asked by person. */
@ConsumerType
public interface ExpertRegister {
    /** The entry of a person; empty if the person is not in the register. */
    Optional<Expert> expert(String person);

    /** All entries, by name. */
    List<Expert> experts();

    /**
     * An expert.
     *
     * @param organisations every organisation in which the expert has an interest, the own first
     * @param fields the fields of competence
     * @param industries the industries known well
     */
    record Expert(
            String person, String name, List<String> organisations, List<String> fields, List<String> industries) {
        /** Copies the lists. */
        public Expert {
            organisations = List.copyOf(organisations);
            fields = List.copyOf(fields);
            industries = List.copyOf(industries);
        }
    }
}

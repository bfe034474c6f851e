package org.jinbang.process;

import java.util.List;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.spi.ParameterSpec;
import org.osgi.annotation.versioning.ProviderType;

/** The kinds of conditions and stages that schemes on this server can refer to: core's, then those of other bundles. */
@ProviderType
public interface KindCatalogue {
    /** The condition kinds; core's in the order of the reference, others by name. */
    List<Kind> conditions();

    /** The stage kinds; core's in the order of a usual process, others by name. */
    List<Kind> stages();

    /**
     * A kind, as it tells of itself. Of a kind that fails to tell, only the name and the bundle are known, and the
     * explanation says what happened.
     *
     * @param example how it stands in a scheme file; empty if there is none
     * @param bundle the bundle that provides it, as {@code symbolic-name/version}; empty if it is not known
     */
    record Kind(String name, Text explanation, List<ParameterSpec> parameters, String example, String bundle) {
        /** Copies the list. */
        public Kind {
            parameters = List.copyOf(parameters);
        }
    }
}

package org.jinbang.scheme.spi;

import java.util.List;
import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.scheme.Condition;
import org.jinbang.scheme.Finding;
import org.jinbang.scheme.Form;
import org.jinbang.scheme.Text;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A kind of condition, published as a service. Implementations must be pure and thread-safe: the same parameters and
 * facts give the same verdict, without clock, network or file. What they throw becomes a finding {@code ERROR}.
 */
@ConsumerType
public interface ConditionKind {
    /** Service property that repeats {@link #name()}. */
    String PROPERTY = "condition.kind";

    /** The name schemes refer to, e.g. {@code length-at-most}; unique on a server. */
    String name();

    /** One sentence for the reference. */
    Text explanation();

    /** Its parameters. */
    List<ParameterSpec> parameters();

    /**
     * How it stands in a scheme file, for the reference: one item of the list {@code conditions} in YAML, as a scheme with
     * such fields, stages and articles has it; empty if there is none.
     */
    default String example() {
        return "";
    }

    /**
     * What is wrong with how a scheme uses this kind, beyond the types of {@link #parameters()}; asked when the scheme is
     * installed, once all parameters have their types.
     *
     * @param params the condition's parameters with their references resolved
     * @param form the form of the track
     */
    default Optional<Text> misuse(Condition condition, Json.Obj params, Form form) {
        return Optional.empty();
    }

    /** Holds {@code facts} against the condition; {@code params} have their references resolved. */
    Verdict judge(Json.Obj params, Facts facts);

    /** A result with its reason in both languages, naming the applicant's own figures. */
    record Verdict(Finding.Result result, Text reason) {}
}

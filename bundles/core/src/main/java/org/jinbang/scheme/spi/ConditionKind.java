package org.jinbang.scheme.spi;

import java.util.List;
import org.jinbang.json.Json;
import org.jinbang.scheme.Finding;
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

    /** Holds {@code facts} against the condition; {@code params} have their references resolved. */
    Verdict judge(Json.Obj params, Facts facts);

    /** A result with its reason in both languages, naming the applicant's own figures. */
    record Verdict(Finding.Result result, Text reason) {}
}

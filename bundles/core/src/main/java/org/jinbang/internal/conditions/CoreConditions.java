package org.jinbang.internal.conditions;

import java.util.List;
import org.jinbang.scheme.spi.ConditionKind;

/** The condition kinds that come with core; others come as services. */
public final class CoreConditions {
    private static final List<ConditionKind> ALL = List.of(
            Composite.allOf(),
            Composite.anyOf(),
            new Attested(),
            new Answered(),
            new Yes(),
            new ChoiceIn(),
            new LengthAtMost(),
            NumberBound.atLeast(),
            NumberBound.atMost(),
            new YearsGiven(),
            new AllOfLastYears(),
            new RisingOverYears(),
            new YearsSince(),
            new CertificateValidOn(),
            new HonourWithin(),
            new PublicisedFor(),
            new RegisteredIn(),
            new IndustryDivisionIn(),
            new FilesAttached());

    private CoreConditions() {}

    /** All of them, in the order of the reference. */
    public static List<ConditionKind> all() {
        return ALL;
    }
}

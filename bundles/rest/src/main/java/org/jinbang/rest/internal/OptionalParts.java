package org.jinbang.rest.internal;

import java.util.Optional;
import org.jinbang.mail.MailOut;
import org.jinbang.process.SchemeDeposits;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** What the interface can do without: the bundles behind it may be absent, and come and go. */
@Component(service = OptionalParts.class)
public final class OptionalParts {
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile SchemeDeposits deposits;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile MailOut mail;

    /** Where scheme files are handed in now. */
    public Optional<SchemeDeposits> deposits() {
        return Optional.ofNullable(deposits);
    }

    /** What sends mails now. */
    public Optional<MailOut> mail() {
        return Optional.ofNullable(mail);
    }
}

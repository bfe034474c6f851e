package org.jinbang.process;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The one way by which anything changes. */
@ProviderType
public interface Engine {
    /**
     * Decides a command and, if it is accepted, stores its acts in one transaction before it returns. A refusal changes
     * nothing but the register of refusals. Never throws for what a person can cause.
     */
    Answer execute(Command command);

    /**
     * What closing a stage would come to. The actor must hold the power to run the edition, or supervise it.
     *
     * @throws RefusedException if not, or if there is no such stage in that batch
     */
    Preview preview(Actor actor, String edition, int batch, String stage);

    /**
     * What would come of each command that can be addressed to an edition, application or ballot, in the order of the
     * catalogue; nothing is recorded. Commands that name a batch, stage or objection stand there once for each that comes
     * into question.
     *
     * @throws RefusedException if there is no such target, or the actor may not read it
     */
    List<Prospect> prospects(Actor actor, String target);
}

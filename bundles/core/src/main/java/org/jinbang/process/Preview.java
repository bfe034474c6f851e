package org.jinbang.process;

import java.util.List;
import java.util.Map;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.spi.StageKind.Outcome;

/**
 * What closing a stage now would come to. {@code digest} is what {@link CommandType#CLOSE_STAGE} commits to: if anything
 * has changed since, the close is refused.
 *
 * @param obstacles what keeps the stage from being closed; empty if it can be
 */
public record Preview(
        String edition,
        int batch,
        String stage,
        String digest,
        Map<Outcome.Result, Integer> counts,
        List<Outcome> outcomes,
        List<Text> obstacles) {}

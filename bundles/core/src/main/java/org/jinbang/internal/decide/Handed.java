package org.jinbang.internal.decide;

import java.util.Map;
import java.util.Optional;
import org.jinbang.process.Dossier;

/**
 * A referral as it reaches a unit: from this server, or by a file whose journal was verified.
 *
 * @param text the dossier as it was committed to
 * @param act hash of the act by which it was referred
 * @param root the journal root of the sender's edition before that act
 * @param unit to which it was addressed; empty if by a file, which is for whoever is handed it
 * @param files file of the dossier → where its content is stored here
 * @param taken the application that it became, if it was taken up
 */
public record Handed(
        Dossier dossier,
        String text,
        String act,
        String root,
        Optional<String> unit,
        Map<String, String> files,
        Optional<String> taken) {

    /** Whether the sender's edition is on this server. */
    boolean here() {
        return unit.isPresent();
    }
}

package org.jinbang.scheme;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One article of the regulation.
 *
 * @param number as the regulation numbers it, e.g. {@code 18}
 * @param title the subject in a few words
 * @param summary what it demands, condensed
 * @param reason why it is out of scope, or how judgement or duty is recorded; required unless the disposition is
 *     {@code RULE} or {@code PROCEDURE}
 * @param inForceFrom first day in force
 * @param inForceTo last day in force, if it has ended
 * @param textHash SHA-256 of the official text (UTF-8, without white space), lower-case hexadecimal
 */
public record Article(
        String number,
        Text title,
        Text summary,
        Disposition disposition,
        Optional<Text> reason,
        LocalDate inForceFrom,
        Optional<LocalDate> inForceTo,
        String textHash) {}

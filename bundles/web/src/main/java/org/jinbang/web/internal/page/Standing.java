package org.jinbang.web.internal.page;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jinbang.process.Reader;
import org.jinbang.scheme.Aftercare;
import org.jinbang.scheme.Text;

/**
 * How an award stands today, as pages say it.
 *
 * @param word the end of the key of its word, such as {@code suspended}
 * @param good whether it holds and may be used
 * @param until its last day; empty if it holds for good
 * @param since since when it is suspended; empty if it is not
 * @param ground on which it is suspended
 * @param basis the article of that ground
 */
public record Standing(
        String word,
        boolean good,
        Optional<LocalDate> until,
        Optional<LocalDate> since,
        Optional<Text> ground,
        Optional<Text> basis) {

    static Standing of(Sources.Edition edition, Reader.Holding holding) {
        Optional<Reader.SuspendedOn> suspended = holding.suspended();
        Optional<Aftercare.Suspension> ground = suspended.flatMap(
                each -> edition.scheme().aftercare().flatMap(aftercare -> aftercare.suspension(each.ground())));
        return new Standing(
                holding.standing().name().toLowerCase(Locale.ROOT),
                holding.standing().good(),
                holding.until(),
                suspended.map(Reader.SuspendedOn::day),
                ground.map(Aftercare.Suspension::title),
                ground.map(each -> each.basis().label()));
    }
}

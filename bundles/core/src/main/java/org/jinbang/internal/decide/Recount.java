package org.jinbang.internal.decide;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.process.EditionState;
import org.jinbang.scheme.Award;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Values;
import org.jinbang.scheme.spi.StageKind.Outcome;

/** What closing a stage counts under the caps, where an edition is recomputed instead of conducted. */
public final class Recount {
    private Recount() {}

    /** Whether a name takes a place under the cap of its award. */
    public static boolean reserves(Situation s, Stage stage, Forecast.Line line) {
        return line.outcome().result() == Outcome.Result.ADVANCES
                && !line.application().reserved()
                && Closing.selects(s, stage, line.application(), line.award())
                && Closing.capped(s, line.award());
    }

    /** What is counted under each cap once the stage is closed. */
    public static Map<String, Integer> counted(Situation s, Stage stage, Forecast forecast) {
        Map<String, Integer> counted = new LinkedHashMap<>(s.counted());
        for (Forecast.Line line : forecast.lines()) {
            int change = reserves(s, stage, line)
                    ? 1
                    : line.application().reserved() && line.outcome().result() == Outcome.Result.ENDS ? -1 : 0;
            s.scheme()
                    .award(line.award())
                    .filter(award -> change != 0)
                    .ifPresent(award -> counted.merge(
                            Caps.key(s.running(), award, line.application().batch()), change, Integer::sum));
        }
        return counted;
    }

    /** What is counted once a name that had a place under a cap has left; an award without a cap counts nothing. */
    public static Map<String, Integer> left(
            Map<String, Integer> counted, Scheme scheme, EditionState edition, String award, int batch) {
        Map<String, Integer> less = new LinkedHashMap<>(counted);
        scheme.award(award).ifPresent(each -> less.merge(Caps.key(edition, each, batch), -1, Integer::sum));
        return less;
    }

    /** What is counted if so many others, of whom nothing is known, take places of every award first. */
    public static Map<String, Integer> crowded(Situation s, int batch, int others) {
        Map<String, Integer> counted = new LinkedHashMap<>(s.counted());
        for (Award award : s.scheme().awards()) {
            counted.merge(Caps.key(s.running(), award, batch), others, Integer::sum);
        }
        return counted;
    }

    /** The bound of an award's cap as a scheme rules it; empty without a cap. */
    public static Optional<Long> ruled(Scheme scheme, Values values, String award) {
        return scheme.award(award)
                .flatMap(Award::cap)
                .map(cap -> values.resolve(cap.of()))
                .map(of -> ((Json.Num) of).value());
    }
}

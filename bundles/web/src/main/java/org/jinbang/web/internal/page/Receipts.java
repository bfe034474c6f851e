package org.jinbang.web.internal.page;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jinbang.process.Answer;
import org.jinbang.process.Receipt;

/**
 * The last receipts by their keys. A form that is sent twice, by a double click or by loading its answer again, gets the
 * first receipt again and files nothing more.
 */
final class Receipts {
    private static final int KEPT = 1000;

    private final Map<String, Slip> slips = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Slip> eldest) {
            return size() > KEPT;
        }
    };

    /** A receipt as it is shown; {@code entry} is its place in the journal. */
    public record Slip(String number, Instant at, long entry, String hash, List<String> missing, boolean completed) {
        static Slip of(Receipt receipt, boolean completed) {
            Receipt.Entry act = receipt.acts().get(0);
            return new Slip(
                    act.data().text("objection").orElse(""),
                    act.at(),
                    act.seq(),
                    act.hash(),
                    act.data().texts("missing"),
                    completed);
        }
    }

    /** Either a slip, or the answer that gave none. */
    record Given(Optional<Slip> slip, Optional<Answer> refused) {}

    /** The slip of a key, else what {@code command} gives; one at a time, so that no key is used twice. */
    synchronized Given give(String key, boolean completed, Supplier<Answer> command) {
        Slip known = slips.get(key);
        if (known != null) {
            return new Given(Optional.of(known), Optional.empty());
        }
        Answer answer = command.get();
        if (answer instanceof Receipt receipt) {
            Slip slip = Slip.of(receipt, completed);
            slips.put(key, slip);
            return new Given(Optional.of(slip), Optional.empty());
        }
        return new Given(Optional.empty(), Optional.of(answer));
    }
}

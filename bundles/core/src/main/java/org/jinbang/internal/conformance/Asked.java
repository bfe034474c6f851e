package org.jinbang.internal.conformance;

import java.util.function.Supplier;
import org.jinbang.process.Conformance.Outcome;
import org.jinbang.process.Conformance.Part;
import org.jinbang.process.Conformance.Probe;
import org.jinbang.scheme.Text;

/** A probe that is put together of what it asks. */
record Asked(Part part, Text title, Supplier<Outcome> question) implements Probe {
    @Override
    public Outcome run() {
        return question.get();
    }
}

package org.jinbang.internal.registry;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Supplier;
import org.jinbang.process.GoldenCase;

/** Golden cases that are read when somebody looks at one; how many there are is known before. */
final class CasesOnDemand extends AbstractList<GoldenCase> {
    private final int size;
    private Supplier<List<GoldenCase>> reader;
    private List<GoldenCase> read;

    CasesOnDemand(int size, Supplier<List<GoldenCase>> reader) {
        this.size = size;
        this.reader = reader;
    }

    private synchronized List<GoldenCase> read() {
        if (read == null) {
            List<GoldenCase> cases = List.copyOf(reader.get());
            if (cases.size() != size) {
                throw new IllegalStateException(cases.size() + " golden cases were read, not " + size);
            }
            read = cases;
            // with it go the files they were read from
            reader = null;
        }
        return read;
    }

    @Override
    public GoldenCase get(int index) {
        return read().get(index);
    }

    @Override
    public int size() {
        return size;
    }
}

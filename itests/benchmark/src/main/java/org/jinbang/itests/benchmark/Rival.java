package org.jinbang.itests.benchmark;

import java.util.List;

/** Does what the engine did to the database, by other means. */
interface Rival extends AutoCloseable {
    /** What it is called in the tables. */
    String name();

    /** One transaction with the calls of one command. */
    void commit(List<Call> calls);

    @Override
    void close();
}

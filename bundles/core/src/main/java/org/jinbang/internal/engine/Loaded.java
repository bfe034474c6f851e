package org.jinbang.internal.engine;

import java.util.Map;
import org.jinbang.internal.decide.Situation;
import org.jinbang.process.State;
import org.jinbang.store.Store.StreamRow;

/**
 * A situation with what was locked for it.
 *
 * @param rows locked streams by id
 * @param states their states
 */
record Loaded(Situation situation, Map<String, StreamRow> rows, Map<String, State> states) {}

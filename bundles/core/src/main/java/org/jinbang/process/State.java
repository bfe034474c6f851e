package org.jinbang.process;

/** A state folded from the acts of one stream. It carries ids, codes, numbers and dates only. */
public sealed interface State permits EditionState, ApplicationState, BallotState {
    /** The stream's id. */
    String id();
}

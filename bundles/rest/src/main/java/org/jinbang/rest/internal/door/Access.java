package org.jinbang.rest.internal.door;

/** Who may use a route. What a route does not open stays shut. */
public enum Access {
    /** Everyone. */
    OPEN,
    /** Whoever holds the one-time token of the first start. */
    FIRST_TOKEN,
    /** Everyone signed in; the engine and the reader decide the rest. */
    SIGNED_IN,
    /** Administrators, who manage accounts. */
    ADMINISTRATOR,
    /** Everyone signed in, and for the commands of {@link OpenCommands} everyone. */
    COMMAND
}

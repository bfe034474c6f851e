package org.jinbang.process;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Knows which persons there are, so that nobody is given a part who could never take it. Whoever keeps accounts publishes
 * one; while there is none, every id is taken.
 */
@ConsumerType
public interface PersonRegister {
    /** Whether there is such a person, who has not been erased. */
    boolean has(String person);
}

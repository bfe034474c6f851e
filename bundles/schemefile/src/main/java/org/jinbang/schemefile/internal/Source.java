package org.jinbang.schemefile.internal;

import java.util.Optional;
import java.util.SortedMap;

/**
 * Files of one scheme as they were found.
 *
 * @param name where they come from, for people
 * @param files relative path → content
 * @param prefix what stands before a relative path in messages
 * @param single the file's name, if there is only one with everything inline
 * @param problems what was wrong with the files as such
 */
public record Source(
        String name, SortedMap<String, byte[]> files, String prefix, Optional<String> single, Problems problems) {

    /** The same, coming from elsewhere. */
    Source of(String other) {
        return new Source(other, files, prefix, single, problems);
    }

    /** A file's name in messages. */
    String shown(String file) {
        return single.orElse(prefix + file);
    }
}

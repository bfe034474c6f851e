package org.jinbang.console.internal.demo;

import org.jinbang.scheme.Text;

/** Follows a demonstration; called from several threads. */
public interface Progress {
    /** Says nothing. */
    Progress SILENT = (done, of, chapter) -> {};

    /**
     * A step was taken.
     *
     * @param done chapters finished
     * @param of chapters altogether
     */
    void at(int done, int of, Text chapter);
}

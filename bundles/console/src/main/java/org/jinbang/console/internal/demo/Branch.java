package org.jinbang.console.internal.demo;

import org.jinbang.scheme.Text;

/** A way a case can take, which a demonstration has to show. */
public interface Branch {
    /** Names it. */
    String name();

    /** What happens on it. */
    Text title();
}

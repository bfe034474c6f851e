package org.example.lantern;

import org.jinbang.conformance.SchemeConformance;

/** The scheme and its kinds stand everything a server asks, and more. */
final class SchemeTest extends SchemeConformance {
    SchemeTest() {
        super("SCHEME-INF", new BeginsWith(), new Watch());
    }
}

package org.jinbang.conformance;

/** The smallest scheme of the manual. */
final class LampTest extends SchemeConformance {
    LampTest() {
        super("../../distribution/src/main/karaf/manual/lamp.scheme.yaml");
    }
}

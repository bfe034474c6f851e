/** The conformance kit: what a scheme and its kinds are tested with where they are built. */
package org.jinbang.conformance;

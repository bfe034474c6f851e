/** Messages to people: what is to be said, the outbox that keeps it until it was sent, and what the office sees of it. */
@Export
@Version("1.0.0")
package org.jinbang.mail;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

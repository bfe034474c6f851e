/** Editions, applications, commands, acts and refusals, and the services that doors call. */
@Export
@Version("1.0.0")
package org.jinbang.process;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

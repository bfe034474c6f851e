/** Scheme files: reading them, checking them, and what became of those that lie on this server. */
@Export
@Version("1.0.0")
package org.jinbang.schemefile;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

/** The port through which the engine reads and writes; persistence implements it. */
@Export
@Version("1.0.0")
package org.jinbang.store;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

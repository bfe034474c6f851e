/** The port through which accounts and sessions are kept; persistence implements it. */
@Export
@Version("1.0.0")
package org.jinbang.security.store;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

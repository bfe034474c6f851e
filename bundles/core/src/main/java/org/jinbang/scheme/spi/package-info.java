/** What the developer of an award implements: condition kinds and stage kinds. */
@Export
@Version("1.0.0")
package org.jinbang.scheme.spi;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

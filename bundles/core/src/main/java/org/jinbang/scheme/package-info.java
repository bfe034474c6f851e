/** The rules of an award: immutable records, each rule element with its basis. */
@Export
@Version("1.0.0")
package org.jinbang.scheme;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

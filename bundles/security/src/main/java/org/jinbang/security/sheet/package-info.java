/** Reads spreadsheets that people upload, within bounds. */
@Export
@Version("1.0.0")
package org.jinbang.security.sheet;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

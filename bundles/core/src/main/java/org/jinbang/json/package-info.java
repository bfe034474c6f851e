/** JSON values as the journal stores them: whole numbers only, RFC 8785 canonical form, and a codec for records. */
@Export
@Version("1.0.0")
package org.jinbang.json;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

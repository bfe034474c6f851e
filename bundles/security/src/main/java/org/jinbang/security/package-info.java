/** People: accounts, passwords, standing seats, sessions, and the list of administrative deeds. */
@Export
@Version("1.0.0")
package org.jinbang.security;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

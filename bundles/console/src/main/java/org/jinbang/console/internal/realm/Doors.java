package org.jinbang.console.internal.realm;

import org.jinbang.security.PublicKeys;
import org.jinbang.security.Sessions;

/** What a sign-in at the console is checked by. */
record Doors(Sessions sessions, PublicKeys keys) {}

package org.jinbang.persistence.internal.db;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/**
 * Tells the pool when a connection is of no more use. H2 closes a database that it could not write, as on a full disk, and
 * opens it anew, from what it had written, once no connection is left of before: so each of these must go.
 */
final class ClosedDatabase implements SQLExceptionOverride {
    // the interface brings a type of the name Override
    @java.lang.Override
    public Override adjudicate(SQLException e) {
        return Failures.unavailable(e) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }
}

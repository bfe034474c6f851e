package org.jinbang.documents.internal;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLogger;
import java.util.logging.Level;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what the layout library has to say to our log: warnings as they are, its chatter to debug. */
final class LibraryLog implements XRLogger {
    private static final Logger LOG = LoggerFactory.getLogger("org.jinbang.documents.layout");

    @Override
    public void log(String where, Level level, String message) {
        log(where, level, message, null);
    }

    @Override
    public void log(String where, Level level, String message, Throwable cause) {
        if (level.intValue() >= Level.WARNING.intValue()) {
            LOG.warn("{}: {}", where, message, cause);
        } else {
            LOG.debug("{}: {}", where, message, cause);
        }
    }

    @Override
    public void setLevel(String logger, Level level) {
        // The level is that of our own log.
    }

    @Override
    public boolean isLogLevelEnabled(Diagnostic diagnostic) {
        boolean warning = diagnostic.getLevel().intValue() >= Level.WARNING.intValue();
        return warning ? LOG.isWarnEnabled() : LOG.isDebugEnabled();
    }
}

package org.jinbang.persistence.internal.db;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jinbang.store.DuplicateException;
import org.jinbang.store.DuplicateException.What;
import org.jinbang.store.StoreBusyException;
import org.jinbang.store.StoreUnavailableException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What a database says when it refuses, in the words of the port. */
public final class Failures {
    private static final String UNIQUE = "23505";
    private static final Set<String> LOST_RACE = Set.of("40001", "40P01", "90131");
    private static final Set<String> LOCK_TIMEOUT = Set.of("HYT00", "55P03");

    /** Classes of SQLSTATE with which a database is not there, lacks disk or memory, or cannot use its files. */
    private static final Set<String> AWAY = Set.of("08", "53", "58");

    /** PostgreSQL stops, has crashed or is starting; H2 cannot write, read or open its file, or closed it for that. */
    private static final Set<String> CLOSED =
            Set.of("57P01", "57P02", "57P03", "90028", "90031", "90067", "90098", "90121");

    /** How H2 names a constraint or index. The first match is never data: values come after. */
    private static final Pattern H2_CONSTRAINT =
            Pattern.compile("\"(?:\\w+\\.)?(\\w+)(?: INDEX \\S+| PRIMARY KEY)? ON (?:\\w+\\.)?\\w+\\(");

    private static final Map<String, What> DUPLICATES = Map.of(
            "jb_act_key", What.KEY,
            "jb_act_place", What.STREAM,
            "jb_stream_pk", What.STREAM,
            "jb_stream_certificate", What.STREAM,
            "jb_claim_pk", What.CLAIM);

    /**
     * A place in the journal declared empty while its writer slept; a scheme, a mail or a follower of the journal that
     * someone else stored meanwhile.
     */
    private static final Set<String> RACES = Set.of("jb_act_pk", "jb_scheme_pk", "jb_mail_cause", "jb_follower_pk");

    /** Classes of SQLSTATE with which a database refuses a commit and rolls back; without one it was not reached. */
    private static final Set<String> REFUSALS = Set.of("23", "40", "53", "55");

    private static final int H2_GENERAL_ERROR = 50_000;
    private static final int STATE_LENGTH = 5;

    /** H2's causes can go round in a circle. */
    private static final int DEEPEST = 50;

    private Failures() {}

    /** Whether the database itself refused, so that nothing was committed. */
    static boolean refused(PersistenceException failure) {
        return chain(failure).stream()
                .map(SQLException::getSQLState)
                .anyMatch(state ->
                        state != null && state.length() == STATE_LENGTH && REFUSALS.contains(state.substring(0, 2)));
    }

    /** Whether the database is not there or cannot write, whatever is asked of it. */
    static boolean unavailable(Throwable failure) {
        return chain(failure).stream().anyMatch(e -> {
            String state = e.getSQLState() == null ? "" : e.getSQLState();
            return CLOSED.contains(state)
                    || state.length() == STATE_LENGTH && AWAY.contains(state.substring(0, 2))
                    || ofFile(e);
        });
    }

    /** H2 calls it a general error at times if it could not use its file; of a batch it keeps but the words. */
    private static boolean ofFile(SQLException e) {
        return e.getErrorCode() == H2_GENERAL_ERROR
                && String.valueOf(e.getMessage()).contains("org.h2.mvstore.MVStoreException");
    }

    /** The same failure as the port or {@link Database#inTransaction} knows it. */
    public static RuntimeException translate(PersistenceException failure) {
        List<SQLException> chain = chain(failure);
        for (SQLException e : chain) {
            String state = e.getSQLState() == null ? "" : e.getSQLState();
            if (LOST_RACE.contains(state)) {
                return new LostRaceException(failure);
            }
        }
        if (unavailable(failure)) {
            return new StoreUnavailableException(failure);
        }
        for (SQLException e : chain) {
            String state = e.getSQLState() == null ? "" : e.getSQLState();
            if (LOCK_TIMEOUT.contains(state) || e instanceof SQLTransientConnectionException) {
                return new StoreBusyException(failure);
            }
        }
        Optional<String> constraint = violated(chain);
        if (constraint.filter(RACES::contains).isPresent()) {
            return new LostRaceException(failure);
        }
        if (constraint.isPresent() && DUPLICATES.containsKey(constraint.get())) {
            return new DuplicateException(DUPLICATES.get(constraint.get()), failure);
        }
        String said = chain.isEmpty() ? failure.getMessage() : chain.get(0).getMessage();
        return new IllegalStateException("The database refused: " + said, failure);
    }

    /** The unique constraint or index that a failure names, in lower case. */
    public static Optional<String> violated(Throwable failure) {
        return violated(chain(failure));
    }

    private static Optional<String> violated(List<SQLException> chain) {
        return chain.stream()
                .filter(e -> UNIQUE.equals(e.getSQLState()))
                .flatMap(e -> constraint(e).stream())
                .findFirst();
    }

    private static Optional<String> constraint(SQLException e) {
        if (e.getClass().getName().equals("org.postgresql.util.PSQLException")) {
            return Postgres.constraint(e);
        }
        Matcher name = H2_CONSTRAINT.matcher(e.getMessage() == null ? "" : e.getMessage());
        return name.find() ? Optional.of(name.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    private static List<SQLException> chain(Throwable failure) {
        List<SQLException> chain = new ArrayList<>();
        int depth = 0;
        for (Throwable t = failure; t != null && depth < DEEPEST; t = t.getCause()) {
            depth++;
            SQLException e = t instanceof SQLException sql ? sql : null;
            while (e != null && !chain.contains(e)) {
                chain.add(e);
                e = e.getNextException();
            }
        }
        return chain;
    }

    /** A class of its own, so that the driver is needed only where it is used. */
    private static final class Postgres {
        private Postgres() {}

        static Optional<String> constraint(SQLException e) {
            ServerErrorMessage message = ((PSQLException) e).getServerErrorMessage();
            return Optional.ofNullable(message).map(ServerErrorMessage::getConstraint);
        }
    }
}

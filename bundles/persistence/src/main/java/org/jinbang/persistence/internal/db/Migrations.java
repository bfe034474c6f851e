package org.jinbang.persistence.internal.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import javax.sql.DataSource;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.command.CommandScope;
import liquibase.command.core.UpdateCommandStep;
import liquibase.command.core.UpdateCountCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.command.core.helpers.ShowSummaryArgument;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.lockservice.LockServiceFactory;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;
import liquibase.ui.UIService;

/** Brings a database to the tables of this version, before anything else uses it. */
final class Migrations {
    private Migrations() {}

    /** Runs what has not run yet of the change logs, in their order. */
    static void run(DataSource source, Product product, List<String> changeLogs) {
        Map<String, Integer> all = new LinkedHashMap<>();
        changeLogs.forEach(changeLog -> all.put(changeLog, Integer.MAX_VALUE));
        run(source, product, all);
    }

    /** Runs only so many changes of each change log, which brings new tables to an earlier state. */
    static void run(DataSource source, Product product, Map<String, Integer> changeLogs) {
        ContextLoader.within(Scope.class.getClassLoader(), () -> {
            try (Connection connection = source.getConnection();
                    ClassLoaderResourceAccessor ours =
                            new ClassLoaderResourceAccessor(Migrations.class.getClassLoader())) {
                Map<String, Object> quietly = Map.of(
                        Scope.Attr.resourceAccessor.name(),
                        ours,
                        Scope.Attr.ui.name(),
                        quiet(),
                        // No word to anyone outside about who migrates what.
                        "liquibase.analytics.enabled",
                        false);
                Scope.child(quietly, () -> migrate(connection, product, changeLogs));
                return null;
            } catch (Exception e) {
                throw new IllegalStateException(
                        "The tables could not be brought to this version: " + e.getMessage(), e);
            }
        });
    }

    private static UIService quiet() {
        LoggerUIService log = new LoggerUIService();
        log.setStandardLogLevel(Level.FINE);
        return log;
    }

    private static void migrate(Connection connection, Product product, Map<String, Integer> changeLogs)
            throws LiquibaseException, SQLException {
        Database database =
                DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        if (product == Product.H2 && !changeLogs.isEmpty()) {
            // Only this process can hold the file: a lock found in it was left by one that died.
            var locks = LockServiceFactory.getInstance().getLockService(database);
            locks.init();
            locks.forceReleaseLock();
        }
        for (Map.Entry<String, Integer> changeLog : changeLogs.entrySet()) {
            if (changeLog.getValue() == 0) {
                continue;
            }
            boolean all = changeLog.getValue() == Integer.MAX_VALUE;
            CommandScope update =
                    new CommandScope(all ? UpdateCommandStep.COMMAND_NAME : UpdateCountCommandStep.COMMAND_NAME);
            if (!all) {
                update.addArgumentValue(UpdateCountCommandStep.COUNT_ARG, changeLog.getValue());
            }
            update.addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, database)
                    .addArgumentValue(UpdateCommandStep.CHANGELOG_FILE_ARG, changeLog.getKey())
                    .addArgumentValue(ShowSummaryArgument.SHOW_SUMMARY, UpdateSummaryEnum.OFF)
                    .addArgumentValue(ShowSummaryArgument.SHOW_SUMMARY_OUTPUT, UpdateSummaryOutputEnum.LOG)
                    .execute();
        }
        connection.commit();
    }
}

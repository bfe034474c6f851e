package org.jinbang.persistence.internal.db;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Hibernate over a pool of connections. */
final class Mapping {
    private Mapping() {}

    /**
     * Maps what a schema holds.
     *
     * @param beforeStatement is handed each statement before it is sent
     */
    static SessionFactory over(DataSource source, Database.Schema schema, StatementInspector beforeStatement) {
        ClassLoader hibernate = SessionFactory.class.getClassLoader();
        Map<String, Object> properties = Map.ofEntries(
                entry(AvailableSettings.CLASSLOADERS, List.of(Database.class.getClassLoader(), hibernate)),
                entry(AvailableSettings.JAKARTA_NON_JTA_DATASOURCE, source),
                entry(AvailableSettings.CONNECTION_PROVIDER_DISABLES_AUTOCOMMIT, true),
                entry(AvailableSettings.JDBC_TIME_ZONE, "UTC"),
                entry(AvailableSettings.STATEMENT_INSPECTOR, beforeStatement),
                entry(AvailableSettings.IN_CLAUSE_PARAMETER_PADDING, true),
                // A duplicate is an answer, not an error, and what the driver says of it quotes data.
                entry(AvailableSettings.LOG_JDBC_ERRORS, false));
        return ContextLoader.within(
                hibernate,
                () -> new HibernatePersistenceConfiguration(schema.name())
                        .managedClasses(schema.entities())
                        .xmlMappings(false)
                        .properties(properties)
                        .createEntityManagerFactory());
    }
}

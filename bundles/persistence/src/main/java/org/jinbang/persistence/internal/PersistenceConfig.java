package org.jinbang.persistence.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration of the store and the key vault. <code>${name}</code> stands for a property of the framework or system. */
@ObjectClassDefinition(name = "Jinbang persistence")
@interface PersistenceConfig {
    /** Where the store is; jdbc:h2:… or jdbc:postgresql:…. */
    @AttributeDefinition(name = "Address of the store", description = "jdbc:h2:… or jdbc:postgresql://host:5432/name")
    String url() default "jdbc:h2:file:${karaf.data}/jinbang/jinbang;WRITE_DELAY=0";

    /** The store's user. */
    @AttributeDefinition(name = "User of the store", description = "As the database knows it")
    String user() default "jinbang";

    /** The store's password. */
    @AttributeDefinition(
            name = "Password of the store",
            description = "As the database knows it; empty for the embedded one",
            type = AttributeType.PASSWORD)
    String password() default "";

    /** Connections to the store held open at most. */
    @AttributeDefinition(name = "Connections to the store", description = "Held open at most", min = "2")
    int poolSize() default 10;

    /** Where the key vault is: a database of its own, so that it is backed up and destroyed apart from the journal. */
    @AttributeDefinition(
            name = "Address of the key vault",
            description = "A database of its own, backed up and destroyed apart from the other")
    String vaultUrl() default "jdbc:h2:file:${karaf.data}/jinbang-keys/keys;WRITE_DELAY=0;DEFRAG_ALWAYS=TRUE";

    /** The key vault's user. */
    @AttributeDefinition(name = "User of the key vault", description = "As the database knows it")
    String vaultUser() default "jinbang";

    /** The key vault's password. */
    @AttributeDefinition(
            name = "Password of the key vault",
            description = "As the database knows it; empty for the embedded one",
            type = AttributeType.PASSWORD)
    String vaultPassword() default "";

    /** Connections to the key vault held open at most. */
    @AttributeDefinition(name = "Connections to the key vault", description = "Held open at most", min = "1")
    int vaultPoolSize() default 4;

    /** The file of the key that wraps the vault's keys. */
    @AttributeDefinition(
            name = "File of the master key",
            description = "Made at the first start; without it nothing encrypted can be read again")
    String masterKey() default "${karaf.etc}/jinbang-master.key";

    /** How long a statement waits for a lock, in milliseconds. */
    @AttributeDefinition(
            name = "Lock time-out in milliseconds",
            description = "How long a statement waits for another one",
            min = "100")
    long lockTimeout() default 10_000;
}

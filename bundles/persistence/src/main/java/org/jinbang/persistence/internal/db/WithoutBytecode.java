package org.jinbang.persistence.internal.db;

import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.bytecode.internal.none.BytecodeProviderImpl;
import org.hibernate.bytecode.spi.BytecodeProvider;
import org.hibernate.service.spi.ServiceContributor;

/**
 * Tells Hibernate to make no classes at each start: proxies are for entities that refer to others lazily, and ours refer to
 * none; fields are read and set by reflection instead. It finds this through {@code META-INF/services}.
 */
public final class WithoutBytecode implements ServiceContributor {
    @Override
    public void contribute(StandardServiceRegistryBuilder registry) {
        registry.addService(BytecodeProvider.class, new BytecodeProviderImpl());
    }
}

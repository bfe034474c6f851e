package org.jinbang.process;

import org.osgi.annotation.versioning.ProviderType;

/**
 * A sign, published as a service by whoever brings schemes, once each scheme that lay on this server when it started is
 * either installed or refused. A server is not ready before.
 */
@ProviderType
public interface SchemesSettled {}

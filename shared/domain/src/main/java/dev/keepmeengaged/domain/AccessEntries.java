package dev.keepmeengaged.domain;

import java.util.Optional;

/**
 * What {@link AccessRegister} has on a client and a company.
 *
 * @param client empty when it is not registered, or was not asked for
 * @param companySuspended false for a company that is not registered, or was not asked for
 */
public record AccessEntries(Optional<RegisteredClient> client, boolean companySuspended) {}

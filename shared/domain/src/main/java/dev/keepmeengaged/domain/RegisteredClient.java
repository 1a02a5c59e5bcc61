package dev.keepmeengaged.domain;

import java.util.Optional;

/**
 * A client (an application that calls the API) as the operator registered it.
 *
 * @param grant whose data it may read; empty where its tokens say so themselves
 * @param suspended whether it is refused whatever its tokens say
 * @param usageKey the API key that counts and limits its requests, where it is in a usage plan
 */
public record RegisteredClient(
    Optional<AccessGrant> grant, boolean suspended, Optional<String> usageKey) {}

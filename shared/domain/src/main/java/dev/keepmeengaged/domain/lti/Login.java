package dev.keepmeengaged.domain.lti;

import java.time.Instant;
import java.util.Optional;

/**
 * A login that a platform began and has not ended yet.
 *
 * @param state a secret that comes back with the launch
 * @param nonce a secret that comes back in its token
 * @param deployment where the platform said it
 * @param browser the fingerprint of the secret that the browser has as a cookie, if it takes one
 * @param storage what the platform keeps for the browser, if it offers that
 * @param expires when it is too late for the launch, in whole seconds
 */
public record Login(
    String state,
    String nonce,
    String issuer,
    String clientId,
    Optional<String> deployment,
    String browser,
    Optional<PlatformStorage> storage,
    Instant expires) {}

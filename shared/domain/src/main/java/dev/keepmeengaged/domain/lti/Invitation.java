package dev.keepmeengaged.domain.lti;

import dev.keepmeengaged.domain.Company;
import java.time.Instant;
import java.util.Optional;

/**
 * Leave for a platform to register itself, once.
 *
 * @param fingerprint of the secret in the link that the operator gives away
 * @param company of the deployment that is registered; none where it serves several companies
 * @param expires when it is too late, in whole seconds
 */
public record Invitation(String fingerprint, Optional<Company> company, Instant expires) {}

package dev.keepmeengaged.tokens;

import com.nimbusds.jose.JOSEObjectType;
import org.jspecify.annotations.Nullable;

/**
 * A token whose signature, issuer and time are right.
 *
 * @param type in its header
 */
public record SignedToken(Claims claims, @Nullable JOSEObjectType type) {}

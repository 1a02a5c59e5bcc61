/**
 * An issuer of tokens on this machine, to try the access mode {@code token} with: OpenID Connect
 * without passwords, for nothing but development.
 */
@NullMarked
package dev.keepmeengaged.local.issuer;

import org.jspecify.annotations.NullMarked;

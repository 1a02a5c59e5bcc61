/** Signed tokens of others (JWT), verified with the keys of their issuers. */
@NullMarked
package dev.keepmeengaged.tokens;

import org.jspecify.annotations.NullMarked;

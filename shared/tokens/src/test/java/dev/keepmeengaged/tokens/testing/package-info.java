/** A clock and keys, for the tests of everything that takes or makes tokens. */
@NullMarked
package dev.keepmeengaged.tokens.testing;

import org.jspecify.annotations.NullMarked;

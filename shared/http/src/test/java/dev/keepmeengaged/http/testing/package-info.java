/** Calls of a function as API Gateway makes them, and the contract, for the tests of functions. */
@NullMarked
package dev.keepmeengaged.http.testing;

import org.jspecify.annotations.NullMarked;

/**
 * Runs a function's built zip as Lambda does: Amazon's runtime interface client in a JVM of its
 * own, against a stand-in for the Runtime API on loopback.
 */
@NullMarked
package dev.keepmeengaged.lambdaruntime;

import org.jspecify.annotations.NullMarked;

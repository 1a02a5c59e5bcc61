/** In-memory implementations of the ports, for tests. */
@NullMarked
package dev.keepmeengaged.domain.memory;

import org.jspecify.annotations.NullMarked;

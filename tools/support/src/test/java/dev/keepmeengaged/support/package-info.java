/** What the floor under the tools promises. */
@NullMarked
package dev.keepmeengaged.support;

import org.jspecify.annotations.NullMarked;

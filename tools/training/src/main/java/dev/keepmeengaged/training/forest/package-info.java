/** Trains random forests inside Tribuo's framework, and writes, reads and judges model versions. */
@NullMarked
package dev.keepmeengaged.training.forest;

import org.jspecify.annotations.NullMarked;

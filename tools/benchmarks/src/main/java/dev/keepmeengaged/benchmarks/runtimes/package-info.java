/** Predictions of one forest by ours and by other runtimes, side by side. */
@NullMarked
package dev.keepmeengaged.benchmarks.runtimes;

import org.jspecify.annotations.NullMarked;

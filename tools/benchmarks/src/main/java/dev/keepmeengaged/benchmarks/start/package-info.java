/**
 * How long functions take to answer for the first time, what they do meanwhile, and in how much
 * memory.
 */
@NullMarked
package dev.keepmeengaged.benchmarks.start;

import org.jspecify.annotations.NullMarked;

/** The study held against an independent computation, concern by concern. */
@NullMarked
package dev.keepmeengaged.benchmarks.study;

import org.jspecify.annotations.NullMarked;

/** Measurements that are run by hand; nothing here is deployed. */
@NullMarked
package dev.keepmeengaged.benchmarks;

import org.jspecify.annotations.NullMarked;

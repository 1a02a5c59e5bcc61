/** What the whole system takes: under load, for a view of the site, and as models and data grow. */
@NullMarked
package dev.keepmeengaged.benchmarks.system;

import org.jspecify.annotations.NullMarked;

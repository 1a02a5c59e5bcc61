/** Importances and directions of the study beside those that Python computes. */
@NullMarked
package dev.keepmeengaged.benchmarks.importances;

import org.jspecify.annotations.NullMarked;

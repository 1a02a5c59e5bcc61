/**
 * Whether the promises of the product's advice are kept: by forests that were grown on other rows,
 * and by the outcomes of real courses. What calibrates an advice never judges it: everything is
 * calibrated on one half of the rows, and judged by the other.
 */
@NullMarked
package dev.keepmeengaged.study.promises;

import org.jspecify.annotations.NullMarked;

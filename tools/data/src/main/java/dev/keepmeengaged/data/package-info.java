/**
 * Where training data comes from: course tables in the formats that the project reads, checked as a
 * whole and brought to rows of features.
 */
@NullMarked
package dev.keepmeengaged.data;

import org.jspecify.annotations.NullMarked;

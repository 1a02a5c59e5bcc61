/**
 * What turns a forest's answers into numbers that hold up: the shrinkage and the bands of expected
 * changes, by forests that are held against each other; the odds of outcomes, by pairs of real
 * courses; the typical ranges, by trees that did not see a course.
 */
@NullMarked
package dev.keepmeengaged.training.calibration;

import org.jspecify.annotations.NullMarked;

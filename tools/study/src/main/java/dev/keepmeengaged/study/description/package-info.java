/** The training rows before any model: distributions, correlations, outliers. */
@NullMarked
package dev.keepmeengaged.study.description;

import org.jspecify.annotations.NullMarked;

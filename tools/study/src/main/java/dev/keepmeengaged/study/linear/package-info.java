/** Linear regressions on the twenty features: ordinary least squares and ridge. */
@NullMarked
package dev.keepmeengaged.study.linear;

import org.jspecify.annotations.NullMarked;

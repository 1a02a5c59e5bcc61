/** What the sample data promises. */
@NullMarked
package dev.keepmeengaged.training.sample;

import org.jspecify.annotations.NullMarked;

/** What the sample data promises. */
@NullMarked
package dev.keepmeengaged.sample;

import org.jspecify.annotations.NullMarked;

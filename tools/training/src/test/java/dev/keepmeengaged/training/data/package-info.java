/** What the import promises. */
@NullMarked
package dev.keepmeengaged.training.data;

import org.jspecify.annotations.NullMarked;

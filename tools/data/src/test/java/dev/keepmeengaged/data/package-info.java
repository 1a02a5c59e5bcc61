/** What the import promises. */
@NullMarked
package dev.keepmeengaged.data;

import org.jspecify.annotations.NullMarked;

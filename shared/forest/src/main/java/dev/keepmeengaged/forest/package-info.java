/** The forest as a Tribuo model that is small, quick to load and quick to ask. */
@NullMarked
package dev.keepmeengaged.forest;

import org.jspecify.annotations.NullMarked;

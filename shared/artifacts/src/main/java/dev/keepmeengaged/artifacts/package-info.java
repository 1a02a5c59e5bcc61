/** A model version's files, except the forest itself: read strictly, verified, and written. */
@NullMarked
package dev.keepmeengaged.artifacts;

import org.jspecify.annotations.NullMarked;

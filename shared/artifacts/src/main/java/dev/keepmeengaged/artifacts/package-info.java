/**
 * A model version's files, except the forest itself: read strictly, verified, and written; and what
 * research says about the features.
 */
@NullMarked
package dev.keepmeengaged.artifacts;

import org.jspecify.annotations.NullMarked;

/** Mixes to test: which changes of a course's page mix are worth showing, and why none is. */
@NullMarked
package dev.keepmeengaged.domain.advice;

import org.jspecify.annotations.NullMarked;

/** Mixes to test in the next edition of a course, and why there is none. */
@NullMarked
package dev.keepmeengaged.recommendations;

import org.jspecify.annotations.NullMarked;

/** Recommendations for the next edition of a course, and the segments of a company. */
@NullMarked
package dev.keepmeengaged.recommendations;

import org.jspecify.annotations.NullMarked;

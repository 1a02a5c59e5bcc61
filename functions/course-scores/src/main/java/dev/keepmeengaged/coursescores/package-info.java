/** The courses of a company with their engagement scores. */
@NullMarked
package dev.keepmeengaged.coursescores;

import org.jspecify.annotations.NullMarked;

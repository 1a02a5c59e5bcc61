/** Groups of a company's courses that score otherwise than its other courses. */
@NullMarked
package dev.keepmeengaged.training.segments;

import org.jspecify.annotations.NullMarked;

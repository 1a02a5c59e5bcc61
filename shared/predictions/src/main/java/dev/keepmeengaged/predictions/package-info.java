/** What functions that predict share: the model, the courses that are asked for, and the answer. */
@NullMarked
package dev.keepmeengaged.predictions;

import org.jspecify.annotations.NullMarked;

/** The code that predicting functions share: the model, the requested courses, and the answer. */
@NullMarked
package dev.keepmeengaged.predictions;

import org.jspecify.annotations.NullMarked;

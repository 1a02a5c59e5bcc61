/** The features of the model, ranked, and what the model is worth. */
@NullMarked
package dev.keepmeengaged.importances;

import org.jspecify.annotations.NullMarked;

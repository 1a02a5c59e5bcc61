/** The features of the model, ranked. */
@NullMarked
package dev.keepmeengaged.importances;

import org.jspecify.annotations.NullMarked;

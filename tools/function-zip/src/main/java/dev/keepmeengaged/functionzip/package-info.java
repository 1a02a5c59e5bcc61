/** The last steps of building a function's zip. */
@NullMarked
package dev.keepmeengaged.functionzip;

import org.jspecify.annotations.NullMarked;

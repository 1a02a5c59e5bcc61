/** Specifications of the stand-in for Lambda. */
@NullMarked
package dev.keepmeengaged.lambdaruntime;

import org.jspecify.annotations.NullMarked;

/** Tests of the local system as a whole. */
@NullMarked
package dev.keepmeengaged.local;

import org.jspecify.annotations.NullMarked;

/** Tests of the front, over HTTP. */
@NullMarked
package dev.keepmeengaged.local.front;

import org.jspecify.annotations.NullMarked;

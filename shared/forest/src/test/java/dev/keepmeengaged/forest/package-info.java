@NullMarked
package dev.keepmeengaged.forest;

import org.jspecify.annotations.NullMarked;

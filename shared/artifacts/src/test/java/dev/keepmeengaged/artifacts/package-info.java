@NullMarked
package dev.keepmeengaged.artifacts;

import org.jspecify.annotations.NullMarked;

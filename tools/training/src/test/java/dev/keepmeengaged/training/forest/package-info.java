@NullMarked
package dev.keepmeengaged.training.forest;

import org.jspecify.annotations.NullMarked;

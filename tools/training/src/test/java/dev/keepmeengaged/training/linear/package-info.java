@NullMarked
package dev.keepmeengaged.training.linear;

import org.jspecify.annotations.NullMarked;

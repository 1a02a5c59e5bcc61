@NullMarked
package dev.keepmeengaged.training.extract;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.keepmeengaged.extract;

import org.jspecify.annotations.NullMarked;

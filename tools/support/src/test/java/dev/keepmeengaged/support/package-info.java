@NullMarked
package dev.keepmeengaged.support;

import org.jspecify.annotations.NullMarked;

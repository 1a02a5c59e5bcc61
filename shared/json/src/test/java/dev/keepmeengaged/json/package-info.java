@NullMarked
package dev.keepmeengaged.json;

import org.jspecify.annotations.NullMarked;

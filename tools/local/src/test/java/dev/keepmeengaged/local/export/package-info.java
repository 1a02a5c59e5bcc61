@NullMarked
package dev.keepmeengaged.local.export;

import org.jspecify.annotations.NullMarked;

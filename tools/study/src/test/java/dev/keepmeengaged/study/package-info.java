@NullMarked
package dev.keepmeengaged.study;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.keepmeengaged.training.study;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.keepmeengaged.study.importance;

import org.jspecify.annotations.NullMarked;

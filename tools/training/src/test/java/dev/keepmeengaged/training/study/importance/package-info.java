@NullMarked
package dev.keepmeengaged.training.study.importance;

import org.jspecify.annotations.NullMarked;

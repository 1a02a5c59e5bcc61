@NullMarked
package dev.keepmeengaged.training.study.description;

import org.jspecify.annotations.NullMarked;

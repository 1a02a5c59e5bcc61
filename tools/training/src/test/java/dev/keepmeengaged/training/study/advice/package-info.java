@NullMarked
package dev.keepmeengaged.training.study.advice;

import org.jspecify.annotations.NullMarked;

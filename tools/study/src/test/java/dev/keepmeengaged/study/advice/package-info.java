@NullMarked
package dev.keepmeengaged.study.advice;

import org.jspecify.annotations.NullMarked;

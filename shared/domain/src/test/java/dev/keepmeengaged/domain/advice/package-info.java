@NullMarked
package dev.keepmeengaged.domain.advice;

import org.jspecify.annotations.NullMarked;

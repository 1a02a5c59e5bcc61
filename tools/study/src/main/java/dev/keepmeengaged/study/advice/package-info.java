/** What the studied courses get from the model: mixes to test, and where companies can begin. */
@NullMarked
package dev.keepmeengaged.study.advice;

import org.jspecify.annotations.NullMarked;

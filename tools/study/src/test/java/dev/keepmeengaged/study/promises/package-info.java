/** What is said of promises that are known to be kept, or broken. */
@NullMarked
package dev.keepmeengaged.study.promises;

import org.jspecify.annotations.NullMarked;

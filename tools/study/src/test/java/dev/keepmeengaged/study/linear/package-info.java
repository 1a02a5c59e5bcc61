@NullMarked
package dev.keepmeengaged.study.linear;

import org.jspecify.annotations.NullMarked;

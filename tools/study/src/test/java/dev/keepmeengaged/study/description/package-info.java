@NullMarked
package dev.keepmeengaged.study.description;

import org.jspecify.annotations.NullMarked;

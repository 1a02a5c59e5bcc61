@NullMarked
package dev.keepmeengaged.training.effects;

import org.jspecify.annotations.NullMarked;

/**
 * How the score that a model expects goes with a feature: accumulated local effects, the shape of
 * their curve, and the rows of a forest judged by the trees that did not see them.
 */
@NullMarked
package dev.keepmeengaged.training.effects;

import org.jspecify.annotations.NullMarked;

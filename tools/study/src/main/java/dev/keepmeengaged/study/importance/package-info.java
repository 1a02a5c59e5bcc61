/**
 * What the forest relies on, and which way: permutation importance, accumulated local effects and
 * Shapley values, each on rows that the judging trees did not see.
 */
@NullMarked
package dev.keepmeengaged.study.importance;

import org.jspecify.annotations.NullMarked;

/**
 * The search for the forest's parameters: grids, what a budget allows of them, cross-validation.
 */
@NullMarked
package dev.keepmeengaged.study.search;

import org.jspecify.annotations.NullMarked;

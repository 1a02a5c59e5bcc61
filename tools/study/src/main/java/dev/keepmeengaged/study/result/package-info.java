/** The result of a study: figures in plain records, without computation or drawing. */
@NullMarked
package dev.keepmeengaged.study.result;

import org.jspecify.annotations.NullMarked;

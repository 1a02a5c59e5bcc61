/** Tests of markup. */
@NullMarked
package dev.keepmeengaged.training.study.report.markup;

import org.jspecify.annotations.NullMarked;

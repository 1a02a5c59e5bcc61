/** Tests of what a study leaves behind. */
@NullMarked
package dev.keepmeengaged.training.study.report;

import org.jspecify.annotations.NullMarked;

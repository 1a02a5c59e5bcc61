/** Tests of the charts' parts. */
@NullMarked
package dev.keepmeengaged.training.study.report.svg;

import org.jspecify.annotations.NullMarked;

/** Tests of what a study leaves behind. */
@NullMarked
package dev.keepmeengaged.studyreport;

import org.jspecify.annotations.NullMarked;

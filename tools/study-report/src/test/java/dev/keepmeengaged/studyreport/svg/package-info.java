/** Tests of the charts' parts. */
@NullMarked
package dev.keepmeengaged.studyreport.svg;

import org.jspecify.annotations.NullMarked;

/** What a study leaves behind: a report for people, figures for programs, Shapley values by row. */
@NullMarked
package dev.keepmeengaged.studyreport;

import org.jspecify.annotations.NullMarked;

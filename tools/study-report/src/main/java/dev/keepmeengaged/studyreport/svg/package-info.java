/**
 * Charts as SVG that is part of an HTML page. Across, everything is placed in percent of the
 * chart's width; down, in pixels: a chart is as wide as its place, and its text and marks never
 * shrink. The colours are classes, so that the page's style sheet has light, dark and print.
 */
@NullMarked
package dev.keepmeengaged.studyreport.svg;

import org.jspecify.annotations.NullMarked;

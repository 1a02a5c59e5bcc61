/** The study: every model of the original and ours on one export, judged, explained, reported. */
@NullMarked
package dev.keepmeengaged.study;

import org.jspecify.annotations.NullMarked;

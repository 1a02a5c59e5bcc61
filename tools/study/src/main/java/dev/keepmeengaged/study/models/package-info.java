/** How well each model of the study predicts, on splits of the rows that all of them share. */
@NullMarked
package dev.keepmeengaged.study.models;

import org.jspecify.annotations.NullMarked;

/** HTML and SVG as a tree: escaped, and nested rightly, because nothing else can be written. */
@NullMarked
package dev.keepmeengaged.training.study.report.markup;

import org.jspecify.annotations.NullMarked;

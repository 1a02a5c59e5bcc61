/** What a study found: figures only, in plain records; nothing here computes or draws. */
@NullMarked
package dev.keepmeengaged.study.result;

import org.jspecify.annotations.NullMarked;

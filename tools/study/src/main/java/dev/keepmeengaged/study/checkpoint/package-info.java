/** What a long study has finished, so that one that was stopped goes on where it was. */
@NullMarked
package dev.keepmeengaged.study.checkpoint;

import org.jspecify.annotations.NullMarked;

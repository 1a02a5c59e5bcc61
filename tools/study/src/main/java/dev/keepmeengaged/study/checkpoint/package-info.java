/** Checkpoints, from which a stopped study resumes. */
@NullMarked
package dev.keepmeengaged.study.checkpoint;

import org.jspecify.annotations.NullMarked;

/** What-if predictions, single and in batches. */
@NullMarked
package dev.keepmeengaged.whatif;

import org.jspecify.annotations.NullMarked;

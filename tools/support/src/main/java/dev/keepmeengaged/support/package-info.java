/** What several tools stand on: work on several threads, and how far it is. */
@NullMarked
package dev.keepmeengaged.support;

import org.jspecify.annotations.NullMarked;

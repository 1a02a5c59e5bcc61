/** What several tools stand on: work on several threads, how far it is, and records as JSON. */
@NullMarked
package dev.keepmeengaged.support;

import org.jspecify.annotations.NullMarked;

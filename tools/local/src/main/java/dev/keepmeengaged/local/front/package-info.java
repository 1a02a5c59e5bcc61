/** The HTTP front of the local system: the site and the API on one loopback port. */
@NullMarked
package dev.keepmeengaged.local.front;

import org.jspecify.annotations.NullMarked;

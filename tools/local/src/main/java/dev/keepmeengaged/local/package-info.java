/**
 * The whole system in one JVM: embedded services, the real functions behind a gateway, the site.
 */
@NullMarked
package dev.keepmeengaged.local;

import org.jspecify.annotations.NullMarked;

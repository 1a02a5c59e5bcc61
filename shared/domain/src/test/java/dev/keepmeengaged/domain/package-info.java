/** Specifications of the domain. */
@NullMarked
package dev.keepmeengaged.domain;

import org.jspecify.annotations.NullMarked;

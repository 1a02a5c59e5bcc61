/** The companies, and whether anything is published. */
@NullMarked
package dev.keepmeengaged.companylist;

import org.jspecify.annotations.NullMarked;

/** Tests of the template reader, and of the template itself. */
@NullMarked
package dev.keepmeengaged.local.template;

import org.jspecify.annotations.NullMarked;

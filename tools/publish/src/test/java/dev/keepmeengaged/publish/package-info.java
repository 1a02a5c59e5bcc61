/** Tests of publishing that need no service; those that do are beside the embedded services. */
@NullMarked
package dev.keepmeengaged.publish;

import org.jspecify.annotations.NullMarked;

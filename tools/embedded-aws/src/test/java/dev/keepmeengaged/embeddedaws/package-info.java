/** What the embedded services promise. */
@NullMarked
package dev.keepmeengaged.embeddedaws;

import org.jspecify.annotations.NullMarked;

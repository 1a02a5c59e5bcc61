/** The whole site as a folder of files, which any web host can serve. */
@NullMarked
package dev.keepmeengaged.local.export;

import org.jspecify.annotations.NullMarked;

/** Tests of the command line, and of the borders between the modules that it brings together. */
@NullMarked
package dev.keepmeengaged.commandline;

import org.jspecify.annotations.NullMarked;

/** The {@code kme} command: every subcommand under one name, and one way to report failures. */
@NullMarked
package dev.keepmeengaged.commandline;

import org.jspecify.annotations.NullMarked;

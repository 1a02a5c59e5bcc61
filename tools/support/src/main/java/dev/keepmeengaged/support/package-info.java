/**
 * What the tools share and no trade owns: files and folders that are written whole or not at all,
 * hashes, work on several threads, the terminal, options that commands have in common, and records
 * as JSON.
 */
@NullMarked
package dev.keepmeengaged.support;

import org.jspecify.annotations.NullMarked;

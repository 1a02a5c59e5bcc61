/**
 * Foundation of all tools: atomic files and folders, hashes, parallel tasks, the terminal, the
 * options that commands share, and records as JSON.
 */
@NullMarked
package dev.keepmeengaged.support;

import org.jspecify.annotations.NullMarked;

/**
 * JSON (RFC 8259), read strictly and written. The one place of what is deployed that knows a JSON
 * library.
 */
@NullMarked
package dev.keepmeengaged.json;

import org.jspecify.annotations.NullMarked;

/**
 * From a database to a raw export: a contract of views that any learning platform can be mapped to,
 * the mapping for Moodle, and one query over them that is computed inside the database and streamed
 * out.
 */
@NullMarked
package dev.keepmeengaged.extract;

import org.jspecify.annotations.NullMarked;

/**
 * From a model version and a data folder to what the functions serve: a new data version beside the
 * old one, then one pointer that moves. And the site, to where it is served from.
 */
@NullMarked
package dev.keepmeengaged.publish;

import org.jspecify.annotations.NullMarked;

/** Reads the template of the deployed system: what it says is what is run here. */
@NullMarked
package dev.keepmeengaged.local.template;

import org.jspecify.annotations.NullMarked;

/** What all property tests share: their seeds. */
@NullMarked
package dev.keepmeengaged.propertytests;

import org.jspecify.annotations.NullMarked;

/** Makes course data of the real data's shape, since the real data cannot be shipped. */
@NullMarked
package dev.keepmeengaged.sample;

import org.jspecify.annotations.NullMarked;

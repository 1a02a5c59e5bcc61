/** Tables and buckets for the tests of everything that uses them, and what comes in between. */
@NullMarked
package dev.keepmeengaged.aws.testing;

import org.jspecify.annotations.NullMarked;

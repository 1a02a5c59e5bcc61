/** Tests of the issuer, over HTTP. */
@NullMarked
package dev.keepmeengaged.local.issuer;

import org.jspecify.annotations.NullMarked;

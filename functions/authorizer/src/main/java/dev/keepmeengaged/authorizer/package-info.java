/** Decides for API Gateway who calls, and whose data they may read. */
@NullMarked
package dev.keepmeengaged.authorizer;

import org.jspecify.annotations.NullMarked;

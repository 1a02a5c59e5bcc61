/** The services of AWS that the local system stands on, inside its own process: DynamoDB and S3. */
@NullMarked
package dev.keepmeengaged.local.services;

import org.jspecify.annotations.NullMarked;

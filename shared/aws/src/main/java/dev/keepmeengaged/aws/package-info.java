/** DynamoDB and S3 behind the ports of the domain, and the settings that they are reached by. */
@NullMarked
package dev.keepmeengaged.aws;

import org.jspecify.annotations.NullMarked;

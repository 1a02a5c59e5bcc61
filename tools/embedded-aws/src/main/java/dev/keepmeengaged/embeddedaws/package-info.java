/** The services of AWS inside this process, DynamoDB and S3: for tests and the local system. */
@NullMarked
package dev.keepmeengaged.embeddedaws;

import org.jspecify.annotations.NullMarked;

package dev.keepmeengaged.publish;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * The target of a publish.
 *
 * @param table the table of the courses
 * @param bucket the bucket of the models
 */
public record PublishTarget(DynamoDbClient dynamoDb, S3Client s3, String table, String bucket) {}

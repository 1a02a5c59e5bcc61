package dev.keepmeengaged.local;

import dev.keepmeengaged.embeddedaws.EmbeddedDynamoDb;
import dev.keepmeengaged.embeddedaws.EmbeddedS3;
import dev.keepmeengaged.embeddedaws.LocalClients;
import dev.keepmeengaged.embeddedaws.Loopback;
import dev.keepmeengaged.publish.PublishTarget;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;

/** DynamoDB and S3 on this machine, with the table and the bucket of the template in them. */
final class LocalServices implements AutoCloseable {

  /**
   * The options of the services.
   *
   * @param store folder to keep data in; without one the data is deleted on close
   * @param temporary folder for temporary files; without one they get a folder of their own
   * @param dynamoDbEndpoint another DynamoDB to use instead of the embedded one
   * @param dynamoDb address of DynamoDB; port 0 for a free one
   * @param s3 address of S3; port 0 for a free one
   */
  record Options(
      Optional<Path> store,
      Optional<Path> temporary,
      Optional<URI> dynamoDbEndpoint,
      InetSocketAddress dynamoDb,
      InetSocketAddress s3) {

    /** Services without kept data, on free ports of the loopback interface. */
    static Options forgotten() {
      return on(Loopback.freePort(), Loopback.freePort());
    }

    /** Services without kept data, at these addresses. */
    static Options on(InetSocketAddress dynamoDb, InetSocketAddress s3) {
      return new Options(Optional.empty(), Optional.empty(), Optional.empty(), dynamoDb, s3);
    }

    /** A copy that keeps the data in this folder. */
    Options keptIn(Path folder) {
      return new Options(Optional.of(folder), temporary, dynamoDbEndpoint, dynamoDb, s3);
    }

    /** A copy with this folder for temporary files. */
    Options withTemporary(Path folder) {
      return new Options(store, Optional.of(folder), dynamoDbEndpoint, dynamoDb, s3);
    }

    /** A copy with this DynamoDB instead of the embedded one. */
    Options withDynamoDb(URI endpoint) {
      return new Options(store, temporary, Optional.of(endpoint), dynamoDb, s3);
    }
  }

  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final URI dynamoDbEndpoint;
  private final URI s3Endpoint;
  private final PublishTarget target;

  private LocalServices(LocalStack stack, Options options) {
    dynamoDbEndpoint = options.dynamoDbEndpoint().orElseGet(() -> dynamoDb(options).endpoint());
    s3Endpoint = s3(options).endpoint();
    target =
        new PublishTarget(
            closing(LocalClients.dynamoDb(dynamoDbEndpoint)),
            closing(LocalClients.s3(s3Endpoint)),
            stack.tableName(),
            stack.bucketName());
  }

  /** Starts the services, and creates the table and the bucket if they are missing. */
  static LocalServices start(LocalStack stack, Options options) {
    LocalServices services = new LocalServices(stack, options);
    try {
      services.createTable(stack);
      services.createBucket();
      return services;
    } catch (RuntimeException e) {
      services.close();
      throw e;
    }
  }

  private EmbeddedDynamoDb dynamoDb(Options options) {
    return closing(
        options
            .store()
            .map(store -> EmbeddedDynamoDb.at(store.resolve("dynamodb"), options.dynamoDb()))
            .orElseGet(() -> EmbeddedDynamoDb.inMemory(options.dynamoDb())));
  }

  private EmbeddedS3 s3(Options options) {
    return closing(
        options
            .store()
            .or(options::temporary)
            .map(folder -> EmbeddedS3.at(folder.resolve("s3"), options.s3()))
            .orElseGet(() -> EmbeddedS3.temporary(options.s3())));
  }

  private <T extends AutoCloseable> T closing(T opened) {
    open.push(opened);
    return opened;
  }

  /** Replaces a kept table with other keys by an empty one, as CloudFormation does. */
  private void createTable(LocalStack stack) {
    DynamoDbClient dynamoDb = target.dynamoDb();
    CreateTableRequest defined = TableFromTemplate.request(target.table(), stack.table());
    try {
      dynamoDb.createTable(defined);
    } catch (ResourceInUseException e) {
      if (isLike(dynamoDb.describeTable(r -> r.tableName(target.table())).table(), defined)) {
        return;
      }
      dynamoDb.deleteTable(r -> r.tableName(target.table()));
      dynamoDb.waiter().waitUntilTableNotExists(r -> r.tableName(target.table()));
      dynamoDb.createTable(defined);
    }
    dynamoDb.waiter().waitUntilTableExists(r -> r.tableName(target.table()));
  }

  /** Attributes are defined for the keys of a table and of its indexes, and for nothing else. */
  private static boolean isLike(TableDescription kept, CreateTableRequest defined) {
    return kept.keySchema().equals(defined.keySchema())
        && Set.copyOf(kept.attributeDefinitions())
            .equals(Set.copyOf(defined.attributeDefinitions()));
  }

  private void createBucket() {
    try {
      target.s3().createBucket(r -> r.bucket(target.bucket()));
    } catch (BucketAlreadyOwnedByYouException e) {
      // The bucket exists from an earlier run.
    }
  }

  /** The target of a publish to these services. */
  PublishTarget publishTarget() {
    return target;
  }

  /**
   * The environment variables of a function that are not in the template, from Lambda and the
   * administrator.
   */
  Map<String, String> environment() {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("AWS_REGION", LocalStack.REGION);
    environment.put("AWS_ACCESS_KEY_ID", EmbeddedS3.ACCESS_KEY);
    environment.put("AWS_SECRET_ACCESS_KEY", EmbeddedS3.SECRET_KEY);
    environment.put("AWS_ENDPOINT_URL_DYNAMODB", dynamoDbEndpoint.toString());
    environment.put("AWS_ENDPOINT_URL_S3", s3Endpoint.toString());
    return environment;
  }

  /** Closes the services in reverse order. */
  @Override
  public void close() {
    while (!open.isEmpty()) {
      try {
        open.pop().close();
      } catch (Exception e) {
        throw new IllegalStateException("a local service does not stop", e);
      }
    }
  }
}

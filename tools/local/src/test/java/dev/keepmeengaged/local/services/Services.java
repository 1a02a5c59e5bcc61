package dev.keepmeengaged.local.services;

import dev.keepmeengaged.aws.CatalogueItems;
import dev.keepmeengaged.aws.TableSchema;
import dev.keepmeengaged.aws.VersionItems;
import dev.keepmeengaged.domain.Catalogue;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CompanyProfile;
import dev.keepmeengaged.domain.CompanySegments;
import dev.keepmeengaged.domain.DataVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.S3Client;

/** One DynamoDB and one S3 for all tests of the module: they take a second to start. */
final class Services {

  private static final StaticCredentialsProvider CREDENTIALS =
      StaticCredentialsProvider.create(
          AwsBasicCredentials.create(EmbeddedS3.ACCESS_KEY, EmbeddedS3.SECRET_KEY));
  private static final AtomicInteger NAMES = new AtomicInteger();

  private Services() {}

  static DynamoDbClient dynamoDb() {
    return Table.CLIENT;
  }

  static S3Client s3() {
    return Bucket.CLIENT;
  }

  /** The same with something in between that sees, and may spoil, every request. */
  static DynamoDbClient dynamoDb(ExecutionInterceptor between) {
    return dynamoDb(Table.ENGINE, between);
  }

  /** The same with something in between that sees, and may spoil, every request. */
  static S3Client s3(ExecutionInterceptor between) {
    return s3(Bucket.ENGINE, between);
  }

  static DynamoDbClient dynamoDb(EmbeddedDynamoDb engine, ExecutionInterceptor... between) {
    return DynamoDbClient.builder()
        .httpClient(UrlConnectionHttpClient.create())
        .region(Region.EU_WEST_1)
        .credentialsProvider(CREDENTIALS)
        .endpointOverride(engine.endpoint())
        .overrideConfiguration(c -> c.executionInterceptors(List.of(between)))
        .build();
  }

  static S3Client s3(EmbeddedS3 engine, ExecutionInterceptor... between) {
    return S3Client.builder()
        .httpClient(UrlConnectionHttpClient.create())
        .region(Region.EU_WEST_1)
        .credentialsProvider(CREDENTIALS)
        .endpointOverride(engine.endpoint())
        .forcePathStyle(true)
        .overrideConfiguration(c -> c.executionInterceptors(List.of(between)))
        .build();
  }

  /** The name of a new, empty table. */
  static String newTable() {
    String name = "courses-" + NAMES.incrementAndGet();
    dynamoDb().createTable(TableDefinition.named(name));
    return name;
  }

  /** The name of a new, empty bucket. */
  static String newBucket() {
    String name = "models-" + NAMES.incrementAndGet();
    s3().createBucket(b -> b.bucket(name));
    return name;
  }

  /** Writes a data version item by item, as no publisher does, without segments. */
  static void write(String table, DataVersion version, Catalogue catalogue) {
    VersionItems items = new VersionItems(version, catalogue);
    items.companies().forEach(item -> put(table, item));
    items.coursesById().forEach(item -> put(table, item));
    items.others().forEach(item -> put(table, item.get()));
    Map<String, AttributeValue> root = new HashMap<>(TableSchema.root(version).attributes());
    root.put(TableSchema.STATE, AttributeValue.fromS(TableSchema.COMPLETE));
    put(table, root);
  }

  /** Writes the segments of companies beside a data version. */
  static void write(String table, DataVersion version, Map<Company, CompanySegments> segments) {
    segments.forEach((company, found) -> put(table, CatalogueItems.of(version, company, found)));
  }

  /** Writes a data version whose companies have no page mixes. */
  static void writeWithoutMixes(String table, DataVersion version, Catalogue catalogue) {
    write(table, version, catalogue);
    for (CompanyProfile profile : catalogue.profiles()) {
      TableSchema.Key mixes = TableSchema.mixes(version, profile.summary().company(), 1);
      dynamoDb().deleteItem(b -> b.tableName(table).key(mixes.attributes()));
    }
  }

  private static void put(String table, Map<String, AttributeValue> item) {
    dynamoDb().putItem(b -> b.tableName(table).item(item));
  }

  private static final class Table {
    private static final EmbeddedDynamoDb ENGINE = EmbeddedDynamoDb.inMemory(Loopback.freePort());
    private static final DynamoDbClient CLIENT = dynamoDb(ENGINE);
  }

  private static final class Bucket {
    private static final EmbeddedS3 ENGINE = EmbeddedS3.temporary(Loopback.freePort());
    private static final S3Client CLIENT = s3(ENGINE);

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(ENGINE::close));
    }
  }
}

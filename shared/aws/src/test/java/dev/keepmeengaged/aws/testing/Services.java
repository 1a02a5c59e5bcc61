package dev.keepmeengaged.aws.testing;

import dev.keepmeengaged.aws.CatalogueItems;
import dev.keepmeengaged.aws.TableSchema;
import dev.keepmeengaged.aws.VersionItems;
import dev.keepmeengaged.domain.Catalogue;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CompanyProfile;
import dev.keepmeengaged.domain.CompanySegments;
import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.SampleSegments;
import dev.keepmeengaged.embeddedaws.EmbeddedDynamoDb;
import dev.keepmeengaged.embeddedaws.EmbeddedS3;
import dev.keepmeengaged.embeddedaws.LocalClients;
import dev.keepmeengaged.embeddedaws.Loopback;
import java.net.URI;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.S3Client;

/** One DynamoDB and one S3 for all tests of a module: they take a second to start. */
public final class Services {

  private static final AtomicInteger NAMES = new AtomicInteger();

  private Services() {}

  /** A client of the DynamoDB. */
  public static DynamoDbClient dynamoDb() {
    return Table.CLIENT;
  }

  /** The address of the DynamoDB, for functions in processes of their own. */
  public static URI dynamoDbEndpoint() {
    return Table.ENGINE.endpoint();
  }

  /** A client of the S3. */
  public static S3Client s3() {
    return Bucket.CLIENT;
  }

  /** A client of it with something in between that sees, and may spoil, every request. */
  public static DynamoDbClient dynamoDb(ExecutionInterceptor between) {
    return LocalClients.dynamoDb(Table.ENGINE.endpoint(), between);
  }

  /** A client of it with something in between that sees, and may spoil, every request. */
  public static S3Client s3(ExecutionInterceptor between) {
    return LocalClients.s3(Bucket.ENGINE.endpoint(), between);
  }

  /** The name of a new, empty table. */
  public static String newTable() {
    String name = "courses-" + NAMES.incrementAndGet();
    dynamoDb().createTable(TableDefinition.named(name));
    return name;
  }

  /** The name of a new, empty bucket. */
  public static String newBucket() {
    String name = "models-" + NAMES.incrementAndGet();
    s3().createBucket(b -> b.bucket(name));
    return name;
  }

  /** Writes a data version item by item, as no publisher does, without segments. */
  public static void write(String table, DataVersion version, Catalogue catalogue) {
    writeWithoutSearch(table, version, catalogue);
    new VersionItems(version, catalogue)
        .search(Collections.nCopies(catalogue.companies().size(), SampleSegments.NOT_SEARCHED))
        .forEach(item -> put(table, item));
  }

  /** Writes a data version that cannot be searched. */
  public static void writeWithoutSearch(String table, DataVersion version, Catalogue catalogue) {
    VersionItems items = new VersionItems(version, catalogue);
    items.companies().forEach(item -> put(table, item));
    items.coursesById().forEach(item -> put(table, item));
    items.others().forEach(item -> put(table, item.get()));
    Map<String, AttributeValue> root = new HashMap<>(TableSchema.root(version).attributes());
    root.put(TableSchema.STATE, AttributeValue.fromS(TableSchema.COMPLETE));
    put(table, root);
  }

  /** Writes the segments of companies beside a data version. */
  public static void write(
      String table, DataVersion version, Map<Company, CompanySegments> segments) {
    segments.forEach((company, found) -> put(table, CatalogueItems.of(version, company, found)));
  }

  /** Writes a data version whose companies have no page mixes. */
  public static void writeWithoutMixes(String table, DataVersion version, Catalogue catalogue) {
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
    private static final DynamoDbClient CLIENT = LocalClients.dynamoDb(ENGINE.endpoint());
  }

  private static final class Bucket {
    private static final EmbeddedS3 ENGINE = EmbeddedS3.temporary(Loopback.freePort());
    private static final S3Client CLIENT = LocalClients.s3(ENGINE.endpoint());

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(ENGINE::close));
    }
  }
}

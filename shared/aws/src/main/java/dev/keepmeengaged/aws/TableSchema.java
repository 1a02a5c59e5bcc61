package dev.keepmeengaged.aws;

import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CourseId;
import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.lti.PlatformCourse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Keys of the table with the published courses. Every item of a data version has the version in its
 * partition key, so that a reader of one version cannot meet an item of another.
 *
 * <table>
 * <caption>Items</caption>
 * <tr><th>item</th><th>pk</th><th>sk</th></tr>
 * <tr><td>pointer to the current release</td><td>{@code DATA}</td><td>{@code CURRENT}</td></tr>
 * <tr><td>root of a data version</td><td>{@code DATA}</td><td>{@code VERSION#} version</td></tr>
 * <tr><td>page of the companies by name</td><td>{@code v#LIST#NAME}</td><td>{@code #} the first
 *     company's key</td></tr>
 * <tr><td>profile of a company</td><td>{@code v#COMPANY#} company</td><td>{@code PROFILE}</td></tr>
 * <tr><td>page of its courses, best first</td><td>{@code v#COMPANY#} company</td><td>{@code
 *     BEST#0001}, ...</td></tr>
 * <tr><td>page of its courses by id</td><td>{@code v#COMPANY#} company</td><td>{@code BYID#} the
 *     first course's id</td></tr>
 * <tr><td>page mixes</td><td>{@code v#COMPANY#} company</td><td>{@code MIX#0001}, ...</td></tr>
 * <tr><td>segments</td><td>{@code v#COMPANY#} company</td><td>{@code SEGMENTS}</td></tr>
 * <tr><td>course</td><td>{@code v#COMPANY#} company {@code #} course</td><td>{@code
 *     COURSE}</td></tr>
 * <tr><td>all courses</td><td>{@code v#STATS}</td><td>{@code ALL}</td></tr>
 * <tr><td>part of the search index</td><td>{@code v#SEARCH}</td><td>{@code PART#0001},
 *     ...</td></tr>
 * <tr><td>registered client</td><td>{@code ACCESS#CLIENT#} client</td><td>{@code CLIENT}</td></tr>
 * <tr><td>status of a company</td><td>{@code ACCESS#COMPANY#} company</td><td>{@code
 *     COMPANY}</td></tr>
 * <tr><td>learning platform</td><td>{@code ACCESS#PLATFORM#} issuer {@code #} client</td><td>{@code
 *     PLATFORM}</td></tr>
 * <tr><td>course of a platform</td><td>{@code ACCESS#CONTEXT#} issuer {@code #} client {@code #}
 *     deployment</td><td>context</td></tr>
 * <tr><td>company that was deleted</td><td>{@code DELETED}</td><td>{@link #deleted its
 *     fingerprint}</td></tr>
 * <tr><td>login that a platform began</td><td>{@code LTI#LOGIN#} state</td><td>{@code
 *     LOGIN}</td></tr>
 * <tr><td>invitation of a platform</td><td>{@code LTI#INVITATION#} fingerprint of its
 *     secret</td><td>{@code INVITATION}</td></tr>
 * </table>
 *
 * <p>The first page of a sorted list has no name in its sort key: no entry lies before it. In a
 * partition key, names are escaped: {@code #} is written as {@code %23} and {@code %} as {@code
 * %25}, so that no two keys run into each other. An escaped character takes 3 bytes and any other
 * up to 4, so the longest names, 255 characters of a company and 64 of a course, fit into a
 * partition key (2,048 bytes) together and into a sort key (1,024 bytes) each.
 */
public final class TableSchema {

  public static final String PARTITION_KEY = "pk";
  public static final String SORT_KEY = "sk";

  /** The condition of a write that replaces no item. */
  public static final String NO_ITEM = "attribute_not_exists(" + PARTITION_KEY + ")";

  /** The attributes of an item's primary key, as a projection. */
  public static final String KEYS = PARTITION_KEY + ", " + SORT_KEY;

  /** The beginning of the sort keys of the pages of companies by name. */
  static final String BY_NAME = "#";

  /** The beginning of the sort keys of the pages of a company's courses by id. */
  public static final String BY_ID_PREFIX = "BYID#";

  /** The beginning of the sort keys of the pages of a company's courses, best first. */
  static final String BEST_PREFIX = "BEST#";

  /** The beginning of the sort keys of the items with a company's page mixes. */
  public static final String MIX_PREFIX = "MIX#";

  /** The beginning of the sort keys of the parts of the search index. */
  static final String PART_PREFIX = "PART#";

  /** The sort key of the item with a company's profile. */
  static final String PROFILE = "PROFILE";

  /** The sort key of the item with a company's segments. */
  static final String SEGMENTS = "SEGMENTS";

  /** The sort key of the item with a course. */
  static final String COURSE = "COURSE";

  /** The partition of the pointer and of all data versions' roots. */
  public static final String DATA_PARTITION = "DATA";

  /** The beginning of the sort key of a data version's root. */
  public static final String ROOT_PREFIX = "VERSION#";

  /** Attribute of a root: the state of its version. */
  public static final String STATE = "state";

  /**
   * The state of a version with all of its items. A root has it from the moment when the pointer
   * first names its version until before the first item is deleted.
   */
  public static final String COMPLETE = "complete";

  /** The beginning of the partition keys of the register of clients and companies. */
  private static final String ACCESS_PREFIX = "ACCESS#";

  /** The partition of the companies that were deleted, and are not to be published again. */
  public static final String DELETED_PARTITION = "DELETED";

  /** Between a data version and a company, in the partition keys of the company's items. */
  private static final String OF_COMPANY = "#COMPANY#";

  /** The sort key of the item with a registered client. */
  static final String CLIENT = "CLIENT";

  /** The sort key of the item with the status of a company. */
  static final String COMPANY = "COMPANY";

  /** The sort key of the item with a learning platform. */
  static final String PLATFORM = "PLATFORM";

  private static final String INVITATION_PREFIX = "LTI#INVITATION#";

  /** The sort key of the item with an invitation of a platform. */
  static final String INVITATION = "INVITATION";

  /** The sort key of the item with a login that a platform began. */
  private static final String LOGIN = "LOGIN";

  /**
   * The attribute by which DynamoDB deletes an item some time after it has expired, in seconds
   * since 1970.
   */
  public static final String EXPIRES = "expires";

  private TableSchema() {}

  /** The primary key of an item. */
  public record Key(String partition, String sort) {

    /** The key of an item. */
    public static Key of(Map<String, AttributeValue> item) {
      return Item.read(item, i -> new Key(i.text(PARTITION_KEY), i.text(SORT_KEY)));
    }

    /** The key as DynamoDB takes it. */
    public Map<String, AttributeValue> attributes() {
      return Map.of(
          PARTITION_KEY, AttributeValue.fromS(partition), SORT_KEY, AttributeValue.fromS(sort));
    }
  }

  /** Asks for the items of a partition. */
  public static QueryRequest.Builder query(String partition) {
    return QueryRequest.builder()
        .keyConditionExpression(PARTITION_KEY + " = :partition")
        .expressionAttributeValues(Map.of(":partition", AttributeValue.fromS(partition)));
  }

  /**
   * Asks for the items of a partition whose sort keys begin so.
   *
   * @param prefix not empty
   */
  public static QueryRequest.Builder query(String partition, String prefix) {
    return QueryRequest.builder()
        .keyConditionExpression(
            PARTITION_KEY + " = :partition AND begins_with(" + SORT_KEY + ", :prefix)")
        .expressionAttributeValues(
            Map.of(
                ":partition", AttributeValue.fromS(partition),
                ":prefix", AttributeValue.fromS(prefix)));
  }

  public static Key pointer() {
    return new Key(DATA_PARTITION, "CURRENT");
  }

  public static Key root(DataVersion version) {
    return new Key(DATA_PARTITION, ROOT_PREFIX + version);
  }

  /** The partition of the pages of a version's companies by name. */
  public static String companies(DataVersion version) {
    return version + "#LIST#NAME";
  }

  /** The partition of the items of a company as a whole. */
  public static String company(DataVersion version, Company company) {
    return version + OF_COMPANY + escaped(company.key());
  }

  public static Key profile(DataVersion version, Company company) {
    return new Key(company(version, company), PROFILE);
  }

  public static Key course(DataVersion version, Company company, CourseId course) {
    return new Key(company(version, company) + "#" + escaped(course.value()), COURSE);
  }

  private static String escaped(String name) {
    return name.replace("%", "%25").replace("#", "%23");
  }

  private static String unescaped(String name) {
    return name.replace("%23", "#").replace("%25", "%");
  }

  /** Whether a partition is of a company, or of one of its courses, in some data version. */
  static boolean isOf(Company company, String partition) {
    String after = partition.substring(Math.max(0, partition.indexOf('#')));
    String own = OF_COMPANY + escaped(company.key());
    return !partition.startsWith(ACCESS_PREFIX)
        && (after.equals(own) || after.startsWith(own + "#"));
  }

  /** The data version of an item of a company. */
  static DataVersion versionOf(String partition) {
    return new DataVersion(partition.substring(0, partition.indexOf('#')));
  }

  /**
   * One of the pages of a company's courses, best first.
   *
   * @param number 1, 2, 3, ...; every company has a first one
   */
  static Key best(DataVersion version, Company company, int number) {
    return new Key(company(version, company), numbered(BEST_PREFIX, number));
  }

  /**
   * One of the items with the page mixes of a company's courses.
   *
   * @param number 1, 2, 3, ...; every company has a first one
   */
  public static Key mixes(DataVersion version, Company company, int number) {
    return new Key(company(version, company), numbered(MIX_PREFIX, number));
  }

  private static String numbered(String prefix, int number) {
    return prefix + String.format(Locale.ROOT, "%04d", number);
  }

  /** The item with the segments of a company; every company has one. */
  public static Key segments(DataVersion version, Company company) {
    return new Key(company(version, company), SEGMENTS);
  }

  public static Key allCourses(DataVersion version) {
    return new Key(version + "#STATS", "ALL");
  }

  /** The partition of the search index of a version. */
  public static String search(DataVersion version) {
    return version + "#SEARCH";
  }

  /**
   * One of the parts of the search index.
   *
   * @param number 1, 2, 3, ...
   */
  static Key search(DataVersion version, int number) {
    return new Key(search(version), numbered(PART_PREFIX, number));
  }

  /** The item of a registered client; it belongs to no data version. */
  static Key accessOfClient(String clientId) {
    return new Key(clients() + escaped(clientId), CLIENT);
  }

  /** The item with the status of a company; it belongs to no data version. */
  static Key accessOfCompany(Company company) {
    return new Key(statuses() + escaped(company.key()), COMPANY);
  }

  /** The beginning of the partition keys of registered clients. */
  private static String clients() {
    return ACCESS_PREFIX + "CLIENT#";
  }

  /** The beginning of the partition keys of companies with a status. */
  private static String statuses() {
    return ACCESS_PREFIX + "COMPANY#";
  }

  /** The id of a registered client; empty for an item of something else. */
  static Optional<String> clientOf(Key key) {
    return nameIn(key, clients(), CLIENT);
  }

  /** The name, in small letters, of a company with a status; empty for another item. */
  static Optional<String> companyOf(Key key) {
    return nameIn(key, statuses(), COMPANY);
  }

  private static Optional<String> nameIn(Key key, String prefix, String sort) {
    return key.sort().equals(sort) && key.partition().startsWith(prefix)
        ? Optional.of(unescaped(key.partition().substring(prefix.length())))
        : Optional.empty();
  }

  /**
   * The item of a company that was deleted; it belongs to no data version, and does not name it.
   *
   * @param fingerprint a hash of the company's name
   */
  public static Key deleted(String fingerprint) {
    return new Key(DELETED_PARTITION, fingerprint);
  }

  /** The item of a learning platform; it belongs to no data version. */
  static Key accessOfPlatform(String issuer, String clientId) {
    return new Key(platforms() + escaped(issuer) + "#" + escaped(clientId), PLATFORM);
  }

  /**
   * Whether an item is a learning platform. The id of a course, a sort key, may be the same word.
   */
  static boolean isPlatform(Key key) {
    return key.sort().equals(PLATFORM) && key.partition().startsWith(platforms());
  }

  /** The beginning of the partition keys of learning platforms. */
  private static String platforms() {
    return ACCESS_PREFIX + "PLATFORM#";
  }

  /** The item of a platform's course; it belongs to no data version. */
  static Key accessOfCourse(PlatformCourse course) {
    return new Key(
        ACCESS_PREFIX
            + "CONTEXT#"
            + escaped(course.issuer())
            + "#"
            + escaped(course.clientId())
            + "#"
            + escaped(course.deployment()),
        course.context());
  }

  /** The item of an invitation of a platform. */
  static Key invitation(String fingerprint) {
    return new Key(INVITATION_PREFIX + escaped(fingerprint), INVITATION);
  }

  /** The item of a login that a platform began. */
  static Key login(String state) {
    return new Key("LTI#LOGIN#" + escaped(state), LOGIN);
  }
}

package dev.keepmeengaged.aws;

import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CourseId;
import dev.keepmeengaged.domain.DataVersion;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Keys of the table with the published courses. Every item of a data version has the version in its
 * partition key, so that a reader of one version cannot meet an item of another.
 *
 * <table>
 * <caption>Items</caption>
 * <tr><th>item</th><th>pk</th><th>sk</th></tr>
 * <tr><td>pointer to the current release</td><td>{@code DATA}</td><td>{@code CURRENT}</td></tr>
 * <tr><td>root of a data version</td><td>{@code DATA}</td><td>{@code VERSION#} version</td></tr>
 * <tr><td>company</td><td>{@code v#COMPANIES}</td><td>the company's key</td></tr>
 * <tr><td>course</td><td>{@code v#COMPANY#} the company's key</td><td>{@code COURSE#} id</td></tr>
 * <tr><td>page mixes</td><td>{@code v#COMPANY#} the company's key</td><td>{@code MIX#0001}, ...</td></tr>
 * <tr><td>segments</td><td>{@code v#COMPANY#} the company's key</td><td>{@code SEGMENTS}</td></tr>
 * <tr><td>titles</td><td>{@code v#COMPANY#} the company's key</td><td>{@code TITLES#00001}, ...</td></tr>
 * <tr><td>all courses</td><td>{@code v#STATS}</td><td>{@code ALL}</td></tr>
 * </table>
 *
 * <p>A name of a company or course is always the last part of a key, so whatever signs it has, no
 * two keys can run into each other. The longest name of a company, 255 characters of 4 bytes, fits
 * into a sort key (1,024 bytes). The local secondary index {@value #BY_SCORE} orders the courses of
 * a company by {@value #RANK}.
 */
public final class TableSchema {

  public static final String PARTITION_KEY = "pk";
  public static final String SORT_KEY = "sk";

  /** The index over a company's courses, best first. Holds the keys and what it projects. */
  public static final String BY_SCORE = "byScore";

  /** Sort key of {@link #BY_SCORE}: a number, 1 for the company's best course. */
  public static final String RANK = "rank";

  /** Projected into {@link #BY_SCORE}: the engagement score, a number. */
  public static final String SCORE = "score";

  /** Projected into {@link #BY_SCORE}: the number of learners, a number. */
  public static final String USERS = "users";

  static final String COURSE_PREFIX = "COURSE#";

  /** What the sort keys of the items with a company's page mixes begin with. */
  public static final String MIX_PREFIX = "MIX#";

  /** The sort key of the item with a company's segments. */
  public static final String SEGMENTS = "SEGMENTS";

  /** What the sort keys of the items with the titles of a company's courses begin with. */
  public static final String TITLES_PREFIX = "TITLES#";

  /** The partition of the pointer and of all data versions' roots. */
  public static final String DATA_PARTITION = "DATA";

  /** What the sort key of a data version's root begins with. */
  public static final String ROOT_PREFIX = "VERSION#";

  /** Attribute of a root: what became of its version. */
  public static final String STATE = "state";

  /**
   * The state of a version whose items are all there. A root has it from the moment when the
   * pointer first names its version until before the first item is deleted.
   */
  public static final String COMPLETE = "complete";

  private TableSchema() {}

  /** The primary key of an item. */
  public record Key(String partition, String sort) {

    /** The key of an item that was read. */
    static Key of(Map<String, AttributeValue> item) {
      return Item.read(item, i -> new Key(i.text(PARTITION_KEY), i.text(SORT_KEY)));
    }

    /** The key as DynamoDB takes it. */
    public Map<String, AttributeValue> attributes() {
      return Map.of(
          PARTITION_KEY, AttributeValue.fromS(partition), SORT_KEY, AttributeValue.fromS(sort));
    }
  }

  public static Key pointer() {
    return new Key(DATA_PARTITION, "CURRENT");
  }

  public static Key root(DataVersion version) {
    return new Key(DATA_PARTITION, ROOT_PREFIX + version);
  }

  public static Key company(DataVersion version, Company company) {
    return new Key(companies(version), company.key());
  }

  public static Key course(DataVersion version, Company company, CourseId course) {
    return new Key(courses(version, company.key()), COURSE_PREFIX + course.value());
  }

  /**
   * One of the items with the page mixes of a company's courses.
   *
   * @param number 1, 2, 3, ...; every company has a first one
   */
  public static Key mixes(DataVersion version, Company company, int number) {
    return new Key(
        courses(version, company.key()), MIX_PREFIX + String.format(Locale.ROOT, "%04d", number));
  }

  /** The item with the segments of a company; every company has one. */
  public static Key segments(DataVersion version, Company company) {
    return new Key(courses(version, company.key()), SEGMENTS);
  }

  /**
   * One of the items with the titles of a company's courses.
   *
   * @param number 1, 2, 3, ...; a company without titles has no such item
   */
  public static Key titles(DataVersion version, Company company, int number) {
    return new Key(
        courses(version, company.key()),
        TITLES_PREFIX + String.format(Locale.ROOT, "%05d", number));
  }

  public static Key allCourses(DataVersion version) {
    return new Key(version + "#STATS", "ALL");
  }

  /** The partition of a version's companies. */
  public static String companies(DataVersion version) {
    return version + "#COMPANIES";
  }

  /**
   * The partition of a company's courses, their page mixes, segments and titles.
   *
   * @param companyKey {@link Company#key}, the sort key of the company's item
   */
  public static String courses(DataVersion version, String companyKey) {
    return version + "#COMPANY#" + companyKey;
  }
}

package dev.keepmeengaged.aws;

import dev.keepmeengaged.domain.AllCourses;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CompanyMixes;
import dev.keepmeengaged.domain.CompanyProfile;
import dev.keepmeengaged.domain.CompanyScores;
import dev.keepmeengaged.domain.CompanySegments;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.CourseDescription;
import dev.keepmeengaged.domain.CourseId;
import dev.keepmeengaged.domain.CourseMix;
import dev.keepmeengaged.domain.CourseScore;
import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.ListedCourse;
import dev.keepmeengaged.domain.Standing;
import dev.keepmeengaged.domain.TreeMask;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How courses, companies and statistics are written as items, and read back. The publisher writes
 * them, the repositories read them; nobody else knows their attributes. {@link PackedNumbers},
 * {@link PackedMixes} and {@link PackedSegments} say what is in the binary ones.
 */
public final class CatalogueItems {

  private static final String NAME = "name";
  private static final String COURSES = "courses";
  private static final String ENOUGH_LEARNERS = "enoughLearners";
  private static final String COMPANIES = "companies";
  private static final String SCORES = "scores";
  private static final String FEATURES = "features";
  private static final String COMPANY = "company";
  private static final String COURSE = "course";
  private static final String OUT_OF_BAG = "outOfBag";
  private static final String TREES = "trees";
  private static final String COMPANY_ROWS = "companyRows";
  private static final String PLACE = "place";
  private static final String TIED = "tied";
  private static final String RANKED = "ranked";
  private static final String MIXES = "mixes";
  private static final String ITEMS = "items";
  private static final String SEGMENTS = "segments";
  private static final String TITLE = "title";
  private static final String PAGES = "pages";
  private static final String EDITION = "edition";
  private static final String TITLES = "titles";

  /** How many courses an item with titles is of. With the longest titles it has some 100 KB. */
  static final int TITLES_TOGETHER = 100;

  /** The attributes that {@link #companyScores} reads. */
  static final List<String> COMPANY_SCORES = List.of(NAME, COURSES, ENOUGH_LEARNERS, SCORES);

  /** The attributes that {@link #course} reads. */
  static final List<String> WHOLE_COURSE =
      List.of(
          COMPANY,
          COURSE,
          TableSchema.SCORE,
          FEATURES,
          OUT_OF_BAG,
          TREES,
          COMPANY_ROWS,
          TITLE,
          PAGES,
          EDITION);

  /** The attributes that {@link #courseScore} reads. */
  static final List<String> COURSE_SCORE =
      List.of(TableSchema.SORT_KEY, TableSchema.SCORE, TableSchema.USERS, TITLE);

  /** The attributes that {@link #mixes(Item)} reads. */
  static final List<String> MIX_ITEM = List.of(MIXES, ITEMS);

  /**
   * Some of a company's page mixes.
   *
   * @param items how many items hold all of them
   */
  record MixItem(int items, List<CourseMix> mixes) {}

  private CatalogueItems() {}

  /** The item of a company. */
  public static Map<String, AttributeValue> of(DataVersion version, CompanyProfile profile) {
    CompanyScores summary = profile.summary();
    Item.Writer item =
        Item.writer(TableSchema.company(version, summary.company()))
            .text(NAME, summary.company().name())
            .wholeNumber(COURSES, summary.courses())
            .bytes(FEATURES, PackedNumbers.statistics(profile.features()));
    summary
        .coursesWithEnoughLearners()
        .ifPresent(courses -> item.wholeNumber(ENOUGH_LEARNERS, courses));
    summary.scores().ifPresent(scores -> item.bytes(SCORES, PackedNumbers.quartiles(scores)));
    return item.attributes();
  }

  /**
   * The item of a course.
   *
   * @param rank its place among its company's courses, 1 for the best
   */
  public static Map<String, AttributeValue> of(DataVersion version, int rank, ListedCourse listed) {
    Course course = listed.course();
    Item.Writer item =
        Item.writer(TableSchema.course(version, course.company(), course.id()))
            .text(COMPANY, course.company().name())
            .text(COURSE, course.id().value())
            .wholeNumber(TableSchema.RANK, rank)
            .number(TableSchema.SCORE, course.engagementScore())
            .number(TableSchema.USERS, course.score().users())
            .bytes(FEATURES, PackedNumbers.values(course.features()));
    course
        .outOfBag()
        .ifPresent(mask -> item.bytes(OUT_OF_BAG, mask.toBytes()).wholeNumber(TREES, mask.trees()));
    course.companyRows().ifPresent(rows -> item.wholeNumber(COMPANY_ROWS, rows));
    course.description().title().ifPresent(title -> item.text(TITLE, title));
    course.description().pages().ifPresent(pages -> item.wholeNumber(PAGES, pages));
    course.description().edition().ifPresent(edition -> item.text(EDITION, edition));
    listed
        .standing()
        .ifPresent(
            standing ->
                item.wholeNumber(PLACE, standing.place())
                    .wholeNumber(TIED, standing.tied())
                    .wholeNumber(RANKED, standing.of()));
    return item.attributes();
  }

  /**
   * The items of the titles of a company's courses, by rank: the index has none, and its projection
   * cannot be altered. None where no course has a title.
   *
   * @param bestFirst all courses of the company
   */
  public static List<Map<String, AttributeValue>> titles(
      DataVersion version, List<Course> bestFirst) {
    if (bestFirst.stream().allMatch(course -> course.score().title().isEmpty())) {
      return List.of();
    }
    List<Map<String, AttributeValue>> items = new ArrayList<>();
    for (int from = 0; from < bestFirst.size(); from += TITLES_TOGETHER) {
      List<String> titles =
          bestFirst.subList(from, Math.min(from + TITLES_TOGETHER, bestFirst.size())).stream()
              .map(course -> course.score().title().orElse(""))
              .toList();
      items.add(
          Item.writer(TableSchema.titles(version, bestFirst.get(0).company(), titlesOf(from + 1)))
              .texts(TITLES, titles)
              .attributes());
    }
    return items;
  }

  /** The number of the item with the title of the course with a rank. */
  static int titlesOf(int rank) {
    return (rank - 1) / TITLES_TOGETHER + 1;
  }

  /** The items of a company's page mixes: one at least, and more only for a very large company. */
  public static List<Map<String, AttributeValue>> of(
      DataVersion version, Company company, CompanyMixes mixes) {
    List<byte[]> packed = PackedMixes.pack(mixes.courses());
    List<Map<String, AttributeValue>> items = new ArrayList<>();
    for (byte[] part : packed) {
      items.add(
          Item.writer(TableSchema.mixes(version, company, items.size() + 1))
              .bytes(MIXES, part)
              .wholeNumber(ITEMS, packed.size())
              .attributes());
    }
    return items;
  }

  /** The item of a company's segments, under 80 KB: one always holds them. */
  public static Map<String, AttributeValue> of(
      DataVersion version, Company company, CompanySegments segments) {
    return Item.writer(TableSchema.segments(version, company))
        .bytes(SEGMENTS, PackedSegments.pack(segments))
        .attributes();
  }

  /** The item of the statistics over all courses. */
  public static Map<String, AttributeValue> of(DataVersion version, AllCourses all) {
    return Item.writer(TableSchema.allCourses(version))
        .wholeNumber(COURSES, all.courses())
        .wholeNumber(COMPANIES, all.companies())
        .bytes(SCORES, PackedNumbers.distribution(all.scores()))
        .bytes(FEATURES, PackedNumbers.distributions(all.features()))
        .attributes();
  }

  /**
   * A release may have been published before courses with enough learners were counted. Its
   * quartiles are those of all courses, so they are not read.
   */
  static CompanyScores companyScores(Item item) {
    boolean counted = item.has(ENOUGH_LEARNERS);
    return new CompanyScores(
        new Company(item.text(NAME)),
        item.wholeNumber(COURSES),
        counted ? OptionalInt.of(item.wholeNumber(ENOUGH_LEARNERS)) : OptionalInt.empty(),
        counted && item.has(SCORES)
            ? Optional.of(PackedNumbers.quartiles(item.bytes(SCORES)))
            : Optional.empty());
  }

  static CompanyProfile companyProfile(Item item) {
    return new CompanyProfile(companyScores(item), PackedNumbers.statistics(item.bytes(FEATURES)));
  }

  static Course course(Item item) {
    Optional<TreeMask> outOfBag =
        item.has(OUT_OF_BAG)
            ? Optional.of(mask(item.bytes(OUT_OF_BAG), item.wholeNumber(TREES)))
            : Optional.empty();
    return new Course(
        new Company(item.text(COMPANY)),
        new CourseId(item.text(COURSE)),
        item.number(TableSchema.SCORE),
        PackedNumbers.values(item.bytes(FEATURES)),
        outOfBag,
        item.has(COMPANY_ROWS)
            ? OptionalInt.of(item.wholeNumber(COMPANY_ROWS))
            : OptionalInt.empty(),
        description(item));
  }

  /** A release may have been published before descriptions were published with it. */
  private static CourseDescription description(Item item) {
    return new CourseDescription(
        item.optionalText(TITLE),
        item.has(PAGES) ? OptionalInt.of(item.wholeNumber(PAGES)) : OptionalInt.empty(),
        item.optionalText(EDITION));
  }

  /** A release may have been published before standings were published with it. */
  static ListedCourse listedCourse(Item item) {
    return new ListedCourse(
        course(item),
        item.has(PLACE)
            ? Optional.of(
                new Standing(
                    item.wholeNumber(PLACE), item.wholeNumber(TIED), item.wholeNumber(RANKED)))
            : Optional.empty());
  }

  /**
   * Reads an item of the table, or of {@link TableSchema#BY_SCORE}, which has no more than it, and
   * no title.
   */
  static CourseScore courseScore(Item item) {
    String id = item.text(TableSchema.SORT_KEY).substring(TableSchema.COURSE_PREFIX.length());
    return new CourseScore(
        new CourseId(id),
        item.number(TableSchema.SCORE),
        item.number(TableSchema.USERS),
        description(item).shortTitle());
  }

  /** The titles of courses by their rank, of one item with titles. */
  static Map<Integer, String> titles(Item item) {
    int number =
        Integer.parseInt(
            item.text(TableSchema.SORT_KEY).substring(TableSchema.TITLES_PREFIX.length()));
    List<String> titles = item.texts(TITLES);
    Map<Integer, String> byRank = new HashMap<>();
    for (int i = 0; i < titles.size(); i++) {
      if (!titles.get(i).isEmpty()) {
        byRank.put((number - 1) * TITLES_TOGETHER + i + 1, titles.get(i));
      }
    }
    return byRank;
  }

  static MixItem mixes(Item item) {
    return new MixItem(item.wholeNumber(ITEMS), PackedMixes.unpack(item.bytes(MIXES)));
  }

  /** Empty where they were published by another program, in another form. */
  static Optional<CompanySegments> segments(Item item) {
    return PackedSegments.unpack(item.bytes(SEGMENTS));
  }

  static AllCourses allCourses(Item item) {
    return new AllCourses(
        item.wholeNumber(COURSES),
        item.wholeNumber(COMPANIES),
        PackedNumbers.wholeDistribution(item.bytes(SCORES)),
        PackedNumbers.distributions(item.bytes(FEATURES)));
  }

  private static TreeMask mask(ByteBuffer bytes, int trees) {
    byte[] bits = new byte[bytes.remaining()];
    bytes.get(bits);
    return TreeMask.fromBytes(bits, trees);
  }
}

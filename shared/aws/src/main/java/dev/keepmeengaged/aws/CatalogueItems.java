package dev.keepmeengaged.aws;

import dev.keepmeengaged.domain.Aggregate;
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
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.Population;
import dev.keepmeengaged.domain.Rank;
import dev.keepmeengaged.domain.RankedCourse;
import dev.keepmeengaged.domain.SearchIndex;
import dev.keepmeengaged.domain.TreeMask;
import dev.keepmeengaged.domain.UnavailableException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Writes courses, companies and statistics as items, and reads them back, for the publisher and the
 * repositories. No other class knows the attributes. {@link PackedNumbers}, {@link PackedLists},
 * {@link PackedMixes}, {@link PackedSegments} and {@link PackedSearch} describe the binary ones.
 */
public final class CatalogueItems {

  private static final String NAME = "name";
  private static final String COURSES = "courses";
  private static final String ENOUGH_LEARNERS = "enoughLearners";
  private static final String COMPANIES = "companies";
  private static final String SCORES = "scores";
  private static final String FEATURES = "features";
  private static final String POPULATIONS = "populations";
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
  private static final String SEARCH = "search";
  private static final String TITLE = "title";
  private static final String PAGES = "pages";
  private static final String EDITION = "edition";

  private static final String SCORE = "score";
  private static final String PAGE = "page";
  private static final String NEXT = "next";

  /** The attributes that {@link #course} reads. */
  static final List<String> WHOLE_COURSE =
      List.of(
          COMPANY, COURSE, SCORE, FEATURES, OUT_OF_BAG, TREES, COMPANY_ROWS, TITLE, PAGES, EDITION);

  /** The attributes that {@link #mixes(Item)} reads. */
  static final List<String> MIX_ITEM = List.of(MIXES, ITEMS);

  /**
   * Some of a company's page mixes.
   *
   * @param items number of items that hold all of them
   */
  record MixItem(int items, List<CourseMix> mixes) {}

  /**
   * A part of the search index.
   *
   * @param items number of items that hold all of it
   */
  record SearchItem(int items, ByteBuffer part) {}

  private CatalogueItems() {}

  /** The item of a company's profile. */
  static Map<String, AttributeValue> of(DataVersion version, CompanyProfile profile) {
    CompanyScores summary = profile.summary();
    return with(summary, Item.writer(TableSchema.profile(version, summary.company())))
        .bytes(FEATURES, PackedNumbers.statistics(profile.features()))
        .attributes();
  }

  /** Adds the summary of a company. */
  private static Item.Writer with(CompanyScores company, Item.Writer item) {
    item.text(NAME, company.company().name()).wholeNumber(COURSES, company.courses());
    company
        .coursesWithEnoughLearners()
        .ifPresent(courses -> item.wholeNumber(ENOUGH_LEARNERS, courses));
    company.scores().ifPresent(scores -> item.bytes(SCORES, PackedNumbers.quartiles(scores)));
    return item;
  }

  /** The pages of the companies by name. */
  static List<Map<String, AttributeValue>> companies(
      DataVersion version, List<CompanyScores> companies) {
    return sorted(
        TableSchema.companies(version),
        TableSchema.BY_NAME,
        companies,
        company -> company.company().key(),
        (item, page) -> item.bytes(PAGE, PackedLists.companies(page)));
  }

  /**
   * The pages of a company's courses by id.
   *
   * @param courses all of the company
   */
  static List<Map<String, AttributeValue>> byId(
      DataVersion version, CompanyScores company, List<CourseScore> courses) {
    return sorted(
        TableSchema.company(version, company.company()),
        TableSchema.BY_ID_PREFIX,
        courses,
        course -> course.id().value(),
        (item, page) -> with(company, item).bytes(PAGE, PackedLists.courses(page)));
  }

  /** The pages of a {@link SortedList}. */
  private static <T> List<Map<String, AttributeValue>> sorted(
      String partition,
      String mark,
      List<T> entries,
      Function<T, String> key,
      BiConsumer<Item.Writer, List<T>> write) {
    List<List<T>> pages =
        pages(entries.stream().sorted(Comparator.comparing(key, ListPage.UTF_8)).toList());
    List<String> sortKeys = new ArrayList<>(List.of(mark));
    pages.stream().skip(1).forEach(page -> sortKeys.add(mark + key.apply(page.get(0))));
    List<Map<String, AttributeValue>> items = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      Item.Writer item = Item.writer(new TableSchema.Key(partition, sortKeys.get(i)));
      write.accept(item, pages.get(i));
      if (i + 1 < pages.size()) {
        item.text(NEXT, sortKeys.get(i + 1));
      }
      items.add(item.attributes());
    }
    return items;
  }

  /** The pages of a company's courses, best first, in the order that they have here. */
  static List<Map<String, AttributeValue>> best(
      DataVersion version, CompanyScores company, List<CourseScore> courses) {
    List<Map<String, AttributeValue>> items = new ArrayList<>();
    for (List<CourseScore> page : pages(courses)) {
      Item.Writer item =
          Item.writer(TableSchema.best(version, company.company(), items.size() + 1));
      items.add(with(company, item).bytes(PAGE, PackedLists.courses(page)).attributes());
    }
    return items;
  }

  private static <T> List<List<T>> pages(List<T> entries) {
    List<List<T>> pages = new ArrayList<>();
    for (int from = 0; from < entries.size(); from += ListPage.ENTRIES) {
      pages.add(entries.subList(from, Math.min(from + ListPage.ENTRIES, entries.size())));
    }
    return pages;
  }

  /** The item of a course. */
  static Map<String, AttributeValue> of(DataVersion version, RankedCourse listed) {
    Course course = listed.course();
    Item.Writer item =
        Item.writer(TableSchema.course(version, course.company(), course.id()))
            .text(COMPANY, course.company().name())
            .text(COURSE, course.id().value())
            .number(SCORE, course.engagementScore())
            .bytes(FEATURES, PackedNumbers.values(course.features()));
    course
        .outOfBag()
        .ifPresent(mask -> item.bytes(OUT_OF_BAG, mask.toBytes()).wholeNumber(TREES, mask.trees()));
    course.companyRows().ifPresent(rows -> item.wholeNumber(COMPANY_ROWS, rows));
    course.description().title().ifPresent(title -> item.text(TITLE, title));
    course.description().pages().ifPresent(pages -> item.wholeNumber(PAGES, pages));
    course.description().edition().ifPresent(edition -> item.text(EDITION, edition));
    listed
        .rank()
        .ifPresent(
            rank ->
                item.wholeNumber(PLACE, rank.place())
                    .wholeNumber(TIED, rank.tied())
                    .wholeNumber(RANKED, rank.of()));
    return item.attributes();
  }

  /** The items of a company's page mixes: one at least, and more only for a very large company. */
  static List<Map<String, AttributeValue>> of(
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

  /** The items of the search index: one at least, and one for some 300 KB of names and titles. */
  public static List<Map<String, AttributeValue>> of(DataVersion version, SearchIndex index) {
    List<byte[]> packed = PackedSearch.pack(index.companies());
    List<Map<String, AttributeValue>> items = new ArrayList<>();
    for (byte[] part : packed) {
      items.add(
          Item.writer(TableSchema.search(version, items.size() + 1))
              .bytes(SEARCH, part)
              .wholeNumber(ITEMS, packed.size())
              .attributes());
    }
    return items;
  }

  /** The item of the statistics over all courses. */
  static Map<String, AttributeValue> of(DataVersion version, AllCourses all) {
    return Item.writer(TableSchema.allCourses(version))
        .wholeNumber(COURSES, all.courses())
        .wholeNumber(COMPANIES, all.companies())
        .bytes(SCORES, PackedNumbers.distribution(all.scores().values()))
        .bytes(FEATURES, PackedNumbers.distributions(perFeature(all, Aggregate::values)))
        .bytes(POPULATIONS, PackedNumbers.populations(perFeature(all, Aggregate::of)))
        .attributes();
  }

  private static <T> Map<Feature, T> perFeature(AllCourses all, Function<Aggregate, T> part) {
    Map<Feature, T> parts = new EnumMap<>(Feature.class);
    all.features().forEach((feature, aggregate) -> parts.put(feature, part.apply(aggregate)));
    return parts;
  }

  /** The summary of the company that an item belongs to. */
  static CompanyScores companyScores(Item item) {
    return new CompanyScores(
        new Company(item.text(NAME)),
        item.wholeNumber(COURSES),
        item.has(ENOUGH_LEARNERS)
            ? OptionalInt.of(item.wholeNumber(ENOUGH_LEARNERS))
            : OptionalInt.empty(),
        item.has(SCORES)
            ? Optional.of(PackedNumbers.quartiles(item.bytes(SCORES)))
            : Optional.empty());
  }

  static CompanyListPage companyListPage(Item item) {
    return new CompanyListPage(PackedLists.companies(item.bytes(PAGE)), item.optionalText(NEXT));
  }

  static CourseListPage courseListPage(Item item) {
    return new CourseListPage(
        companyScores(item), PackedLists.courses(item.bytes(PAGE)), item.optionalText(NEXT));
  }

  /** The companies of a page of their list. */
  public static List<Company> companiesIn(Map<String, AttributeValue> page) {
    return Item.read(page, CatalogueItems::companyListPage).entries().stream()
        .map(CompanyScores::company)
        .toList();
  }

  /** The courses of a page of a list of them. */
  public static List<CourseId> coursesIn(Map<String, AttributeValue> page) {
    return Item.read(page, CatalogueItems::courseListPage).entries().stream()
        .map(CourseScore::id)
        .toList();
  }

  /** The course of an item; empty for an item of something else. */
  public static Optional<Course> courseIn(Map<String, AttributeValue> item) {
    return TableSchema.Key.of(item).sort().equals(TableSchema.COURSE)
        ? Optional.of(Item.read(item, CatalogueItems::course))
        : Optional.empty();
  }

  /** The features that the statistics over all courses have. */
  public static List<Feature> featuresIn(Map<String, AttributeValue> statistics) {
    return List.copyOf(Item.read(statistics, CatalogueItems::allCourses).features().keySet());
  }

  /** The segments in an item; empty where another version of the program wrote them. */
  public static Optional<CompanySegments> segmentsIn(Map<String, AttributeValue> item) {
    return Item.read(item, CatalogueItems::segments);
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
        item.number(SCORE),
        PackedNumbers.values(item.bytes(FEATURES)),
        outOfBag,
        item.has(COMPANY_ROWS)
            ? OptionalInt.of(item.wholeNumber(COMPANY_ROWS))
            : OptionalInt.empty(),
        description(item));
  }

  private static CourseDescription description(Item item) {
    return new CourseDescription(
        item.optionalText(TITLE),
        item.has(PAGES) ? OptionalInt.of(item.wholeNumber(PAGES)) : OptionalInt.empty(),
        item.optionalText(EDITION));
  }

  /** Empty for a course with too few learners for a rank. */
  static RankedCourse listedCourse(Item item) {
    return new RankedCourse(
        course(item),
        item.has(PLACE)
            ? Optional.of(
                new Rank(item.wholeNumber(PLACE), item.wholeNumber(TIED), item.wholeNumber(RANKED)))
            : Optional.empty());
  }

  static MixItem mixes(Item item) {
    return new MixItem(item.wholeNumber(ITEMS), PackedMixes.unpack(item.bytes(MIXES)));
  }

  /** Empty where another version of the program published them in another form. */
  static Optional<CompanySegments> segments(Item item) {
    return PackedSegments.unpack(item.bytes(SEGMENTS));
  }

  static SearchItem searchItem(Item item) {
    return new SearchItem(item.wholeNumber(ITEMS), item.bytes(SEARCH));
  }

  /**
   * The search index of all of its parts; empty where another version of the program published them
   * in another form.
   *
   * @throws UnavailableException when they do not have the form that this program writes
   */
  static Optional<SearchIndex> searchIndex(List<SearchItem> items) {
    return Item.inForm(
        () ->
            PackedSearch.unpack(items.stream().map(SearchItem::part).toList())
                .map(SearchIndex::new));
  }

  /** Items from before populations were kept do not say which courses have a feature. */
  static AllCourses allCourses(Item item) {
    Map<Feature, Population> populations =
        item.has(POPULATIONS) ? PackedNumbers.populations(item.bytes(POPULATIONS)) : Map.of();
    Map<Feature, Aggregate> features = new EnumMap<>(Feature.class);
    PackedNumbers.distributions(item.bytes(FEATURES))
        .forEach(
            (feature, values) ->
                features.put(
                    feature,
                    new Aggregate(populations.getOrDefault(feature, Population.UNKNOWN), values)));
    return new AllCourses(
        new Aggregate(
            new Population(item.wholeNumber(COURSES), item.wholeNumber(COMPANIES)),
            PackedNumbers.wholeDistribution(item.bytes(SCORES))),
        features);
  }

  private static TreeMask mask(ByteBuffer bytes, int trees) {
    byte[] bits = new byte[bytes.remaining()];
    bytes.get(bits);
    return TreeMask.fromBytes(bits, trees);
  }
}

package dev.keepmeengaged.aws;

import static dev.keepmeengaged.aws.InProcessDynamoDb.json;

import dev.keepmeengaged.domain.AccessGrant;
import dev.keepmeengaged.domain.Band;
import dev.keepmeengaged.domain.Catalogue;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CompanyMixes;
import dev.keepmeengaged.domain.CompanyProfile;
import dev.keepmeengaged.domain.CompanyScores;
import dev.keepmeengaged.domain.CompanySegments;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.CourseDescription;
import dev.keepmeengaged.domain.CourseId;
import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.ExpectedChange;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.Improvement;
import dev.keepmeengaged.domain.MixMove;
import dev.keepmeengaged.domain.PageMix;
import dev.keepmeengaged.domain.RankedCourse;
import dev.keepmeengaged.domain.RegisteredClient;
import dev.keepmeengaged.domain.ReplacedPages;
import dev.keepmeengaged.domain.RoomToImprove;
import dev.keepmeengaged.domain.SearchIndex;
import dev.keepmeengaged.domain.Segment;
import dev.keepmeengaged.domain.Support;
import dev.keepmeengaged.domain.lti.Platform;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A stub of the table for warm-up calls: whichever company and course a request names, it answers
 * with the same stub course of one stub company. Every client is registered and has access to that
 * company; so is every learning platform, as {@value #PLATFORM_ISSUER} with the client {@value
 * #PLATFORM_CLIENT}.
 */
public final class StubTable {

  public static final String PLATFORM_ISSUER = "https://stub.invalid";
  public static final String PLATFORM_CLIENT = "stub";

  /** The default number of entries of a list. */
  private static final int PAGE = 100;

  /** Has pages of every type, so that every move is possible. */
  private static final PageMix MIX = PageMix.ofTenths(100, 100, 500, 100, 200);

  private static final DataVersion VERSION = new DataVersion("stub");

  private StubTable() {}

  /** The table, with a client of its own. */
  public static CoursesTable open() {
    return InProcessDynamoDb.table("stub", new DynamoDbOfOneCourse());
  }

  /**
   * The courses of the stub company. The first is the one that the table answers with; the others
   * have its page mix with five points moved, from every page type to every other one.
   */
  public static List<Course> courses() {
    List<Course> courses = new ArrayList<>();
    courses.add(course(1, MIX));
    for (Feature from : Feature.PAGE_TYPES) {
      for (Feature to : Feature.PAGE_TYPES) {
        if (from != to) {
          courses.add(course(courses.size() + 1, MIX.moving(from, to, 5).orElseThrow()));
        }
      }
    }
    return courses;
  }

  private static Course course(int number, PageMix mix) {
    double[] features = new double[Feature.COUNT];
    features[Feature.USERS.ordinal()] = 120;
    features[Feature.LENGTH_HOURS.ordinal()] = 2.5;
    mix.percents().forEach((type, percent) -> features[type.ordinal()] = percent);
    return new Course(
        new Company("stub"),
        new CourseId(Integer.toString(number)),
        40.5 + number,
        FeatureVector.of(features),
        Optional.empty(),
        OptionalInt.empty(),
        new CourseDescription(Optional.of("stub " + number), OptionalInt.of(20), Optional.of("1")));
  }

  private static Course course() {
    return course(1, MIX);
  }

  private static CompanySegments segments() {
    MixMove move = new MixMove(Feature.CONTENT, Feature.INTERACTIVE, RoomToImprove.POINTS);
    return new CompanySegments(
        60,
        List.of(
            new Segment(
                List.of(
                    new Segment.Condition(Feature.LENGTH_HOURS, Segment.Bound.BELOW, 2),
                    new Segment.Condition(Feature.GRADED_ASSESSMENT, Segment.Bound.NONE, 0)),
                20,
                40,
                62.5,
                -12.5,
                0.01)),
        new RoomToImprove(
            true,
            new RoomToImprove.Counts(60, 60, 60, 1, 1, 1),
            List.of(
                new Improvement(
                    course().score(),
                    move,
                    ReplacedPages.by(move, course()),
                    new ExpectedChange(2.5, new Band(0.5, 4.5)),
                    Optional.of(60),
                    Support.Level.HIGH,
                    Support.Basis.OWN_COURSES))));
  }

  /** Answers GetItem, BatchGetItem and Query with the stub item that the key's prefix asks for. */
  private static final class DynamoDbOfOneCourse implements InProcessDynamoDb.Engine {

    private static final String KEY_PART =
        "\"(?:"
            + TableSchema.PARTITION_KEY
            + "|"
            + TableSchema.SORT_KEY
            + ")\":\\{\"S\":\"(?:[^\"\\\\]|\\\\.)*\"}";
    private static final Pattern KEY = Pattern.compile("\\{(" + KEY_PART + "," + KEY_PART + ")}");

    private final Map<String, AttributeValue> course =
        CatalogueItems.of(VERSION, RankedCourse.of(List.of(course())).get(0));
    private final Map<String, AttributeValue> root =
        Item.writer(TableSchema.root(VERSION))
            .text(TableSchema.STATE, TableSchema.COMPLETE)
            .attributes();
    private final Map<String, AttributeValue> mixes =
        CatalogueItems.of(VERSION, course().company(), CompanyMixes.of(courses())).get(0);
    private final Map<String, AttributeValue> segments =
        CatalogueItems.of(VERSION, course().company(), segments());
    private final Map<String, AttributeValue> client =
        AccessItems.of(
            "stub",
            new RegisteredClient(
                Optional.of(new AccessGrant.OneCompany(course().company())),
                false,
                Optional.of("stub")));
    private final Map<String, AttributeValue> status = AccessItems.of(course().company(), false);
    private final Map<String, AttributeValue> platform =
        LtiItems.of(
            new Platform(
                PLATFORM_ISSUER,
                PLATFORM_CLIENT,
                URI.create(PLATFORM_ISSUER),
                URI.create(PLATFORM_ISSUER),
                Map.of("1", Optional.of(course().company())),
                false));
    private final Map<String, AttributeValue> profile;
    private final Map<String, AttributeValue> companies;
    private final Map<String, AttributeValue> courses;
    private final Map<String, AttributeValue> allCourses;
    private final Map<String, AttributeValue> search;

    DynamoDbOfOneCourse() {
      Catalogue catalogue = Catalogue.of(List.of(course()));
      CompanyProfile only = catalogue.profiles().get(0);
      CompanyScores company =
          new CompanyScores(only.summary().company(), PAGE, OptionalInt.of(0), Optional.empty());
      profile = CatalogueItems.of(VERSION, only);
      companies =
          CatalogueItems.companies(VERSION, Collections.nCopies(PAGE, only.summary())).get(0);
      courses =
          CatalogueItems.best(VERSION, company, Collections.nCopies(PAGE, course().score())).get(0);
      allCourses = CatalogueItems.of(VERSION, catalogue.allCourses());
      search = CatalogueItems.of(VERSION, SearchIndex.of(catalogue, List.of(segments()))).get(0);
    }

    @Override
    public String answer(String operation, String request) {
      return switch (operation) {
        case "Query" ->
            "{\"Count\":1,\"ScannedCount\":1,\"Items\":[%s]}".formatted(json(item(request)));
        case "BatchGetItem" ->
            "{\"Responses\":{\"stub\":[%s]},\"UnprocessedKeys\":{}}".formatted(items(request));
        default -> "{\"Item\":%s}".formatted(json(item(request)));
      };
    }

    /** An item for every requested key, each with that key. */
    private String items(String asked) {
      return KEY.matcher(asked)
          .results()
          .map(key -> keyed(key.group(1)))
          .collect(Collectors.joining(","));
    }

    private String keyed(String key) {
      Map<String, AttributeValue> rest = new HashMap<>(item(key));
      rest.remove(TableSchema.PARTITION_KEY);
      rest.remove(TableSchema.SORT_KEY);
      return "{" + key + "," + json(rest).substring(1);
    }

    private Map<String, AttributeValue> item(String asked) {
      if (asked.contains(TableSchema.ROOT_PREFIX)) {
        return root;
      }
      if (asked.contains(TableSchema.MIX_PREFIX)) {
        return mixes;
      }
      if (asked.contains("\"" + TableSchema.SEGMENTS + "\"")) {
        return segments;
      }
      if (asked.contains("\"" + TableSchema.PROFILE + "\"")) {
        return profile;
      }
      if (asked.contains(TableSchema.BEST_PREFIX) || asked.contains(TableSchema.BY_ID_PREFIX)) {
        return courses;
      }
      if (asked.contains(TableSchema.PART_PREFIX)) {
        return search;
      }
      if (asked.contains("\"" + TableSchema.COURSE + "\"")) {
        return course;
      }
      if (asked.contains("\"" + TableSchema.CLIENT + "\"")) {
        return client;
      }
      if (asked.contains("\"" + TableSchema.COMPANY + "\"")) {
        return status;
      }
      if (asked.contains("\"" + TableSchema.PLATFORM + "\"")) {
        return platform;
      }
      return asked.contains("#LIST#") ? companies : allCourses;
    }
  }
}

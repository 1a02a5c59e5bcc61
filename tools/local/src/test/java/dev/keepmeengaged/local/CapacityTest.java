package dev.keepmeengaged.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.keepmeengaged.aws.CoursesTable;
import dev.keepmeengaged.aws.DynamoDbCompanyRepository;
import dev.keepmeengaged.aws.DynamoDbCompanySegmentsRepository;
import dev.keepmeengaged.aws.DynamoDbCourseRepository;
import dev.keepmeengaged.aws.DynamoDbReleases;
import dev.keepmeengaged.aws.testing.Services;
import dev.keepmeengaged.companylist.CompanyListHandler;
import dev.keepmeengaged.coursescores.CourseScoresHandler;
import dev.keepmeengaged.data.BadRowPolicy;
import dev.keepmeengaged.data.DataFolder;
import dev.keepmeengaged.domain.Catalogue;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.CourseDescription;
import dev.keepmeengaged.domain.CourseId;
import dev.keepmeengaged.http.testing.Answer;
import dev.keepmeengaged.http.testing.GatewayCall;
import dev.keepmeengaged.publish.PublishProgress;
import dev.keepmeengaged.publish.PublishTarget;
import dev.keepmeengaged.publish.PublishTimes;
import dev.keepmeengaged.publish.Publisher;
import dev.keepmeengaged.publish.ReleaseCandidate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What answers and a publish cost, in DynamoDB's units. The courses are those of the sample, with
 * all that is published of them. Names of companies and titles have 40 letters by chance, which
 * deflate worse than words.
 */
class CapacityTest {

  private static final Path SAMPLE = Path.of("../../model-artifacts/sample");
  private static final Random RANDOM = new Random(20_261_129);

  private static final ReleaseCandidate TRAINED = trained();

  /** The courses of the sample. */
  private static final List<Course> COURSES =
      TRAINED.catalogue().companies().stream().flatMap(CapacityTest::named).toList();

  /** A company with so many courses that a page of 200 is full. */
  private static final List<Course> LARGE =
      IntStream.range(0, 250).mapToObj(i -> renamed(COURSES.get(i), "Large", "c" + i)).toList();

  /** So many companies, of one course each, that a page of 200 is full. */
  private static final List<Course> SMALL =
      IntStream.range(0, 250).mapToObj(i -> renamed(COURSES.get(i), letters(), "only")).toList();

  private static final CapacityMeter CAPACITY = new CapacityMeter();
  private static final String TABLE = Services.newTable();

  private static RequestStreamHandler companyList;
  private static RequestStreamHandler courseScores;

  private static ReleaseCandidate trained() {
    try (Stream<Path> models = Files.list(SAMPLE.resolve("model"))) {
      Path model = models.filter(Files::isDirectory).findFirst().orElseThrow();
      return ReleaseCandidate.of(
          model, DataFolder.read(SAMPLE.resolve("data"), BadRowPolicy.REFUSE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Course> named(List<Course> ofCompany) {
    String company = letters();
    return ofCompany.stream().map(course -> renamed(course, company, course.id().value()));
  }

  private static Course renamed(Course course, String company, String id) {
    return new Course(
        new Company(company),
        new CourseId(id),
        course.engagementScore(),
        course.features(),
        course.outOfBag(),
        course.companyRows(),
        new CourseDescription(Optional.of(letters()), OptionalInt.of(40), Optional.of("2026")));
  }

  private static String letters() {
    return RANDOM
        .ints(40, 'a', 'z' + 1)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  /** What a publish of these courses with the sample's model writes. */
  private static double written(List<Course> courses) {
    PublishTarget target =
        new PublishTarget(Services.dynamoDb(CAPACITY), Services.s3(), TABLE, Services.newBucket());
    CAPACITY.forget();
    new Publisher(
            target, PublishTimes.STANDARD, Clock.systemUTC(), "tester", PublishProgress.SILENT)
        .publish(
            new ReleaseCandidate(
                TRAINED.model(),
                TRAINED.files(),
                TRAINED.whatIf(),
                TRAINED.unchecked(),
                Catalogue.of(courses),
                TRAINED.matches(),
                TRAINED.trainedOnThisData(),
                TRAINED.scoreKind(),
                "abc"));
    return CAPACITY.written();
  }

  @BeforeAll
  static void publishAndWarmUp() {
    written(Stream.of(COURSES, LARGE, SMALL).flatMap(List::stream).toList());
    CoursesTable table = new CoursesTable(Services.dynamoDb(CAPACITY), TABLE);
    DynamoDbReleases releases = new DynamoDbReleases(table);
    DynamoDbCompanyRepository companies = new DynamoDbCompanyRepository(table);
    companyList = new CompanyListHandler(releases, companies);
    courseScores =
        new CourseScoresHandler(
            releases,
            companies,
            new DynamoDbCourseRepository(table),
            new DynamoDbCompanySegmentsRepository(table));
    GatewayCall.get("/v1/health/company-list").to(companyList);
    GatewayCall.get("/v1/health/course-scores").to(courseScores);
  }

  @Test
  void twoHundredCompanies_areOneRequest_of4Units() {
    Answer first = answer(4, companyList, companies());
    answer(4, companyList, companies().query("cursor", String.valueOf(first.at("/next"))));
    answer(4, companyList, companies().query("prefix", SMALL.get(7).company().name()));
  }

  @Test
  void twoHundredCoursesOfACompany_areOneRequest_of3Units() {
    Answer first = answer(3, courseScores, courses());
    answer(3, courseScores, courses().query("cursor", String.valueOf(first.at("/next"))));
    Answer byId = answer(3, courseScores, courses().query("prefix", "c"));
    answer(
        3,
        courseScores,
        courses().query("prefix", "c").query("cursor", String.valueOf(byId.at("/next"))));
    answer(3, courseScores, courses().query("prefix", "c249"));
  }

  @Test
  void aCourse_isOneRequest_of2Units() {
    answer(
        2,
        courseScores,
        GatewayCall.get("/v1/companies/{company}/courses/{course}")
            .path("company", "Large")
            .path("course", "c7"));
  }

  @Test
  void aPublish_writes1_25UnitsACourse_and6ACompany() {
    for (List<Course> courses : List.of(COURSES, LARGE, SMALL)) {
      Catalogue catalogue = Catalogue.of(courses);

      assertThat(written(courses))
          .isPositive()
          .isLessThanOrEqualTo(1.25 * catalogue.size() + 6 * catalogue.companies().size());
    }
  }

  private static GatewayCall companies() {
    return GatewayCall.get("/v1/companies").query("limit", "200");
  }

  private static GatewayCall courses() {
    return GatewayCall.get("/v1/companies/{company}/courses")
        .path("company", "Large")
        .query("limit", "200");
  }

  private static Answer answer(double most, RequestStreamHandler handler, GatewayCall call) {
    CAPACITY.forget();
    Answer answer = call.to(handler);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(CAPACITY.reads())
        .singleElement()
        .satisfies(units -> assertThat(units).isPositive().isLessThanOrEqualTo(most));
    return answer;
  }
}

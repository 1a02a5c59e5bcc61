package dev.keepmeengaged.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.keepmeengaged.aws.CoursesTable;
import dev.keepmeengaged.aws.DynamoDbCompanyMixesRepository;
import dev.keepmeengaged.aws.DynamoDbCompanyRepository;
import dev.keepmeengaged.aws.DynamoDbCompanySegmentsRepository;
import dev.keepmeengaged.aws.DynamoDbCourseRepository;
import dev.keepmeengaged.aws.DynamoDbReleases;
import dev.keepmeengaged.aws.S3ModelFiles;
import dev.keepmeengaged.aws.testing.Interference;
import dev.keepmeengaged.aws.testing.Services;
import dev.keepmeengaged.companylist.CompanyListHandler;
import dev.keepmeengaged.coursescores.CourseScoresHandler;
import dev.keepmeengaged.data.BadRowPolicy;
import dev.keepmeengaged.data.CourseData;
import dev.keepmeengaged.data.DataFolder;
import dev.keepmeengaged.domain.Catalogue;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.Courses;
import dev.keepmeengaged.http.ServedRelease;
import dev.keepmeengaged.http.testing.Answer;
import dev.keepmeengaged.http.testing.GatewayCall;
import dev.keepmeengaged.importances.ImportancesHandler;
import dev.keepmeengaged.predictions.CourseReader;
import dev.keepmeengaged.publish.PublishProgress;
import dev.keepmeengaged.publish.PublishResult;
import dev.keepmeengaged.publish.PublishTarget;
import dev.keepmeengaged.publish.PublishTimes;
import dev.keepmeengaged.publish.Publisher;
import dev.keepmeengaged.publish.ReleaseCandidate;
import dev.keepmeengaged.recommendations.RecommendationsHandler;
import dev.keepmeengaged.training.forest.ModelTraining;
import dev.keepmeengaged.training.forest.Progress;
import dev.keepmeengaged.whatif.WhatIfHandler;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;

/**
 * What users are told while something fails after releases were replaced: the answer of one
 * release, or that it is unavailable; never that what exists does not. Real functions over real
 * stores, on a clock that is moved by hand.
 */
class FaultsTest {

  /** More requests than any question makes. */
  private static final int MOST_REQUESTS = 12;

  private static final Duration RECOVERY = Duration.ofSeconds(5);

  /** No former release is kept for functions that may still read it. */
  private static final PublishTimes WITHOUT_GRACE =
      new PublishTimes(
          PublishTimes.STANDARD.beat(),
          PublishTimes.STANDARD.trust(),
          PublishTimes.STANDARD.life(),
          Duration.ZERO,
          Duration.ZERO);

  private static final List<ReleaseCandidate> RELEASES = new ArrayList<>();

  /** Everything that can be asked for. */
  private static final List<Question> QUESTIONS =
      List.of(
          new Question("companies", FunctionName.COMPANY_LIST, GatewayCall.get("/v1/companies")),
          new Question(
              "companies by prefix",
              FunctionName.COMPANY_LIST,
              GatewayCall.get("/v1/companies").query("prefix", "company 1")),
          new Question(
              "companies by room",
              FunctionName.COMPANY_LIST,
              GatewayCall.get("/v1/companies").query("sort", "room")),
          new Question(
              "search",
              FunctionName.COMPANY_LIST,
              GatewayCall.get("/v1/search").query("text", "company 1")),
          new Question("health", FunctionName.COMPANY_LIST, GatewayCall.get("/v1/health")),
          new Question(
              "health of company-list",
              FunctionName.COMPANY_LIST,
              GatewayCall.get("/v1/health/company-list")),
          new Question(
              "health of course-scores",
              FunctionName.COURSE_SCORES,
              GatewayCall.get("/v1/health/course-scores")),
          new Question(
              "health of importances",
              FunctionName.IMPORTANCES,
              GatewayCall.get("/v1/health/importances")),
          new Question(
              "health of what-if", FunctionName.WHAT_IF, GatewayCall.get("/v1/health/what-if")),
          new Question("courses", FunctionName.COURSE_SCORES, Question.courses("company 1")),
          new Question(
              "courses by id",
              FunctionName.COURSE_SCORES,
              Question.courses("company 1").query("prefix", "course 1")),
          new Question("courses of nobody", FunctionName.COURSE_SCORES, Question.courses("nobody")),
          new Question(
              "course", FunctionName.COURSE_SCORES, Question.course("company 1", "course 3")),
          new Question(
              "unknown course", FunctionName.COURSE_SCORES, Question.course("company 1", "none")),
          new Question("importances", FunctionName.IMPORTANCES, GatewayCall.get("/v1/importances")),
          new Question("model", FunctionName.IMPORTANCES, GatewayCall.get("/v1/model")),
          new Question(
              "what-if",
              FunctionName.WHAT_IF,
              GatewayCall.post("/v1/what-if", Question.scenario("course 3"))),
          new Question(
              "health of recommendations",
              FunctionName.RECOMMENDATIONS,
              GatewayCall.get("/v1/health/recommendations")),
          new Question(
              "segments",
              FunctionName.RECOMMENDATIONS,
              GatewayCall.get("/v1/companies/{company}/segments").path("company", "company 1")),
          new Question(
              "recommendations",
              FunctionName.RECOMMENDATIONS,
              GatewayCall.post(
                  "/v1/recommendations", "{\"company\":\"company 1\",\"course\":\"course 3\"}")),
          new Question(
              "what-if of an unknown course",
              FunctionName.WHAT_IF,
              GatewayCall.post("/v1/what-if", Question.scenario("none"))),
          new Question(
              "explanation", FunctionName.WHAT_IF, Question.explanation("company 1", "course 3")),
          new Question("outlook", FunctionName.WHAT_IF, Question.outlook("company 1", "course 3")),
          new Question(
              "reduced forest",
              FunctionName.WHAT_IF,
              Question.reducedForest("company 1", "course 3")),
          new Question(
              "what-ifs in a batch",
              FunctionName.WHAT_IF,
              GatewayCall.post(
                  "/v1/what-if/batch",
                  "{\"items\":["
                      + Question.scenario("course 3")
                      + ","
                      + Question.scenario("none")
                      + "]}")));

  /** Something that can be asked for. */
  private record Question(String name, FunctionName function, GatewayCall call) {

    private static GatewayCall courses(String company) {
      return GatewayCall.get("/v1/companies/{company}/courses").path("company", company);
    }

    private static GatewayCall course(String company, String course) {
      return GatewayCall.get("/v1/companies/{company}/courses/{course}")
          .path("company", company)
          .path("course", course);
    }

    private static GatewayCall explanation(String company, String course) {
      return GatewayCall.get("/v1/companies/{company}/courses/{course}/explanation")
          .path("company", company)
          .path("course", course);
    }

    private static GatewayCall reducedForest(String company, String course) {
      return GatewayCall.get("/v1/companies/{company}/courses/{course}/reduced-forest")
          .path("company", company)
          .path("course", course);
    }

    private static GatewayCall outlook(String company, String course) {
      return GatewayCall.get("/v1/companies/{company}/courses/{course}/outlook")
          .path("company", company)
          .path("course", course);
    }

    private static String scenario(String course) {
      return """
          {"company":"company 1","course":"%s","changes":{"content":60},"rebalance":"proportional"}"""
          .formatted(course);
    }
  }

  private enum FunctionName {
    COMPANY_LIST,
    COURSE_SCORES,
    IMPORTANCES,
    WHAT_IF,
    RECOMMENDATIONS
  }

  /** An instance of a function, with what lies between it and its services. */
  private record Instance(RequestStreamHandler handler, FaultInjector faults) {

    Told ask(Question question) {
      Answer answer = question.call.to(handler);
      return new Told(answer.status(), answer.body(), answer.headers().containsKey("Retry-After"));
    }
  }

  /** What somebody was told. */
  private record Told(int status, String body, boolean retryAfter) {

    boolean unavailable() {
      return status == 503 && retryAfter;
    }
  }

  /** An instance that served the first release, and what will fail for it. */
  private record Trial(
      String name, Question question, FaultInjector.Kind kind, Instance instance) {}

  private final List<Map<Question, Told>> right = new ArrayList<>();
  private String table = "";
  private String bucket = "";
  private Instant now = Instant.parse("2026-11-22T08:00:00Z");

  /** Three releases of the same courses, with other scores and another model each. */
  @BeforeAll
  static void train(@TempDir Path folder) {
    CourseData data = DataFolder.read(SmallData.generate(folder, 7), BadRowPolicy.REFUSE);
    for (int i = 0; i < 3; i++) {
      ModelTraining training =
          new ModelTraining(SmallData.TRAINING.parameters(), i, 0, SmallData.TRAINING.threads());
      ReleaseCandidate whole =
          ReleaseCandidate.of(training.train(data, Progress.SILENT).writeTo(folder), data);
      RELEASES.add(
          new ReleaseCandidate(
              whole.model(),
              whole.files(),
              whole.whatIf(),
              whole.unchecked(),
              catalogue(20 + 10 * i),
              whole.matches(),
              whole.trainedOnThisData(),
              whole.scoreKind(),
              "hash" + i));
    }
  }

  /** Three companies, 60 courses. */
  private static Catalogue catalogue(double score) {
    List<Course> courses =
        IntStream.range(0, 60)
            .mapToObj(
                i -> Courses.course("company " + (i % 3 + 1), "course " + i, score + i / 10.0))
            .toList();
    return Catalogue.of(courses);
  }

  @BeforeEach
  void nothingIsPublished() {
    table = Services.newTable();
    bucket = Services.newBucket();
    right.clear();
  }

  @Test
  void afterTwoPublishes_aFaultAtAnyRequest_isAnsweredRightOrAsUnavailable() {
    publish(0);
    List<Trial> trials = new ArrayList<>();
    for (Question question : QUESTIONS) {
      for (int n = 1; n <= MOST_REQUESTS; n++) {
        trials.add(trial(question.name + ": request " + n, question, FaultInjector.only(n)));
        trials.add(trial(question.name + ": requests from " + n, question, FaultInjector.from(n)));
      }
    }
    replaceTheFirstRelease();

    for (Trial trial : trials) {
      boolean struck = holdTrial(trial);
      assertThat(struck && trial.name.endsWith("request " + MOST_REQUESTS))
          .as(trial.name + ": no question makes so many, so each of them failed once")
          .isFalse();
    }
  }

  @Test
  void whileThePointerCannotBeRead_orNoModel_whatExistsIsNeverUnknown() {
    publish(0);
    List<Trial> trials = new ArrayList<>();
    for (Question question : QUESTIONS) {
      trials.add(trial(question.name + ": pointer", question, FaultInjector.ofThePointer()));
      trials.add(trial(question.name + ": S3", question, FaultInjector.ofS3()));
    }
    replaceTheFirstRelease();

    trials.forEach(this::holdTrial);
  }

  /** The removal stops at each of its writes in turn: what is left of the release is no list. */
  @Test
  void aReleaseThatIsRemovedInPart_isNeverAnsweredInPart() {
    boolean removedWhole = false;
    for (int last = 1; !removedWhole; last++) {
      nothingIsPublished();
      publish(0);
      List<Trial> trials = new ArrayList<>();
      for (Question question : QUESTIONS) {
        trials.add(
            trial(question.name + ": removal " + last, question, FaultInjector.ofThePointer()));
      }
      now = now.plus(Duration.ofHours(1));
      publish(1);
      now = now.plus(Duration.ofHours(1));
      // A publish of these courses writes five batches before it removes anything.
      removedWhole = publishDyingAt(2, 5 + last).notes().isEmpty();
      rememberWhatIsRight();
      now = now.plus(Duration.ofHours(1));

      trials.forEach(this::holdTrial);
    }
  }

  /** Nothing but a mistake removes what functions may still read. */
  @Test
  void aReleaseThatIsRemovedTooEarly_isAnsweredFromTheNewOne() {
    publish(0);
    List<Trial> trials = new ArrayList<>();
    for (Question question : QUESTIONS) {
      trials.add(trial(question.name + ": too early", question, FaultInjector.only(0)));
    }
    publish(1, WITHOUT_GRACE);
    assertThat(publish(2, WITHOUT_GRACE).removed()).hasSize(1);
    now = now.plus(ServedRelease.RETRY);

    for (Trial trial : trials) {
      Told told = trial.instance.ask(trial.question);
      assertThat(told).as(trial.name).isIn(right(0, trial), right(2, trial));
    }
  }

  /**
   * Asks while there are faults, when they end, and after the time to recover.
   *
   * @return whether one struck the first time
   */
  private boolean holdTrial(Trial trial) {
    Instance instance = trial.instance;
    instance.faults.begin(trial.kind);
    assertRightOrUnavailable(trial);
    boolean struck = instance.faults.failures() > 0;
    for (int second = 1; second < 3; second++) {
      now = now.plusSeconds(1);
      assertRightOrUnavailable(trial);
    }
    instance.faults.end();
    assertRightOrUnavailable(trial);

    now = now.plus(RECOVERY);
    assertThat(instance.ask(trial.question))
        .as(trial.name + ", after the recovery")
        .isEqualTo(right(right.size() - 1, trial));
    return struck;
  }

  private void assertRightOrUnavailable(Trial trial) {
    Told told = trial.instance.ask(trial.question);
    if (!told.unavailable()) {
      assertThat(told)
          .as(trial.name)
          .isIn(right.stream().map(answers -> answers.get(trial.question)).toList());
    }
  }

  private Told right(int release, Trial trial) {
    return Objects.requireNonNull(right.get(release).get(trial.question));
  }

  private Trial trial(String name, Question question, FaultInjector.Kind kind) {
    Instance instance = instance(question.function);
    assertThat(instance.ask(question)).as(name).isEqualTo(right.get(0).get(question));
    return new Trial(name, question, kind, instance);
  }

  /** Two publishes while nobody asks, the second of which removes the first release. */
  private void replaceTheFirstRelease() {
    now = now.plus(Duration.ofHours(1));
    publish(1);
    now = now.plus(Duration.ofHours(1));
    assertThat(publish(2).removed()).hasSize(1);
    now = now.plus(Duration.ofHours(1));
  }

  private PublishResult publish(int release) {
    return publish(release, PublishTimes.STANDARD);
  }

  private PublishResult publish(int release, PublishTimes times) {
    PublishResult result = publisher(times, Interference.none()).publish(RELEASES.get(release));
    rememberWhatIsRight();
    return result;
  }

  private PublishResult publishDyingAt(int release, int batch) {
    return publisher(
            PublishTimes.STANDARD, Interference.deathAt(BatchWriteItemRequest.class, batch))
        .publish(RELEASES.get(release));
  }

  private Publisher publisher(PublishTimes times, ExecutionInterceptor between) {
    return new Publisher(
        new PublishTarget(Services.dynamoDb(between), Services.s3(), table, bucket),
        times,
        clock(),
        "tester",
        PublishProgress.SILENT);
  }

  private InstantSource clock() {
    return () -> now;
  }

  /** What instances that start now, and meet no fault, say. */
  private void rememberWhatIsRight() {
    Map<FunctionName, Instance> fresh = new EnumMap<>(FunctionName.class);
    Map<Question, Told> answers = new LinkedHashMap<>();
    for (Question question : QUESTIONS) {
      answers.put(question, fresh.computeIfAbsent(question.function, this::instance).ask(question));
    }
    assertThat(answers.values()).noneMatch(Told::unavailable);
    right.add(answers);
  }

  private Instance instance(FunctionName name) {
    FaultInjector faults = new FaultInjector();
    CoursesTable courses = new CoursesTable(Services.dynamoDb(faults), table);
    DynamoDbReleases releases = new DynamoDbReleases(courses);
    S3ModelFiles models = new S3ModelFiles(Services.s3(faults), bucket);
    Clock clock = clock().withZone(ZoneOffset.UTC);
    RequestStreamHandler handler =
        switch (name) {
          case COMPANY_LIST ->
              new CompanyListHandler(releases, new DynamoDbCompanyRepository(courses), clock);
          case COURSE_SCORES ->
              new CourseScoresHandler(
                  releases,
                  new DynamoDbCompanyRepository(courses),
                  new DynamoDbCourseRepository(courses),
                  new DynamoDbCompanySegmentsRepository(courses),
                  clock);
          case IMPORTANCES -> new ImportancesHandler(releases, models, clock);
          case WHAT_IF ->
              new WhatIfHandler(
                  releases,
                  new DynamoDbCompanyRepository(courses),
                  new DynamoDbCourseRepository(courses),
                  new DynamoDbCompanyMixesRepository(courses),
                  models,
                  clock);
          case RECOMMENDATIONS ->
              new RecommendationsHandler(
                  releases,
                  CourseReader.of(courses),
                  new DynamoDbCompanySegmentsRepository(courses),
                  models,
                  clock);
        };
    return new Instance(handler, faults);
  }
}

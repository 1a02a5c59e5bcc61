package dev.keepmeengaged.recommendations;

import dev.keepmeengaged.aws.CoursesTable;
import dev.keepmeengaged.aws.DynamoDbCompanySegmentsRepository;
import dev.keepmeengaged.aws.MadeUpTable;
import dev.keepmeengaged.domain.CompanySegmentsRepository;
import dev.keepmeengaged.domain.ModelFiles;
import dev.keepmeengaged.domain.Releases;
import dev.keepmeengaged.domain.Served;
import dev.keepmeengaged.http.Health;
import dev.keepmeengaged.http.HttpFunction;
import dev.keepmeengaged.http.Log;
import dev.keepmeengaged.http.Priming;
import dev.keepmeengaged.http.Priming.Call;
import dev.keepmeengaged.http.Routes;
import dev.keepmeengaged.http.Serving;
import dev.keepmeengaged.predictions.CourseReader;
import dev.keepmeengaged.predictions.Rehearsal;
import dev.keepmeengaged.predictions.ServedModel;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The routes of the function, and the requests that prime it. */
final class RecommendationsFunction {

  private static final String FUNCTION = "recommendations";

  private static final String RECOMMENDATIONS = "/v1/recommendations";
  private static final String SEGMENTS = "/v1/companies/{company}/segments";

  /** What a page asks, everything that may be asked, and a question where nothing may change. */
  static final List<String> PRIMING =
      Stream.of(
              "",
              """
              ,"target":60,"maxChanges":2,"objective":"leastEffort","locked":["external"],\
              "unlocked":["gradedAssessment"],"ranges":{"content":[10,90]}""",
              """
              ,"locked":["content","interactive","external","notGradedAssessment"]""")
          .map(
              more ->
                  "{\"company\":\"%1$s\",\"course\":\"%1$s\"%2$s}".formatted(Priming.NOBODY, more))
          .toList();

  private RecommendationsFunction() {}

  static HttpFunction over(
      Releases releases,
      CourseReader courses,
      CompanySegmentsRepository segments,
      Served.Loader<ServedModel> models,
      Clock clock,
      Duration search) {
    Log log = Log.standardOutput(FUNCTION);
    Serving<ServedModel> serving = Serving.start(releases, models, clock, log);
    return HttpFunction.primed(
        new Priming(
            routes(serving, courses, segments, search),
            () -> madeUp(serving, MadeUpTable.open()),
            calls()),
        log);
  }

  /** Reads models, and tells the function's log what cannot be checked of them. */
  static Served.Loader<ServedModel> models(ModelFiles files) {
    return ServedModel.from(files, Log.standardOutput(FUNCTION));
  }

  private static List<Call> calls() {
    return Stream.concat(
            Stream.of(Call.get(SEGMENTS)),
            PRIMING.stream().map(body -> Call.post(RECOMMENDATIONS, body)))
        .toList();
  }

  private static Routes madeUp(Serving<ServedModel> serving, CoursesTable table) {
    return routes(
        Rehearsal.of(serving),
        CourseReader.of(table),
        new DynamoDbCompanySegmentsRepository(table),
        Recommend.SEARCH);
  }

  private static Routes routes(
      Serving<ServedModel> serving,
      CourseReader courses,
      CompanySegmentsRepository segments,
      Duration search) {
    Health health = Health.of(FUNCTION, serving, courses.courses());
    return Routes.none()
        .post(RECOMMENDATIONS, serving.upToDate(new Recommend(serving, courses, search)))
        .get(SEGMENTS, serving.upToDate(new Segments(serving, courses.companies(), segments)))
        .get("/v1/health/" + FUNCTION, serving.upToDate(health));
  }
}

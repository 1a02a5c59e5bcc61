package dev.keepmeengaged.recommendations;

import dev.keepmeengaged.aws.CoursesTable;
import dev.keepmeengaged.aws.DynamoDbCompanyMixesRepository;
import dev.keepmeengaged.aws.DynamoDbCompanyRepository;
import dev.keepmeengaged.aws.DynamoDbCompanySegmentsRepository;
import dev.keepmeengaged.aws.DynamoDbCourseRepository;
import dev.keepmeengaged.aws.MadeUpTable;
import dev.keepmeengaged.domain.CompanySegmentsRepository;
import dev.keepmeengaged.domain.ModelFiles;
import dev.keepmeengaged.domain.Releases;
import dev.keepmeengaged.domain.Served;
import dev.keepmeengaged.http.FunctionHealth;
import dev.keepmeengaged.http.HttpFunction;
import dev.keepmeengaged.http.Log;
import dev.keepmeengaged.http.Priming;
import dev.keepmeengaged.http.Priming.Call;
import dev.keepmeengaged.http.Routes;
import dev.keepmeengaged.http.Serving;
import dev.keepmeengaged.predictions.CourseReader;
import dev.keepmeengaged.predictions.ServedModel;
import java.time.Clock;
import java.util.List;

/** The routes of the function, and the requests that prime it. */
final class RecommendationsFunction {

  /** The function's name, in its log as well. */
  static final String FUNCTION = "recommendations";

  private static final String SEGMENTS = "/v1/companies/{company}/segments";

  private static final List<Call> PRIMING =
      List.of(
          Call.get(SEGMENTS),
          Call.post(
              "/v1/recommendations",
              """
              {"company":"%1$s","course":"%1$s","target":50,"maxChanges":2,"locked":["external"],\
              "ranges":{"content":[10,90]}}"""
                  .formatted(Priming.NOBODY)));

  private RecommendationsFunction() {}

  static HttpFunction over(
      Releases releases,
      CourseReader courses,
      CompanySegmentsRepository segments,
      Served.Loader<ServedModel> models,
      Clock clock) {
    Log log = Log.standardOutput(FUNCTION);
    Serving<ServedModel> serving = Serving.start(releases, models, clock, log);
    return HttpFunction.primed(
        new Priming(
            routes(serving, courses, segments), () -> madeUp(serving, MadeUpTable.open()), PRIMING),
        log);
  }

  /** Reads what it has to know of courses from a table. */
  static CourseReader courses(CoursesTable table) {
    return new CourseReader(
        new DynamoDbCompanyRepository(table),
        new DynamoDbCourseRepository(table),
        new DynamoDbCompanyMixesRepository(table));
  }

  /** Reads models, and tells the function's log what cannot be checked of them. */
  static Served.Loader<ServedModel> models(ModelFiles files) {
    return ServedModel.from(files, Log.standardOutput(FUNCTION));
  }

  private static Routes madeUp(Serving<ServedModel> serving, CoursesTable table) {
    return routes(serving, courses(table), new DynamoDbCompanySegmentsRepository(table));
  }

  private static Routes routes(
      Serving<ServedModel> serving, CourseReader courses, CompanySegmentsRepository segments) {
    FunctionHealth health = new FunctionHealth(FUNCTION, serving, courses.courses());
    return Routes.none()
        .post("/v1/recommendations", serving.upToDate(new Recommend(serving, courses)))
        .get(SEGMENTS, serving.upToDate(new Segments(serving, courses.companies(), segments)))
        .get("/v1/health/" + FUNCTION, serving.upToDate(health));
  }
}

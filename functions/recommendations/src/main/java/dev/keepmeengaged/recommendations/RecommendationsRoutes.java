package dev.keepmeengaged.recommendations;

import dev.keepmeengaged.aws.CoursesTable;
import dev.keepmeengaged.aws.DynamoDbCompanySegmentsRepository;
import dev.keepmeengaged.aws.StubTable;
import dev.keepmeengaged.domain.AccessMode;
import dev.keepmeengaged.domain.CompanySegmentsRepository;
import dev.keepmeengaged.domain.ModelFiles;
import dev.keepmeengaged.domain.ReleaseCache;
import dev.keepmeengaged.domain.Releases;
import dev.keepmeengaged.http.Health;
import dev.keepmeengaged.http.HttpFunction;
import dev.keepmeengaged.http.Log;
import dev.keepmeengaged.http.Routes;
import dev.keepmeengaged.http.ServedRelease;
import dev.keepmeengaged.http.WarmUp;
import dev.keepmeengaged.http.WarmUp.Call;
import dev.keepmeengaged.predictions.CourseReader;
import dev.keepmeengaged.predictions.ServedModel;
import dev.keepmeengaged.predictions.WarmUpModel;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The routes of the function, and its warm-up calls. */
final class RecommendationsRoutes {

  private static final String FUNCTION = "recommendations";

  private static final String RECOMMENDATIONS = "/v1/recommendations";
  private static final String SEGMENTS = "/v1/companies/{company}/segments";

  /**
   * The bodies of a page's request, of one with every member, and of one where nothing may change.
   */
  static final List<String> WARM_UP =
      Stream.of(
              "",
              """
              ,"target":60,"maxChanges":2,"objective":"leastEffort","locked":["external"],\
              "unlocked":["gradedAssessment"],"ranges":{"content":[10,90]}""",
              """
              ,"locked":["content","interactive","external","notGradedAssessment"]""")
          .map(
              more ->
                  "{\"company\":\"%1$s\",\"course\":\"%1$s\"%2$s}"
                      .formatted(WarmUp.UNKNOWN_NAME, more))
          .toList();

  private RecommendationsRoutes() {}

  static HttpFunction over(
      Releases releases,
      CourseReader courses,
      CompanySegmentsRepository segments,
      ReleaseCache.Loader<ServedModel> models,
      Clock clock,
      Duration search,
      AccessMode access) {
    Log log = Log.standardOutput(FUNCTION);
    ServedRelease<ServedModel> serving = ServedRelease.start(releases, models, clock, log);
    return HttpFunction.warmedUp(
        new WarmUp(
            routes(serving, courses, segments, search),
            () -> stub(serving, StubTable.open()),
            calls()),
        access,
        log);
  }

  /** The loader of models; the function's log says which of their files cannot be checked. */
  static ReleaseCache.Loader<ServedModel> models(ModelFiles files, AccessMode access) {
    return ServedModel.loader(files, access, Log.standardOutput(FUNCTION));
  }

  private static List<Call> calls() {
    return Stream.concat(
            Stream.of(Call.get(SEGMENTS)),
            WARM_UP.stream().map(body -> Call.post(RECOMMENDATIONS, body)))
        .toList();
  }

  private static Routes stub(ServedRelease<ServedModel> serving, CoursesTable table) {
    return routes(
        serving.with(WarmUpModel::of),
        CourseReader.of(table),
        new DynamoDbCompanySegmentsRepository(table),
        Recommend.SEARCH);
  }

  private static Routes routes(
      ServedRelease<ServedModel> serving,
      CourseReader courses,
      CompanySegmentsRepository segments,
      Duration search) {
    Health health = Health.of(FUNCTION, serving, courses.courses());
    return Routes.none()
        .post(RECOMMENDATIONS, serving.upToDate(new Recommend(serving, courses, search)))
        .get(SEGMENTS, serving.upToDate(new Segments(serving, courses.companies(), segments)))
        .getForEverybody("/v1/health/" + FUNCTION, serving.upToDate(health));
  }
}

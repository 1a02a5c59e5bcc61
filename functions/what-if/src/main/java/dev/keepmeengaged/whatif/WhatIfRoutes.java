package dev.keepmeengaged.whatif;

import dev.keepmeengaged.aws.StubTable;
import dev.keepmeengaged.domain.AccessMode;
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
import java.util.List;

/** The routes of the function, and its warm-up calls. */
final class WhatIfRoutes {

  private static final String FUNCTION = "what-if";

  static final String EXPLANATION = "/v1/companies/{company}/courses/{course}/explanation";

  static final String OUTLOOK = "/v1/companies/{company}/courses/{course}/outlook";

  static final String REDUCED_FOREST = "/v1/companies/{company}/courses/{course}/reduced-forest";

  static final String SCENARIO =
      """
      {"company":"%1$s","course":"%1$s","changes":{"content":60},"rebalance":"proportional"}"""
          .formatted(WarmUp.UNKNOWN_NAME);

  private static final List<Call> WARM_UP =
      List.of(
          Call.post("/v1/what-if", SCENARIO),
          Call.post("/v1/what-if/batch", "{\"items\":[" + SCENARIO + "]}"),
          Call.get(EXPLANATION),
          Call.get(OUTLOOK),
          Call.get(REDUCED_FOREST));

  private WhatIfRoutes() {}

  static HttpFunction over(
      Releases releases,
      CourseReader courses,
      ReleaseCache.Loader<ServedModel> models,
      Clock clock,
      AccessMode access) {
    Log log = Log.standardOutput(FUNCTION);
    ServedRelease<ServedModel> serving = ServedRelease.start(releases, models, clock, log);
    return HttpFunction.warmedUp(
        new WarmUp(
            routes(serving, courses),
            () -> routes(serving.with(WarmUpModel::of), CourseReader.of(StubTable.open())),
            WARM_UP),
        access,
        log);
  }

  /** The loader of models; the function's log says which of their files cannot be checked. */
  static ReleaseCache.Loader<ServedModel> models(ModelFiles files, AccessMode access) {
    return ServedModel.loader(files, access, Log.standardOutput(FUNCTION));
  }

  private static Routes routes(ServedRelease<ServedModel> serving, CourseReader courses) {
    Health health = Health.of(FUNCTION, serving, courses.courses());
    return Routes.none()
        .post("/v1/what-if", serving.upToDate(new SingleWhatIf(serving, courses)))
        .post("/v1/what-if/batch", serving.upToDate(new BatchWhatIf(serving, courses)))
        .get(EXPLANATION, serving.upToDate(new ExplanationEndpoint(serving, courses)))
        .get(OUTLOOK, serving.upToDate(new OutlookEndpoint(serving, courses)))
        .get(REDUCED_FOREST, serving.upToDate(new ReducedForestEndpoint(serving, courses)))
        .getForEverybody("/v1/health/" + FUNCTION, serving.upToDate(health));
  }
}

package dev.keepmeengaged.whatif;

import dev.keepmeengaged.aws.DynamoDbCourseRepository;
import dev.keepmeengaged.aws.MadeUpTable;
import dev.keepmeengaged.domain.CourseRepository;
import dev.keepmeengaged.domain.Releases;
import dev.keepmeengaged.domain.Served;
import dev.keepmeengaged.http.HttpFunction;
import dev.keepmeengaged.http.Log;
import dev.keepmeengaged.http.Priming;
import dev.keepmeengaged.http.Priming.Call;
import dev.keepmeengaged.http.Routes;
import dev.keepmeengaged.http.Serving;
import java.util.List;

/** The routes of the function, and the requests that prime it. */
final class WhatIfFunction {

  /** The function's name in its log. */
  static final String NAME = "what-if";

  private static final String SCENARIO =
      """
      {"company":"%1$s","course":"%1$s","changes":{"content":60},"rebalance":"proportional"}"""
          .formatted(Priming.NOBODY);

  private static final List<Call> PRIMING =
      List.of(
          Call.post("/v1/what-if", SCENARIO),
          Call.post("/v1/what-if/batch", "{\"items\":[" + SCENARIO + "]}"));

  private WhatIfFunction() {}

  static HttpFunction over(
      Releases releases, CourseRepository courses, Served.Loader<ServedModel> models) {
    Log log = Log.standardOutput(NAME);
    Serving<ServedModel> serving = Serving.start(releases, models, log);
    return HttpFunction.primed(
        new Priming(
            routes(serving, courses),
            () -> routes(serving, new DynamoDbCourseRepository(MadeUpTable.open())),
            PRIMING),
        log);
  }

  private static Routes routes(Serving<ServedModel> serving, CourseRepository courses) {
    return Routes.none()
        .post("/v1/what-if", new SingleWhatIf(serving, courses))
        .post("/v1/what-if/batch", new BatchWhatIf(serving, courses));
  }
}

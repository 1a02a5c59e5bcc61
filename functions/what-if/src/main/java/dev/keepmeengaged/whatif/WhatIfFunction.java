package dev.keepmeengaged.whatif;

import dev.keepmeengaged.aws.MadeUpTable;
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
import java.util.List;

/** The routes of the function, and the requests that prime it. */
final class WhatIfFunction {

  private static final String FUNCTION = "what-if";

  static final String EXPLANATION = "/v1/companies/{company}/courses/{course}/explanation";

  static final String OUTLOOK = "/v1/companies/{company}/courses/{course}/outlook";

  static final String SCENARIO =
      """
      {"company":"%1$s","course":"%1$s","changes":{"content":60},"rebalance":"proportional"}"""
          .formatted(Priming.NOBODY);

  private static final List<Call> PRIMING =
      List.of(
          Call.post("/v1/what-if", SCENARIO),
          Call.post("/v1/what-if/batch", "{\"items\":[" + SCENARIO + "]}"),
          Call.get(EXPLANATION),
          Call.get(OUTLOOK));

  private WhatIfFunction() {}

  static HttpFunction over(
      Releases releases, CourseReader courses, Served.Loader<ServedModel> models, Clock clock) {
    Log log = Log.standardOutput(FUNCTION);
    Serving<ServedModel> serving = Serving.start(releases, models, clock, log);
    return HttpFunction.primed(
        new Priming(
            routes(serving, courses),
            () -> routes(Rehearsal.of(serving), CourseReader.of(MadeUpTable.open())),
            PRIMING),
        log);
  }

  /** Reads models, and tells the function's log what cannot be checked of them. */
  static Served.Loader<ServedModel> models(ModelFiles files) {
    return ServedModel.from(files, Log.standardOutput(FUNCTION));
  }

  private static Routes routes(Serving<ServedModel> serving, CourseReader courses) {
    Health health = Health.of(FUNCTION, serving, courses.courses());
    return Routes.none()
        .post("/v1/what-if", serving.upToDate(new SingleWhatIf(serving, courses)))
        .post("/v1/what-if/batch", serving.upToDate(new BatchWhatIf(serving, courses)))
        .get(EXPLANATION, serving.upToDate(new ExplanationEndpoint(serving, courses)))
        .get(OUTLOOK, serving.upToDate(new OutlookEndpoint(serving, courses)))
        .get("/v1/health/" + FUNCTION, serving.upToDate(health));
  }
}

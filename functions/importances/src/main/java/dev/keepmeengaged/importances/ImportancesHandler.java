package dev.keepmeengaged.importances;

import dev.keepmeengaged.artifacts.ResearchTable;
import dev.keepmeengaged.aws.CoursesTable;
import dev.keepmeengaged.aws.DynamoDbReleases;
import dev.keepmeengaged.aws.S3ModelFiles;
import dev.keepmeengaged.aws.Settings;
import dev.keepmeengaged.domain.ModelFiles;
import dev.keepmeengaged.domain.Releases;
import dev.keepmeengaged.http.FunctionHandler;
import dev.keepmeengaged.http.Health;
import dev.keepmeengaged.http.HttpFunction;
import dev.keepmeengaged.http.Log;
import dev.keepmeengaged.http.Priming;
import dev.keepmeengaged.http.Priming.Call;
import dev.keepmeengaged.http.Routes;
import dev.keepmeengaged.http.Serving;
import java.time.Clock;
import java.util.List;

/** {@code GET /v1/importances}, {@code GET /v1/model} and its own health. */
public final class ImportancesHandler extends FunctionHandler {

  private static final String FUNCTION = "importances";

  /** For Lambda: reads the environment once. */
  public ImportancesHandler() {
    this(Settings.fromEnvironment(System.getenv()));
  }

  public ImportancesHandler(Settings settings) {
    this(new DynamoDbReleases(CoursesTable.of(settings)), S3ModelFiles.of(settings));
  }

  public ImportancesHandler(Releases releases, ModelFiles files) {
    this(releases, files, Clock.systemUTC());
  }

  public ImportancesHandler(Releases releases, ModelFiles files, Clock clock) {
    this(releases, files, ResearchTable.ours(), clock);
  }

  ImportancesHandler(Releases releases, ModelFiles files, ResearchTable research, Clock clock) {
    super(over(releases, files, research, clock));
  }

  private static HttpFunction over(
      Releases releases, ModelFiles files, ResearchTable research, Clock clock) {
    Log log = Log.standardOutput(FUNCTION);
    Serving<PublishedModel> serving =
        Serving.start(
            releases, release -> PublishedModel.read(files, release, research, log), clock, log);
    // The function reads no courses: it can answer as soon as the model is loaded.
    Health health = Health.of(FUNCTION, serving, version -> {});
    Routes routes =
        Routes.none()
            .get("/v1/importances", new ImportanceList(serving))
            .get("/v1/model", new ModelDescription(serving))
            .get("/v1/health/" + FUNCTION, health);
    return HttpFunction.primed(
        new Priming(
            routes, () -> routes, List.of(Call.get("/v1/importances"), Call.get("/v1/model"))),
        log);
  }
}

package dev.keepmeengaged.importances;

import dev.keepmeengaged.artifacts.ResearchTable;
import dev.keepmeengaged.domain.AccessMode;
import dev.keepmeengaged.domain.ModelFiles;
import dev.keepmeengaged.domain.Releases;
import dev.keepmeengaged.http.Health;
import dev.keepmeengaged.http.HttpFunction;
import dev.keepmeengaged.http.Log;
import dev.keepmeengaged.http.Routes;
import dev.keepmeengaged.http.ServedRelease;
import dev.keepmeengaged.http.WarmUp;
import dev.keepmeengaged.http.WarmUp.Call;
import java.time.Clock;
import java.util.List;

/** The routes of the function, and its warm-up calls. */
final class ImportancesRoutes {

  private static final String FUNCTION = "importances";

  private ImportancesRoutes() {}

  static HttpFunction over(
      Releases releases, ModelFiles files, ResearchTable research, Clock clock, AccessMode access) {
    Log log = Log.standardOutput(FUNCTION);
    ServedRelease<PublishedModel> serving =
        ServedRelease.start(
            releases, release -> PublishedModel.read(files, release, research, log), clock, log);
    // The function reads no courses: it can answer as soon as the model is loaded.
    Health health = Health.of(FUNCTION, serving, version -> {});
    Routes routes =
        Routes.none()
            .get("/v1/importances", new ImportanceList(serving))
            .get("/v1/model", new ModelDescription(serving))
            .getForEverybody("/v1/health/" + FUNCTION, health);
    return HttpFunction.warmedUp(
        new WarmUp(
            routes, () -> routes, List.of(Call.get("/v1/importances"), Call.get("/v1/model"))),
        access,
        log);
  }
}

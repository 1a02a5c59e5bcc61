package dev.keepmeengaged.importances;

import dev.keepmeengaged.artifacts.Agreement;
import dev.keepmeengaged.artifacts.ResearchComparison;
import dev.keepmeengaged.domain.Release;
import dev.keepmeengaged.domain.ReleaseCache;
import dev.keepmeengaged.http.Caching;
import dev.keepmeengaged.http.Endpoint;
import dev.keepmeengaged.http.EntityTag;
import dev.keepmeengaged.http.ReleaseMembers;
import dev.keepmeengaged.http.Request;
import dev.keepmeengaged.http.Response;
import dev.keepmeengaged.http.ServedRelease;
import dev.keepmeengaged.json.JsonWriter;

/** {@code GET /v1/model}: the model's card; null is what was not measured or is not known. */
final class ModelDescription implements Endpoint {

  private final ServedRelease<PublishedModel> serving;

  ModelDescription(ServedRelease<PublishedModel> serving) {
    this.serving = serving;
  }

  @Override
  public Response answer(Request request) {
    request.parameters().check();
    ReleaseCache.Loaded<PublishedModel> current = serving.current();
    Release release = current.release();
    ResearchComparison research = current.content().research();
    return Caching.MODEL.answer(
        request,
        EntityTag.of(request, release.data(), release.model(), research.table().version()),
        () ->
            Response.ok(
                json -> {
                  current
                      .content()
                      .card()
                      .seenBy(request.visibility())
                      .write(ReleaseMembers.write(json, release));
                  json.object("research", figures -> write(figures, research));
                }));
  }

  private static void write(JsonWriter json, ResearchComparison research) {
    json.member("table", research.table().version())
        .member("findings", research.compared().size())
        .member("agree", research.count(Agreement.AGREES))
        .member("disagree", research.count(Agreement.DISAGREES))
        .member("silent", research.count(Agreement.SILENT));
  }
}

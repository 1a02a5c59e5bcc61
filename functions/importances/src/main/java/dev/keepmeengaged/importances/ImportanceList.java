package dev.keepmeengaged.importances;

import dev.keepmeengaged.artifacts.Agreement;
import dev.keepmeengaged.artifacts.Direction;
import dev.keepmeengaged.artifacts.Estimate;
import dev.keepmeengaged.artifacts.FeatureFacts;
import dev.keepmeengaged.artifacts.Histogram;
import dev.keepmeengaged.artifacts.ResearchComparison;
import dev.keepmeengaged.artifacts.ResearchFinding;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.Release;
import dev.keepmeengaged.domain.Served;
import dev.keepmeengaged.http.Caching;
import dev.keepmeengaged.http.Endpoint;
import dev.keepmeengaged.http.EntityTag;
import dev.keepmeengaged.http.JsonObjectWriter;
import dev.keepmeengaged.http.Parameters;
import dev.keepmeengaged.http.Request;
import dev.keepmeengaged.http.Response;
import dev.keepmeengaged.http.Serving;
import java.util.Optional;
import java.util.OptionalDouble;

/** {@code GET /v1/importances?controllable=}: the features, most important first. */
final class ImportanceList implements Endpoint {

  private final Serving<PublishedModel> serving;

  ImportanceList(Serving<PublishedModel> serving) {
    this.serving = serving;
  }

  @Override
  public Response answer(Request request) {
    Parameters parameters = request.parameters("controllable");
    Optional<Boolean> controllable = parameters.flag("controllable");
    parameters.check();
    Served.Loaded<PublishedModel> current = serving.current();
    Release release = current.release();
    ResearchComparison research = current.content().research();
    return Caching.MODEL.answer(
        request,
        EntityTag.of(request, release.data(), release.model(), research.table().version()),
        () ->
            Response.ok(
                json ->
                    json.release(release)
                        .objects(
                            "features",
                            current.content().features().stream()
                                .filter(
                                    f ->
                                        controllable
                                            .map(c -> c == f.feature().controllable())
                                            .orElse(true))
                                .toList(),
                            (item, feature) -> write(item, feature, research))
                        .objects(
                            "research",
                            research.table().general(),
                            (item, finding) -> write(item, finding, Optional.empty()))));
  }

  private static void write(
      JsonObjectWriter json, RankedFeature ranked, ResearchComparison research) {
    Feature feature = ranked.feature();
    json.text("feature", feature.id())
        .text("label", feature.label())
        .text("description", feature.description())
        .text("unit", feature.unit())
        .text("group", feature.group().id())
        .flag("controllable", feature.controllable())
        .flag("slider", feature.slider());
    if (feature.controllable()) {
      json.exact("lowest", feature.lowest()).exact("highest", feature.highest());
    } else {
      json.none("lowest").none("highest");
    }
    json.whole("rank", ranked.rank())
        .rounded("importance", ranked.importance())
        .rounded("permutationImportance", mean(ranked.permutation()))
        .text("direction", ranked.direction().map(Direction::id));
    write(json, ranked.facts());
    json.objects("research", research.of(feature), ImportanceList::write);
  }

  private static void write(JsonObjectWriter json, ResearchComparison.Compared compared) {
    write(json, compared.finding(), Optional.of(compared.agreement()));
  }

  /** A finding; without agreement where it is about no feature. */
  private static void write(
      JsonObjectWriter json, ResearchFinding finding, Optional<Agreement> agreement) {
    json.text("id", finding.id())
        .text("direction", finding.effect().id())
        .text("agreement", agreement.map(Agreement::id))
        .text("finding", finding.finding())
        .text("size", finding.size())
        .text("measured", finding.measured())
        .text("setting", finding.setting())
        .text("caveat", finding.caveat())
        .text("citation", finding.citation())
        .text("basis", finding.basis().id())
        .text("checked", finding.checked())
        .flag("vendor", finding.vendor());
  }

  private static OptionalDouble mean(Optional<Estimate> estimate) {
    return estimate.stream().mapToDouble(Estimate::mean).findFirst();
  }

  private static void write(JsonObjectWriter json, FeatureFacts facts) {
    Histogram histogram = facts.histogram();
    json.rounded("p1", facts.p1())
        .rounded("p99", facts.p99())
        .rounded("mean", facts.mean())
        .rounded("median", facts.median())
        .rounded("quantiles", facts.quantiles())
        .object(
            "histogram",
            h ->
                h.whole("zeros", histogram.zeros())
                    .rounded("edges", histogram.edges())
                    .wholes("counts", histogram.counts()));
  }
}

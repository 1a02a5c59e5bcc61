package dev.keepmeengaged.importances;

import dev.keepmeengaged.artifacts.Agreement;
import dev.keepmeengaged.artifacts.Direction;
import dev.keepmeengaged.artifacts.Estimate;
import dev.keepmeengaged.artifacts.Histogram;
import dev.keepmeengaged.artifacts.ResearchComparison;
import dev.keepmeengaged.artifacts.ResearchFinding;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.Release;
import dev.keepmeengaged.domain.ReleaseCache;
import dev.keepmeengaged.http.Caching;
import dev.keepmeengaged.http.Endpoint;
import dev.keepmeengaged.http.EntityTag;
import dev.keepmeengaged.http.Parameters;
import dev.keepmeengaged.http.ReleaseMembers;
import dev.keepmeengaged.http.Request;
import dev.keepmeengaged.http.Response;
import dev.keepmeengaged.http.ServedRelease;
import dev.keepmeengaged.json.JsonWriter;
import java.util.Optional;
import java.util.OptionalDouble;

/** {@code GET /v1/importances?controllable=}: the features, most important first. */
final class ImportanceList implements Endpoint {

  private final ServedRelease<PublishedModel> serving;

  ImportanceList(ServedRelease<PublishedModel> serving) {
    this.serving = serving;
  }

  @Override
  public Response answer(Request request) {
    Parameters parameters = request.parameters("controllable");
    Optional<Boolean> controllable = parameters.flag("controllable");
    parameters.check();
    ReleaseCache.Loaded<PublishedModel> current = serving.current();
    Release release = current.release();
    ResearchComparison research = current.content().research();
    return Caching.MODEL.answer(
        request,
        EntityTag.of(request, release.data(), release.model(), research.table().version()),
        () ->
            Response.ok(
                json ->
                    ReleaseMembers.write(json, release)
                        .objects(
                            "features",
                            current.content().features().stream()
                                .filter(
                                    f ->
                                        controllable
                                            .map(c -> c == f.feature().controllable())
                                            .orElse(true))
                                .toList(),
                            (item, feature) ->
                                write(
                                    item,
                                    feature,
                                    current.content().shown(feature, request.visibility()),
                                    research))
                        .objects(
                            "research",
                            research.table().general(),
                            (item, finding) -> write(item, finding, Optional.empty()))));
  }

  private static void write(
      JsonWriter json, RankedFeature ranked, ShownFacts facts, ResearchComparison research) {
    Feature feature = ranked.feature();
    json.member("feature", feature.id())
        .member("label", feature.label())
        .member("description", feature.description())
        .member("unit", feature.unit())
        .member("group", feature.group().id())
        .member("controllable", feature.controllable())
        .member("slider", feature.slider())
        .member("sliderPosition", feature.sliderPosition())
        .member("mayBeResult", feature.mayBeResult());
    if (feature.controllable()) {
      json.member("lowest", feature.lowest()).member("highest", feature.highest());
    } else {
      json.nullMember("lowest").nullMember("highest");
    }
    json.member("rank", ranked.rank())
        .rounded("importance", ranked.importance())
        .rounded("permutationImportance", mean(ranked.permutation()))
        .member("direction", ranked.direction().map(Direction::id));
    write(json, facts);
    json.objects("research", research.of(feature), ImportanceList::write);
  }

  private static void write(JsonWriter json, ResearchComparison.Compared compared) {
    write(json, compared.finding(), Optional.of(compared.agreement()));
  }

  /** A finding; without agreement where it is about no feature. */
  private static void write(
      JsonWriter json, ResearchFinding finding, Optional<Agreement> agreement) {
    json.member("id", finding.id())
        .member("direction", finding.effect().id())
        .member("agreement", agreement.map(Agreement::id))
        .member("finding", finding.finding())
        .member("size", finding.size())
        .member("measured", finding.measured())
        .member("setting", finding.setting())
        .member("caveat", finding.caveat())
        .member("citation", finding.citation())
        .member("basis", finding.basis().id())
        .member("checked", finding.checked())
        .member("vendor", finding.vendor());
  }

  private static OptionalDouble mean(Optional<Estimate> estimate) {
    return estimate.stream().mapToDouble(Estimate::mean).findFirst();
  }

  private static void write(JsonWriter json, ShownFacts facts) {
    Histogram histogram = facts.histogram();
    json.rounded("p1", facts.percentile(1))
        .rounded("p99", facts.percentile(99))
        .rounded("mean", facts.mean())
        .rounded("median", facts.percentile(50));
    facts
        .quantiles()
        .ifPresentOrElse(
            quantiles -> json.rounded("quantiles", quantiles), () -> json.nullMember("quantiles"));
    json.object(
        "histogram",
        h ->
            h.member("zeros", histogram.zeros())
                .rounded("edges", histogram.edges())
                .numbers("counts", histogram.counts()));
  }
}

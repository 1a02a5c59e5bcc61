package dev.keepmeengaged.importances;

import dev.keepmeengaged.artifacts.Accuracy;
import dev.keepmeengaged.artifacts.Agreement;
import dev.keepmeengaged.artifacts.ByCompany;
import dev.keepmeengaged.artifacts.Estimate;
import dev.keepmeengaged.artifacts.EstimatedAccuracy;
import dev.keepmeengaged.artifacts.LimitOfUse;
import dev.keepmeengaged.artifacts.MeanWithError;
import dev.keepmeengaged.artifacts.ModelCard;
import dev.keepmeengaged.artifacts.PromiseOdds;
import dev.keepmeengaged.artifacts.PromiseOutcomes;
import dev.keepmeengaged.artifacts.PromiseStability;
import dev.keepmeengaged.artifacts.PromiseTwins;
import dev.keepmeengaged.artifacts.PromisesKept;
import dev.keepmeengaged.artifacts.RandomSplits;
import dev.keepmeengaged.artifacts.ReproducedByOrganisation;
import dev.keepmeengaged.artifacts.ResearchComparison;
import dev.keepmeengaged.artifacts.TrainingData;
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
                  write(ReleaseMembers.write(json, release), current.content().card());
                  json.object("research", figures -> write(figures, research));
                }));
  }

  private static void write(JsonWriter json, ModelCard card) {
    json.member("trainedAt", card.trainedAt().toString())
        .member("trainedElsewhere", card.trainedElsewhere())
        .object("trainingData", data -> write(data, card.trainingData()))
        .member("trees", card.trees())
        .member("seed", card.seed())
        .object("parameters", names -> card.parameters().forEach(names::member))
        .object("accuracy", figures -> writeAccuracy(figures, card))
        .object("promises", card.promises(), ModelDescription::write)
        .objects("notMeasured", card.notMeasured(), ModelDescription::write)
        .member("intendedUse", card.intendedUse())
        .objects("limits", card.limits(), ModelDescription::write);
  }

  private static void write(JsonWriter json, TrainingData data) {
    json.member("format", data.format())
        .member("rows", data.rows())
        .member("companies", data.companies())
        .member("profiles", data.profiles())
        .member("scope", data.scope())
        .member("hash", data.hash());
  }

  private static void writeAccuracy(JsonWriter json, ModelCard card) {
    json.object("outOfBag", card.outOfBag(), ModelDescription::write)
        .object("holdOut", card.holdOut(), ModelDescription::write)
        .object("randomSplits", card.randomSplits(), ModelDescription::write)
        .object("byCompany", card.byCompany(), ModelDescription::write);
  }

  private static void write(JsonWriter json, Accuracy accuracy) {
    json.rounded("r2", accuracy.r2())
        .rounded("mae", accuracy.mae())
        .rounded("rmse", accuracy.rmse())
        .member("rows", accuracy.rows());
  }

  private static void write(JsonWriter json, RandomSplits splits) {
    json.member("splits", splits.splits()).member("testRows", splits.testRows());
    write(json, splits.accuracy());
  }

  private static void write(JsonWriter json, ByCompany byCompany) {
    json.member("groupedBy", byCompany.groupedBy().id())
        .member("groups", byCompany.groups())
        .member("folds", byCompany.folds());
    write(json, byCompany.accuracy());
  }

  private static void write(JsonWriter json, EstimatedAccuracy accuracy) {
    json.object("r2", estimate -> write(estimate, accuracy.r2()))
        .object("mae", estimate -> write(estimate, accuracy.mae()))
        .object("rmse", estimate -> write(estimate, accuracy.rmse()));
  }

  private static void write(JsonWriter json, Estimate estimate) {
    json.rounded("mean", estimate.mean())
        .rounded("low", estimate.low())
        .rounded("high", estimate.high());
  }

  private static void write(JsonWriter json, PromisesKept promises) {
    json.member("splits", promises.splits())
        .object("outcomes", promises.outcomes(), ModelDescription::write)
        .object(
            "outcomesWithoutLargest", promises.outcomesWithoutLargest(), ModelDescription::write)
        .object("twins", promises.twins(), ModelDescription::write)
        .objects("odds", promises.odds(), ModelDescription::write)
        .object(
            "stability",
            stability ->
                stability
                    .object("half", half -> write(half, promises.half()))
                    .object("quarter", quarter -> write(quarter, promises.quarter()))
                    .object("organisations", promises.organisations(), ModelDescription::write));
  }

  private static void write(JsonWriter json, PromiseOutcomes outcomes) {
    json.member("changes", outcomes.changes())
        .member("organisations", outcomes.organisations())
        .member("enough", outcomes.enough())
        .rounded("observedToPromised", outcomes.observedToPromised())
        .rounded("low", outcomes.low())
        .rounded("high", outcomes.high())
        .rounded("favouredHigher", outcomes.favouredHigher())
        .rounded("median", outcomes.median())
        .rounded("worst", outcomes.worst());
  }

  private static void write(JsonWriter json, PromiseTwins twins) {
    json.member("pairs", twins.pairs())
        .member("organisations", twins.organisations())
        .rounded("slope", twins.slope())
        .rounded("low", twins.low())
        .rounded("high", twins.high())
        .rounded("signKept", twins.signKept());
  }

  private static void write(JsonWriter json, PromiseOdds odds) {
    json.member("confidence", odds.confidence().id())
        .member("pairs", odds.pairs())
        .member("organisations", odds.organisations())
        .rounded("said", odds.said())
        .rounded("observed", odds.observed())
        .rounded("standardError", odds.standardError());
  }

  private static void write(JsonWriter json, PromiseStability stability) {
    json.object("promisedToReproduced", stability.promisedToReproduced(), ModelDescription::write)
        .object("signKept", stability.signKept(), ModelDescription::write)
        .object("shown", stability.shown(), ModelDescription::write)
        .object("bands", stability.bands(), ModelDescription::write)
        .object("searchedBands", stability.searchedBands(), ModelDescription::write)
        .object("otherBands", stability.otherBands(), ModelDescription::write)
        .object("ranges", stability.ranges(), ModelDescription::write)
        .object("perCourse", stability.perCourse(), ModelDescription::write)
        .object("perCourseByOneSwap", stability.perCourseByOneSwap(), ModelDescription::write);
  }

  private static void write(JsonWriter json, MeanWithError figure) {
    json.rounded("mean", figure.mean()).rounded("standardError", figure.standardError());
  }

  private static void write(JsonWriter json, ReproducedByOrganisation each) {
    json.member("organisations", each.organisations())
        .rounded("lowest", each.lowest())
        .rounded("lowerQuartile", each.lowerQuartile())
        .rounded("median", each.median())
        .rounded("upperQuartile", each.upperQuartile());
  }

  private static void write(JsonWriter json, ModelCard.Unmeasured gap) {
    json.member("figure", gap.figure()).member("reason", gap.reason());
  }

  private static void write(JsonWriter json, ResearchComparison research) {
    json.member("table", research.table().version())
        .member("findings", research.compared().size())
        .member("agree", research.count(Agreement.AGREES))
        .member("disagree", research.count(Agreement.DISAGREES))
        .member("silent", research.count(Agreement.SILENT));
  }

  private static void write(JsonWriter json, LimitOfUse limit) {
    json.member("code", limit.code()).member("text", limit.text());
  }
}

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
import dev.keepmeengaged.domain.Served;
import dev.keepmeengaged.http.Caching;
import dev.keepmeengaged.http.Endpoint;
import dev.keepmeengaged.http.EntityTag;
import dev.keepmeengaged.http.JsonObjectWriter;
import dev.keepmeengaged.http.Request;
import dev.keepmeengaged.http.Response;
import dev.keepmeengaged.http.Serving;

/** {@code GET /v1/model}: the model's card; null is what was not measured or is not known. */
final class ModelDescription implements Endpoint {

  private final Serving<PublishedModel> serving;

  ModelDescription(Serving<PublishedModel> serving) {
    this.serving = serving;
  }

  @Override
  public Response answer(Request request) {
    request.parameters().check();
    Served.Loaded<PublishedModel> current = serving.current();
    Release release = current.release();
    ResearchComparison research = current.content().research();
    return Caching.MODEL.answer(
        request,
        EntityTag.of(request, release.data(), release.model(), research.table().version()),
        () ->
            Response.ok(
                json -> {
                  write(json.release(release), current.content().card());
                  json.object("research", figures -> write(figures, research));
                }));
  }

  private static void write(JsonObjectWriter json, ModelCard card) {
    json.text("trainedAt", card.trainedAt().toString())
        .flag("trainedElsewhere", card.trainedElsewhere())
        .object("trainingData", data -> write(data, card.trainingData()))
        .whole("trees", card.trees())
        .whole("seed", card.seed())
        .object("parameters", names -> card.parameters().forEach(names::whole))
        .object("accuracy", figures -> writeAccuracy(figures, card))
        .object("promises", card.promises(), ModelDescription::write)
        .objects("notMeasured", card.notMeasured(), ModelDescription::write)
        .text("intendedUse", card.intendedUse())
        .objects("limits", card.limits(), ModelDescription::write);
  }

  private static void write(JsonObjectWriter json, TrainingData data) {
    json.text("format", data.format())
        .whole("rows", data.rows())
        .whole("companies", data.companies())
        .whole("profiles", data.profiles())
        .text("scope", data.scope())
        .text("hash", data.hash());
  }

  private static void writeAccuracy(JsonObjectWriter json, ModelCard card) {
    json.object("outOfBag", card.outOfBag(), ModelDescription::write)
        .object("holdOut", card.holdOut(), ModelDescription::write)
        .object("randomSplits", card.randomSplits(), ModelDescription::write)
        .object("byCompany", card.byCompany(), ModelDescription::write);
  }

  private static void write(JsonObjectWriter json, Accuracy accuracy) {
    json.rounded("r2", accuracy.r2())
        .rounded("mae", accuracy.mae())
        .rounded("rmse", accuracy.rmse())
        .whole("rows", accuracy.rows());
  }

  private static void write(JsonObjectWriter json, RandomSplits splits) {
    json.whole("splits", splits.splits()).whole("testRows", splits.testRows());
    write(json, splits.accuracy());
  }

  private static void write(JsonObjectWriter json, ByCompany byCompany) {
    json.text("groupedBy", byCompany.groupedBy().id())
        .whole("groups", byCompany.groups())
        .whole("folds", byCompany.folds());
    write(json, byCompany.accuracy());
  }

  private static void write(JsonObjectWriter json, EstimatedAccuracy accuracy) {
    json.object("r2", estimate -> write(estimate, accuracy.r2()))
        .object("mae", estimate -> write(estimate, accuracy.mae()))
        .object("rmse", estimate -> write(estimate, accuracy.rmse()));
  }

  private static void write(JsonObjectWriter json, Estimate estimate) {
    json.rounded("mean", estimate.mean())
        .rounded("low", estimate.low())
        .rounded("high", estimate.high());
  }

  private static void write(JsonObjectWriter json, PromisesKept promises) {
    json.whole("splits", promises.splits())
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

  private static void write(JsonObjectWriter json, PromiseOutcomes outcomes) {
    json.whole("changes", outcomes.changes())
        .whole("organisations", outcomes.organisations())
        .flag("enough", outcomes.enough())
        .rounded("observedToPromised", outcomes.observedToPromised())
        .rounded("low", outcomes.low())
        .rounded("high", outcomes.high())
        .rounded("favouredHigher", outcomes.favouredHigher())
        .rounded("median", outcomes.median())
        .rounded("worst", outcomes.worst());
  }

  private static void write(JsonObjectWriter json, PromiseTwins twins) {
    json.whole("pairs", twins.pairs())
        .whole("organisations", twins.organisations())
        .rounded("slope", twins.slope())
        .rounded("low", twins.low())
        .rounded("high", twins.high())
        .rounded("signKept", twins.signKept());
  }

  private static void write(JsonObjectWriter json, PromiseOdds odds) {
    json.text("confidence", odds.confidence().id())
        .whole("pairs", odds.pairs())
        .whole("organisations", odds.organisations())
        .rounded("said", odds.said())
        .rounded("observed", odds.observed())
        .rounded("standardError", odds.standardError());
  }

  private static void write(JsonObjectWriter json, PromiseStability stability) {
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

  private static void write(JsonObjectWriter json, MeanWithError figure) {
    json.rounded("mean", figure.mean()).rounded("standardError", figure.standardError());
  }

  private static void write(JsonObjectWriter json, ReproducedByOrganisation each) {
    json.whole("organisations", each.organisations())
        .rounded("lowest", each.lowest())
        .rounded("lowerQuartile", each.lowerQuartile())
        .rounded("median", each.median())
        .rounded("upperQuartile", each.upperQuartile());
  }

  private static void write(JsonObjectWriter json, ModelCard.Unmeasured gap) {
    json.text("figure", gap.figure()).text("reason", gap.reason());
  }

  private static void write(JsonObjectWriter json, ResearchComparison research) {
    json.text("table", research.table().version())
        .whole("findings", research.compared().size())
        .whole("agree", research.count(Agreement.AGREES))
        .whole("disagree", research.count(Agreement.DISAGREES))
        .whole("silent", research.count(Agreement.SILENT));
  }

  private static void write(JsonObjectWriter json, LimitOfUse limit) {
    json.text("code", limit.code()).text("text", limit.text());
  }
}

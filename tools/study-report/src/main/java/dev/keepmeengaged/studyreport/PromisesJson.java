package dev.keepmeengaged.studyreport;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.study.promises.Measured;
import dev.keepmeengaged.study.promises.Outcomes;
import dev.keepmeengaged.study.promises.Promises;
import dev.keepmeengaged.study.promises.Promises.ByOrganisation;
import dev.keepmeengaged.study.promises.Promises.Stability;
import dev.keepmeengaged.study.promises.SaidAndObserved;
import dev.keepmeengaged.study.promises.Twins;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The part of {@code study.json} about promises. */
final class PromisesJson {

  private final JsonFields json;

  private PromisesJson(JsonFields json) {
    this.json = json;
  }

  /** Writes the fields of the object that is being written. */
  static void write(JsonFields json, Promises promises) throws IOException {
    new PromisesJson(json).write(promises);
  }

  private void write(Promises promises) throws IOException {
    json.field("rows", promises.rows());
    json.field("organisations", promises.organisations());
    json.field("splits", promises.splits());
    json.object("outcomes", () -> write(promises.outcomes()));
    json.object("outcomesWithoutLargest", () -> write(promises.outcomesWithoutLargest()));
    json.object("twins", () -> write(promises.twins()));
    json.objects("odds", promises.odds(), this::write);
    json.object("half", () -> write(promises.half()));
    json.object("quarter", () -> write(promises.quarter()));
    json.object("byOrganisation", () -> write(promises.byOrganisation()));
  }

  private void write(Outcomes outcomes) throws IOException {
    json.field("changes", outcomes.changes());
    json.field("organisations", outcomes.organisations());
    json.field("observedToPromised", outcomes.observedToPromised());
    json.field("low", outcomes.low());
    json.field("high", outcomes.high());
    json.field("favouredHigher", outcomes.favouredHigher());
    json.field("median", outcomes.median());
    json.field("worst", outcomes.worst());
  }

  private void write(Twins twins) throws IOException {
    json.field("pairs", twins.pairs());
    json.field("organisations", twins.organisations());
    json.field("medianUsers", twins.medianUsers());
    json.field("slope", twins.slope());
    json.field("low", twins.low());
    json.field("high", twins.high());
    json.field("signKept", twins.signKept());
    json.field("sameMixSpread", twins.sameMixSpread());
    json.field("sameMixPairs", twins.sameMixPairs());
  }

  private void write(SaidAndObserved odds) throws IOException {
    json.field("word", odds.word().id());
    json.field("pairs", odds.pairs());
    json.field("organisations", odds.organisations());
    json.field("said", odds.said());
    json.field("observed", odds.observed());
    json.field("standardError", odds.standardError());
  }

  private void write(Stability stability) throws IOException {
    measured("promisedToReproduced", stability.promisedToReproduced());
    measured("signKept", stability.signKept());
    measured("withMove", stability.withMove());
    measured("shown", stability.shown());
    measured("shownUnlocked", stability.shownUnlocked());
    measured("shownWithoutVeto", stability.shownWithoutVeto());
    measured("chosenBand", stability.chosenBand());
    measured("chosenBandByFifth", stability.chosenBandByFifth());
    measured("searchedBand", stability.searchedBand());
    measured("otherBand", stability.otherBand());
    measured("otherBandByFifth", stability.otherBandByFifth());
    json.object(
        "otherBandByFeature",
        () -> {
          for (Map.Entry<Feature, Measured> of : stability.otherBandByFeature().entrySet()) {
            measured(of.getKey().id(), of.getValue());
          }
        });
    measured("range", stability.range());
    measured("rangeByUsers", stability.rangeByUsers());
    measured("rangeBySpread", stability.rangeBySpread());
    measured("rangeByLevel", stability.rangeByLevel());
    measured("reproduced", stability.reproduced());
    measured("reproducedByOneSwap", stability.reproducedByOneSwap());
    measured("withSwap", stability.withSwap());
    measured("perCourse", stability.perCourse());
    measured("perCourseByOneSwap", stability.perCourseByOneSwap());
  }

  private void write(ByOrganisation ratios) throws IOException {
    json.field("organisations", ratios.organisations());
    json.field("lowest", ratios.lowest());
    json.field("lowerQuartile", ratios.lowerQuartile());
    json.field("median", ratios.median());
    json.field("upperQuartile", ratios.upperQuartile());
  }

  private void measured(String name, Measured measured) throws IOException {
    json.object(name, () -> write(measured));
  }

  private void measured(String name, List<Measured> classes) throws IOException {
    json.objects(name, classes, this::write);
  }

  private void write(Measured measured) throws IOException {
    json.field("mean", measured.mean());
    json.field("standardError", measured.standardError());
  }
}

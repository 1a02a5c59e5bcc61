package dev.keepmeengaged.predictions;

import dev.keepmeengaged.aws.MadeUpTable;
import dev.keepmeengaged.domain.Band;
import dev.keepmeengaged.domain.Calibration;
import dev.keepmeengaged.domain.ChangeCalibration;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.OutcomeOdds;
import dev.keepmeengaged.domain.ProfileMixes;
import dev.keepmeengaged.domain.TrainedFeatures;
import dev.keepmeengaged.domain.TrainingRange;
import dev.keepmeengaged.domain.TypicalRanges;
import dev.keepmeengaged.domain.WhatIfModel;
import dev.keepmeengaged.http.Serving;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What functions that predict are primed with: the forest that is served, and around it figures by
 * which everything can be said of the {@linkplain MadeUpTable#courses made-up courses}, whatever
 * the forest was trained on. The served figures would leave most of it out: the model did not learn
 * from such a company, so no search would run, and no expected change, odds, precedents or plan
 * would be written. The made-up courses have page mixes near each other and any rise counts, so
 * that nearly any forest finds plans.
 */
public final class Rehearsal {

  /** A hundredth of a point is promised as ten: nearly any forest finds a mix with such a rise. */
  private static final ChangeCalibration EVERY_RISE_COUNTS =
      new ChangeCalibration(1_000, 0, 0, 0, 1e-9, 1e-9);

  private static final Calibration CALIBRATION =
      new Calibration(
          Optional.of(EVERY_RISE_COUNTS),
          Optional.of(EVERY_RISE_COUNTS),
          Optional.of(new OutcomeOdds(1_000, 100, 20)),
          Optional.of(
              new TypicalRanges(
                  List.of(),
                  List.of(),
                  Collections.nCopies(
                      TypicalRanges.cells(List.of(), List.of()), new Band(-10, 10)))),
          OptionalDouble.of(20));

  private static final ProfileMixes PROFILES =
      ProfileMixes.of(MadeUpTable.courses().stream().map(Course::features).toList());

  private Rehearsal() {}

  /** The releases that are served, with such a model in place of each one's own. */
  public static Serving<ServedModel> of(Serving<ServedModel> serving) {
    return serving.with(Rehearsal::model);
  }

  /** The model for made-up courses, of one that is served. */
  public static ServedModel model(ServedModel served) {
    return new ServedModel(
        new WhatIfModel(
            served.forest(), allSeen(served.trained()), CALIBRATION, Optional.of(PROFILES)),
        served.research());
  }

  private static TrainedFeatures allSeen(TrainedFeatures trained) {
    Map<Feature, TrainingRange> seen = new EnumMap<>(trained.seen());
    seen.replaceAll(
        (feature, range) -> new TrainingRange(feature.lowest(), feature.highest(), true));
    return new TrainedFeatures(trained.medians(), seen, trained.usual());
  }
}

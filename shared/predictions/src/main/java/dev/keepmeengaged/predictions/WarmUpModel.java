package dev.keepmeengaged.predictions;

import dev.keepmeengaged.aws.StubTable;
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
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The model of warm-up calls: the served forest with stub figures around it, by which every part of
 * an answer about the {@linkplain StubTable#courses stub courses} can be given. With the served
 * figures most of an answer would be left out: the model did not learn from the stub company, so no
 * search would run, and there would be no expected change, odds, precedents or plan. The stub
 * courses have page mixes near each other and any rise counts, so that nearly any forest finds
 * plans.
 */
public final class WarmUpModel {

  /** Turns a hundredth of a point into ten, so that nearly any forest finds a mix that rises. */
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
      ProfileMixes.of(StubTable.courses().stream().map(Course::features).toList());

  private WarmUpModel() {}

  /** The warm-up model of a served model. */
  public static ServedModel of(ServedModel served) {
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

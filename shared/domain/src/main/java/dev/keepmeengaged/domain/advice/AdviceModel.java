package dev.keepmeengaged.domain.advice;

import dev.keepmeengaged.domain.Calibration;
import dev.keepmeengaged.domain.Forest;
import dev.keepmeengaged.domain.ScoreKind;
import dev.keepmeengaged.domain.WhatIfModel;

/**
 * The parts of a model version, and of the data published with it, that recommendations need.
 *
 * @param whatIf the parts that a what-if needs
 */
public record AdviceModel(WhatIfModel whatIf, ScoreKind scoreKind) {

  Forest forest() {
    return whatIf.forest();
  }

  Calibration calibration() {
    return whatIf.calibration();
  }
}

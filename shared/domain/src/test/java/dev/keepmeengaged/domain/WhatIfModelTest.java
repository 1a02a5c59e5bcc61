package dev.keepmeengaged.domain;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WhatIfModelTest {

  @ParameterizedTest
  @EnumSource
  void rowsWithCompanyIds_areServedInEachMode(AccessMode access) {
    assertThatCode(() -> model(Optional.empty()).requireServedIn(access))
        .doesNotThrowAnyException();
  }

  /** Their support is by the courses of other companies. */
  @Test
  void rowsWithoutCompanyIds_areServedInOpenModeAlone() {
    WhatIfModel model = model(Optional.of(new ProfileMixes(Map.of())));

    assertThatCode(() -> model.requireServedIn(AccessMode.OPEN)).doesNotThrowAnyException();
    assertThatExceptionOfType(UnavailableException.class)
        .isThrownBy(() -> model.requireServedIn(AccessMode.TOKEN))
        .withMessageContaining("without company ids");
  }

  private static WhatIfModel model(Optional<ProfileMixes> profiles) {
    return new WhatIfModel(
        new FormulaForest((tree, features) -> 50),
        new TrainedFeatures(
            Courses.features(Map.of()),
            Collections.nCopies(Feature.COUNT, new TrainingRange(0, 1, true))),
        Calibration.NONE,
        profiles);
  }
}

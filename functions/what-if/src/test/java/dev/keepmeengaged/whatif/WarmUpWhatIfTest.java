package dev.keepmeengaged.whatif;

import static dev.keepmeengaged.http.WarmUp.UNKNOWN_NAME;
import static dev.keepmeengaged.whatif.GoldenCourses.MODEL;
import static dev.keepmeengaged.whatif.GoldenCourses.RELEASE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.aws.StubTable;
import dev.keepmeengaged.http.testing.Answer;
import dev.keepmeengaged.http.testing.GatewayCall;
import dev.keepmeengaged.predictions.CourseReader;
import dev.keepmeengaged.predictions.WarmUpModel;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Warm-up calls run as much code as real requests. */
class WarmUpWhatIfTest {

  private final WhatIfHandler handler =
      new WhatIfHandler(
          () -> Optional.of(RELEASE),
          CourseReader.of(StubTable.open()),
          release -> WarmUpModel.of(MODEL),
          Clock.systemUTC());

  private Answer answer(GatewayCall call) {
    Answer answer = call.to(handler);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer;
  }

  private static GatewayCall ofCourse(String resource) {
    return GatewayCall.get(resource).path("company", UNKNOWN_NAME).path("course", UNKNOWN_NAME);
  }

  @Test
  void aWhatIf_hasAllItsFigures() {
    Answer answer = answer(GatewayCall.post("/v1/what-if", WhatIfRoutes.SCENARIO));

    assertThat(answer.at("/expectedChange")).isNotNull();
    assertThat(answer.at("/odds")).isNotNull();
    assertThat(answer.at("/typicalRange")).isNotNull();
    assertThat(answer.at("/support/precedents/0")).isNotNull();
    assertThat(answer.numberAt("/evidence/present/courses")).isPositive();
  }

  @Test
  void anOutlook_hasExpectedChangesInItsCurvesAndSwaps() {
    Answer answer = answer(ofCourse(WhatIfRoutes.OUTLOOK));

    assertThat(answer.body()).containsPattern("\"expectedChange\":-?[1-9]");
    assertThat(answer.at("/swaps/0/expectedChange")).isNotNull();
  }

  @Test
  void aReducedForest_hasItsParts() {
    Answer answer = answer(ofCourse(WhatIfRoutes.REDUCED_FOREST));

    assertThat(answer.numberAt("/baseline")).isPositive();
    assertThat(answer.at("/sliders/6")).isNotNull();
    assertThat(answer.at("/calibration/mixChange")).isNotNull();
  }

  @Test
  void anExplanation_hasItsParts() {
    Answer answer = answer(ofCourse(WhatIfRoutes.EXPLANATION));

    assertThat(answer.numberAt("/baseline")).isPositive();
  }
}

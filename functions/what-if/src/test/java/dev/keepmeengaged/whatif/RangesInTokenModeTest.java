package dev.keepmeengaged.whatif;

import static dev.keepmeengaged.whatif.GoldenCourses.COURSES;
import static dev.keepmeengaged.whatif.GoldenCourses.RELEASE;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.artifacts.FeatureFacts;
import dev.keepmeengaged.artifacts.FeatureTable;
import dev.keepmeengaged.artifacts.VerifiedFiles;
import dev.keepmeengaged.domain.AccessMode;
import dev.keepmeengaged.domain.Catalogue;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.memory.InMemoryCatalogue;
import dev.keepmeengaged.http.testing.Answer;
import dev.keepmeengaged.http.testing.Contract;
import dev.keepmeengaged.http.testing.GatewayCall;
import dev.keepmeengaged.predictions.CourseReader;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Over the sample's model, loaded as in token mode: the ends of training are single courses'. */
class RangesInTokenModeTest {

  private static final Contract CONTRACT = Contract.read();

  private static final FeatureTable TABLE =
      FeatureTable.read(VerifiedFiles.open(GoldenCourses.FILES, RELEASE).read(FeatureTable.FILE));

  private final InMemoryCatalogue catalogue =
      new InMemoryCatalogue().with(RELEASE.data(), Catalogue.of(COURSES));
  private final WhatIfHandler handler =
      new WhatIfHandler(
          () -> Optional.of(RELEASE),
          new CourseReader(catalogue, catalogue, catalogue),
          WhatIfRoutes.models(GoldenCourses.FILES, AccessMode.TOKEN),
          Clock.systemUTC(),
          AccessMode.TOKEN);

  private Answer answer(GatewayCall call) {
    Answer answer = call.to(handler);
    assertThat(CONTRACT.violations(call, answer)).isEmpty();
    assertThat(answer.status()).isEqualTo(200);
    return answer;
  }

  private static GatewayCall reducedForest() {
    return GatewayCall.get(WhatIfRoutes.REDUCED_FOREST)
        .path("company", "heron")
        .path("course", "c0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"company", "allCompanies"})
  void seenRanges_areThoseOfPercentiles_andNeverExact(String claim) {
    Answer answer =
        answer(
            reducedForest().authorizer(Map.of(claim, claim.equals("company") ? "heron" : "true")));

    assertThat(answer.body()).contains("\"exact\":false").doesNotContain("\"exact\":true");
    for (Object item : (List<?>) requireNonNull(answer.at("/sliders"))) {
      Map<?, ?> slider = (Map<?, ?>) item;
      FeatureFacts facts =
          TABLE.of(Feature.byId(String.valueOf(slider.get("feature"))).orElseThrow());
      Map<?, ?> seen = (Map<?, ?>) requireNonNull(slider.get("seen"));
      assertThat(((Number) requireNonNull(seen.get("lowest"))).doubleValue()).isEqualTo(facts.p1());
      assertThat(((Number) requireNonNull(seen.get("highest"))).doubleValue())
          .isEqualTo(facts.p99());
    }
  }

  /** Between the percentile and the end, where training did see values. */
  @Test
  void aWhatIf_warnsFromThePercentileOn_andNotFromTheEnd() {
    FeatureFacts facts = TABLE.of(Feature.TEACHER_COMMENTS);
    assertThat(facts.p99()).isLessThan(facts.seen().highest());

    assertThat(whatIf(facts.p99())).doesNotContain("not-seen-in-training");
    for (double value : new double[] {Math.nextUp(facts.p99()), facts.seen().highest()}) {
      assertThat(whatIf(value))
          .contains("not-seen-in-training", "it is not known whether the model learned from")
          .doesNotContain("the model learned from no course");
    }
  }

  private String whatIf(double comments) {
    return answer(
            GatewayCall.post(
                    "/v1/what-if",
                    "{\"company\":\"heron\",\"course\":\"c0\",\"changes\":{\"teacherComments\":%s}}"
                        .formatted(comments))
                .as("heron"))
        .body();
  }
}

package dev.keepmeengaged.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.keepmeengaged.domain.Explanation;
import dev.keepmeengaged.domain.Feature;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class BreakdownTest {

  private static Explanation explanation(Random random) {
    Map<Feature, Double> contributions = new EnumMap<>(Feature.class);
    double pageMix = random.nextGaussian() * 5;
    double base = 30 + random.nextDouble() * 20;
    double sum = base + pageMix;
    for (Feature feature : Feature.values()) {
      if (!feature.pageType()) {
        double points = random.nextInt(4) == 0 ? 0 : random.nextGaussian() * 2;
        contributions.put(feature, points);
        sum += points;
      }
    }
    return new Explanation(base, contributions, OptionalDouble.of(pageMix), sum);
  }

  @RepeatedTest(200)
  void whatIsWritten_addsUp(RepetitionInfo repetition) {
    Explanation exact = explanation(new Random(repetition.getCurrentRepetition()));
    for (int unitsPerPoint : new int[] {10, 10_000}) {
      Breakdown rounded = Breakdown.of(exact, unitsPerPoint);

      BigDecimal sum = BigDecimal.valueOf(rounded.baseValue());
      for (Contribution part : rounded.parts()) {
        sum = sum.add(BigDecimal.valueOf(part.points()));
      }
      assertThat(sum).isEqualByComparingTo(BigDecimal.valueOf(rounded.baseline()));
      assertThat(rounded.baseline()).isCloseTo(exact.prediction(), within(0.5 / unitsPerPoint));
      assertThat(
              BigDecimal.valueOf(rounded.points(rounded.parts(true)))
                  .add(BigDecimal.valueOf(rounded.points(rounded.parts(false))))
                  .add(BigDecimal.valueOf(rounded.baseValue())))
          .isEqualByComparingTo(BigDecimal.valueOf(rounded.baseline()));
      for (Contribution part : Contribution.of(exact)) {
        double points =
            rounded.parts().stream()
                .filter(other -> other.id().equals(part.id()))
                .findFirst()
                .orElseThrow()
                .points();
        assertThat(points).as(part.id()).isCloseTo(part.points(), within(1.0 / unitsPerPoint));
        if (part.points() == 0) {
          assertThat(points).as(part.id()).isZero();
        }
      }
    }
  }

  @Test
  void parts_areThePageMixAndTheOtherFeatures_largestFirst() {
    List<Contribution> parts = Breakdown.of(explanation(new Random(1)), 10_000).parts();

    assertThat(parts)
        .hasSize(16)
        .extracting(Contribution::id)
        .contains("pageMix")
        .doesNotHaveDuplicates();
    assertThat(parts.stream().flatMap(part -> part.features().stream()))
        .containsExactlyInAnyOrder(Feature.values());
    for (int i = 1; i < parts.size(); i++) {
      assertThat(Math.abs(parts.get(i).points()))
          .isLessThanOrEqualTo(Math.abs(parts.get(i - 1).points()) + 0.0001);
    }
  }
}

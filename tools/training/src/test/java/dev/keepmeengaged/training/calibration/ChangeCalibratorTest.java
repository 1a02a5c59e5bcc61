package dev.keepmeengaged.training.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.keepmeengaged.domain.ChangeCalibration;
import dev.keepmeengaged.domain.ChangeCalibration.Origin;
import dev.keepmeengaged.domain.TreeDifferences;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeCalibratorTest {

  private static final int TREES = 70;

  /**
   * Changes whose truth is known: two forests see the same difference, each with its own chance,
   * whose variance is a share of that over the trees.
   */
  private static List<JudgedChange> changes(
      int count, double shrinkage, double variance, long seed) {
    Random random = new Random(seed);
    List<JudgedChange> changes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double mean = 5 * random.nextGaussian();
      double spread = 4 + 6 * random.nextDouble();
      double deviation = spread * Math.sqrt(2 * variance + 1.0 / TREES);
      changes.add(
          new JudgedChange(
              new TreeDifferences(mean, spread, TREES),
              shrinkage * mean + deviation * random.nextGaussian()));
    }
    return changes;
  }

  @ParameterizedTest
  @CsvSource({"0.8, 0.03", "1.0, 0.01", "0.5, 0.1"})
  void fit_findsTheConstantsThatChangesWereMadeWith(double shrinkage, double variance) {
    ChangeCalibration fitted =
        ChangeCalibrator.fit(changes(40_000, shrinkage, variance, 1), List.of(), 0).orElseThrow();

    assertThat(fitted.shrinkage()).isCloseTo(shrinkage, within(0.01));
    assertThat(fitted.forestVariance()).isCloseTo(variance, within(0.03 * variance));
    assertThat(fitted.growth()).isLessThanOrEqualTo(0.05);
    assertThat(fitted.searchedWidth()).isEqualTo(fitted.chosenWidth());
  }

  @Test
  void bands_holdEightOfTenChangesThatHadNoPart() {
    ChangeCalibration fitted =
        ChangeCalibrator.fit(changes(20_000, 0.8, 0.03, 1), List.of(), 0).orElseThrow();

    assertThat(held(fitted, changes(20_000, 0.8, 0.03, 2), Origin.CHOSEN)).isBetween(0.79, 0.81);
  }

  @Test
  void bandsOfSearchedForChanges_areWider_whereThePickedOnesAreFlattered() {
    List<JudgedChange> flattered =
        changes(5_000, 0.8, 0.03, 3).stream()
            .map(c -> new JudgedChange(c.differences(), c.reproduced() - 4))
            .toList();

    ChangeCalibration fitted =
        ChangeCalibrator.fit(changes(5_000, 0.8, 0.03, 1), flattered, 0).orElseThrow();

    assertThat(fitted.searchedWidth()).isGreaterThan(fitted.chosenWidth());
    assertThat(held(fitted, flattered, Origin.SEARCHED)).isBetween(0.79, 0.81);
  }

  @Test
  void changesThatTreesAgreeOnToThePoint_leaveNoBandThatIsWideEnough() {
    List<JudgedChange> agreed =
        changes(1_000, 0.8, 0.03, 3).stream()
            .map(c -> new JudgedChange(new TreeDifferences(0, 0, 2), c.reproduced()))
            .toList();
    List<JudgedChange> chosen = changes(1_000, 0.8, 0.03, 1);

    assertThat(ChangeCalibrator.fit(chosen, agreed, 0)).isEmpty();
    assertThat(ChangeCalibrator.fit(agreed, List.of(), 0)).isEmpty();
  }

  @Test
  void bandsOfSearchedForChanges_areNeverNarrower() {
    List<JudgedChange> exact =
        changes(5_000, 0.8, 0.03, 3).stream()
            .map(c -> new JudgedChange(c.differences(), 0.8 * c.differences().mean()))
            .toList();

    ChangeCalibration fitted =
        ChangeCalibrator.fit(changes(5_000, 0.8, 0.03, 1), exact, 0).orElseThrow();

    assertThat(fitted.searchedWidth()).isEqualTo(fitted.chosenWidth());
  }

  @Test
  void bandsGrowWithTheDifference_whereLargeOnesAreLessCertain() {
    Random random = new Random(5);
    List<JudgedChange> growing =
        changes(20_000, 0.8, 0.01, 1).stream()
            .map(
                c ->
                    new JudgedChange(
                        c.differences(),
                        c.reproduced() + 0.4 * c.differences().mean() * random.nextGaussian()))
            .toList();

    assertThat(ChangeCalibrator.fit(growing, List.of(), 0).orElseThrow().growth())
        .isGreaterThanOrEqualTo(0.1);
  }

  @Test
  void changesWithoutAnyDifference_haveNoCalibration() {
    List<JudgedChange> nothing = List.of(new JudgedChange(new TreeDifferences(0, 0, TREES), 0));

    assertThat(ChangeCalibrator.fit(nothing, List.of(), 0)).isEmpty();
    assertThat(ChangeCalibrator.fit(List.of(), List.of(), 0)).isEmpty();
  }

  @Test
  void whereNoTreeSeesADifference_bandsAreAsWideAsOtherForestsMake() {
    Random random = new Random(6);
    List<JudgedChange> changes = new ArrayList<>(changes(10_000, 0.8, 0.03, 1));
    List<JudgedChange> unseen = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      unseen.add(new JudgedChange(new TreeDifferences(0, 0, TREES), 0.3 * random.nextGaussian()));
    }
    changes.addAll(unseen);

    ChangeCalibration fitted =
        ChangeCalibrator.fit(changes, List.of(), 0, 0.1, 0.2, 0.5).orElseThrow();

    assertThat(fitted.floor()).isPositive();
    assertThat(held(fitted, unseen, Origin.CHOSEN)).isBetween(0.75, 0.85);
    assertThat(ChangeCalibrator.fit(changes, List.of(), 0))
        .as("without a floor half of the changes are in no band")
        .isEmpty();
  }

  private static double held(ChangeCalibration by, List<JudgedChange> changes, Origin origin) {
    return changes.stream()
            .filter(c -> by.of(c.differences(), origin).band().holds(c.reproduced()))
            .count()
        / (double) changes.size();
  }
}

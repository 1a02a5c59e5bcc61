package dev.keepmeengaged.study.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.keepmeengaged.artifacts.Accuracy;
import dev.keepmeengaged.artifacts.ByCompany;
import dev.keepmeengaged.data.CourseRow;
import dev.keepmeengaged.data.Imputation;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.study.checkpoint.Checkpoint;
import dev.keepmeengaged.study.result.GroupedValidation;
import dev.keepmeengaged.study.result.ModelAccuracy;
import dev.keepmeengaged.training.forest.ForestParameters;
import dev.keepmeengaged.training.forest.ForestTraining;
import dev.keepmeengaged.training.forest.Progress;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ModelComparisonTest {

  private static final ForestParameters CHOSEN = new ForestParameters(10, 6, 3, 8, 25);

  private final List<CourseRow> rows = SyntheticCompanies.of(250, 8, true, 1);

  @Test
  void compare_judgesEveryModelOnTheSameSplits() {
    List<ModelAccuracy> models = comparison(rows, 3, Checkpoint.NONE).compare(CHOSEN);

    assertThat(models)
        .extracting(ModelAccuracy::id)
        .containsExactly(
            "profile-mean",
            "ols",
            "ols-log",
            "ridge",
            "ridge-log",
            "ridge-cv",
            "ridge-cv-log",
            "forest-base",
            "forest-original",
            "forest-chosen");
    assertThat(models)
        .allSatisfy(
            model -> {
              assertThat(model.splits()).hasSize(3);
              assertThat(model.splits())
                  .allSatisfy(split -> assertThat(split.test().rows()).isEqualTo(50));
              assertThat(model.test().r2().mean()).isBetween(0.3, 1.0);
              assertThat(model.test().r2().low()).isLessThan(model.test().r2().mean());
              assertThat(model.test().mae().mean()).isLessThan(model.test().rmse().mean());
              assertThat(model.description()).endsWith(".").doesNotContain("NaN");
            });
  }

  @Test
  void compare_chosenForest_isTheOneOfTraining() {
    RowSplit split = RowSplits.of(rows.size(), 1, 1).get(0);
    List<CourseRow> training = split.training(rows);
    FeatureVector medians = Imputation.medians(training);
    List<FeatureVector> features =
        training.stream().map(row -> row.features().orElse(medians)).toList();
    List<FeatureVector> unseen =
        split.test(rows).stream().map(row -> row.features().orElse(medians)).toList();
    Accuracy expected =
        Accuracy.of(
            scores(split.test(rows)),
            ForestTraining.train(features, scores(training), CHOSEN, 1, 1, Progress.SILENT)
                .forest()
                .predictAll(unseen));

    ModelAccuracy chosen = comparison(rows, 1, Checkpoint.NONE).compare(CHOSEN).get(9);

    assertThat(chosen.splits().get(0).test()).isEqualTo(expected);
    assertThat(chosen.test().r2().mean()).isEqualTo(expected.r2());
  }

  @Test
  void compare_gapsAreFilledFromTheTrainingRowsAlone() {
    List<CourseRow> training = new ArrayList<>();
    List<CourseRow> all = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      double value = i == 9 ? 1_000 : i == 8 ? Double.NaN : i;
      CourseRow row =
          new CourseRow(
              rows.get(i).key(),
              50,
              rows.get(i).features().with(Map.of(Feature.LENGTH_HOURS, value)));
      all.add(row);
      if (i != 9) {
        training.add(row);
      }
    }
    BitSet last = new BitSet();
    last.set(9);

    SplitData split = SplitData.of(all, RowSplit.judgingBy(last, 10));

    assertThat(split.training().features().get(8).raw(Feature.LENGTH_HOURS)).isEqualTo(3.5);
    assertThat(split.training().courses()).isEqualTo(training);
  }

  @Test
  void compare_withACheckpoint_goesOnWhereItWas() {
    Map<String, String> remembered = new HashMap<>();
    Checkpoint checkpoint = (key, work) -> remembered.computeIfAbsent(key, k -> work.get());
    List<ModelAccuracy> first = comparison(rows, 2, checkpoint).compare(CHOSEN);

    List<ModelAccuracy> again =
        comparison(
                rows,
                2,
                (key, work) -> {
                  assertThat(remembered).containsKey(key);
                  return Objects.requireNonNull(remembered.get(key));
                })
            .compare(CHOSEN);

    assertThat(again).isEqualTo(first);
    assertThat(remembered).hasSize(20);
    assertThat(remembered.keySet())
        .contains("split 2 ols-log")
        .anySatisfy(key -> assertThat(key).contains("split 1 forest-chosen", CHOSEN.toString()));
  }

  @Test
  void compare_tellsOfEveryFit() {
    List<String> told = new ArrayList<>();
    ModelComparison comparison =
        new ModelComparison(
            rows, RowSplits.of(rows.size(), 2, 1), 1, 1, Checkpoint.NONE, told::add);

    comparison.compare(CHOSEN);

    assertThat(told).hasSize(comparison.fits()).contains("Forest, base, split 2");
  }

  @Test
  void compare_ofTwoRows_givesFigures() {
    List<ModelAccuracy> models = comparison(rows.subList(0, 2), 2, Checkpoint.NONE).compare(CHOSEN);

    assertThat(models)
        .allSatisfy(
            model ->
                assertThat(model.splits())
                    .allSatisfy(split -> assertThat(split.test().mae()).isNotNaN()));
  }

  @Test
  void compare_withoutSplits_isRefused() {
    assertThatThrownBy(
            () -> new ModelComparison(rows, List.of(), 1, 1, Checkpoint.NONE, told -> {}))
        .hasMessageContaining("at least 1 split");
  }

  @Test
  void profileMean_isTheMeanOfTheProfile_elseTheOverallMean() {
    List<CourseRow> all = new ArrayList<>();
    CourseRow row = rows.get(0);
    for (double[] ratingAndScore :
        new double[][] {{80, 10}, {80, 20}, {90, 60}, {80, 99}, {70, 9}}) {
      all.add(
          new CourseRow(
              row.key(),
              ratingAndScore[1],
              row.features().with(Map.of(Feature.COMPANY_RATING, ratingAndScore[0]))));
    }
    BitSet test = new BitSet();
    test.set(3, 5);

    StudiedModel.Fitted fitted =
        new ProfileMean().fit(SplitData.of(all, RowSplit.judgingBy(test, 5)), 1);

    assertThat(fitted.training()).containsExactly(15, 15, 60);
    assertThat(fitted.test()).containsExactly(15, 30);
  }

  @Test
  void companyValidation_setsCompaniesBesideRows() {
    GroupedValidation found =
        new CompanyValidation(rows, 4, 1, 2, Checkpoint.NONE, told -> {}).of(CHOSEN);

    assertThat(found.groupedBy()).isEqualTo(ByCompany.GroupedBy.COMPANY);
    assertThat(found.groups()).isEqualTo(8);
    assertThat(found.folds()).hasSize(4);
    assertThat(found.folds().stream().mapToInt(fold -> fold.accuracy().rows()).sum())
        .isEqualTo(250);
    assertThat(found.folds().stream().mapToInt(GroupedValidation.Fold::groups).sum()).isEqualTo(8);
    assertThat(found.grouped().r2().mean())
        .isCloseTo(
            found.folds().stream()
                .mapToDouble(fold -> fold.accuracy().r2())
                .average()
                .orElseThrow(),
            within(1e-12));
    // Scores are a company's level plus noise: known companies are easy, unknown ones are not.
    assertThat(found.random().r2().mean()).isGreaterThan(0.8);
    assertThat(found.grouped().r2().mean()).isLessThan(found.random().r2().mean());
    assertThat(found.floorGrouped().r2().mean()).isLessThanOrEqualTo(0);
  }

  private static double[] scores(List<CourseRow> rows) {
    return rows.stream().mapToDouble(CourseRow::engagementScore).toArray();
  }

  private static ModelComparison comparison(
      List<CourseRow> rows, int splits, Checkpoint checkpoint) {
    return new ModelComparison(
        rows, RowSplits.of(rows.size(), splits, 1), 1, 2, checkpoint, told -> {});
  }
}

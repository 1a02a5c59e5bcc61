package dev.keepmeengaged.study.models;

import dev.keepmeengaged.artifacts.Accuracy;
import dev.keepmeengaged.data.CourseRow;
import dev.keepmeengaged.study.checkpoint.Checkpoint;
import dev.keepmeengaged.study.result.GroupedValidation;
import dev.keepmeengaged.study.result.RepeatedAccuracy;
import dev.keepmeengaged.study.result.RepeatedMeasurement;
import dev.keepmeengaged.training.forest.ForestParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Cross-validation with whole companies held out, which estimates the accuracy for unknown
 * companies, beside one with random folds.
 *
 * @param rows in the model's scope, gaps left as they are
 * @param folds number of folds, at least 2
 * @param seed of the folds and of the forests
 * @param threads that grow a forest, at least 1; no figure depends on it
 * @param checkpoint keeps every fit
 * @param progress receives the name of every finished fit
 */
public record CompanyValidation(
    List<CourseRow> rows,
    int folds,
    long seed,
    int threads,
    Checkpoint checkpoint,
    Consumer<String> progress) {

  public CompanyValidation {
    rows = List.copyOf(rows);
  }

  /**
   * Validates a forest. If all rows belong to one company, the grouped figures are NaN and there
   * are no folds.
   */
  public GroupedValidation of(ForestParameters chosen) {
    ForestModel forest = ModelComparison.chosenForest(chosen, threads);
    CompanyGroups groups = CompanyGroups.of(rows);
    List<RowSplit> grouped = groups.groups().size() < 2 ? List.of() : groups.folds(folds, seed);
    List<Accuracy> floor = judge(new ProfileMean(), grouped, "companies");
    List<Accuracy> held = judge(forest, grouped, "companies");
    List<Accuracy> random = judge(forest, RowSplits.folds(rows.size(), folds, seed), "rows");
    List<GroupedValidation.Fold> figures = new ArrayList<>();
    for (int i = 0; i < grouped.size(); i++) {
      figures.add(new GroupedValidation.Fold(groups.judgedBy(grouped.get(i)), held.get(i)));
    }
    return new GroupedValidation(
        groups.by(),
        groups.groups().size(),
        groups.largest(),
        overFolds(held),
        RepeatedMeasurements.overFolds(random),
        overFolds(floor),
        figures);
  }

  private static RepeatedAccuracy overFolds(List<Accuracy> judged) {
    RepeatedMeasurement none =
        new RepeatedMeasurement(Double.NaN, Double.NaN, Double.NaN, Double.NaN, 0);
    return judged.isEmpty()
        ? new RepeatedAccuracy(none, none, none)
        : RepeatedMeasurements.overFolds(judged);
  }

  /** The accuracy on the held-out rows of each fold. */
  private List<Accuracy> judge(StudiedModel model, List<RowSplit> splits, String heldOut) {
    List<Accuracy> accuracies = new ArrayList<>();
    for (int i = 0; i < splits.size(); i++) {
      String name =
          String.format(Locale.ROOT, "fold %d of %d of %s", i + 1, splits.size(), heldOut);
      accuracies.add(
          new SplitFits(name, rows, splits.get(i), seed + i, checkpoint, progress)
              .fit(model)
              .test());
    }
    return accuracies;
  }
}

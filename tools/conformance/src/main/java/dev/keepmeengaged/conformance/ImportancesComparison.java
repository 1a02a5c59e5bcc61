package dev.keepmeengaged.conformance;

import dev.keepmeengaged.data.CourseData;
import dev.keepmeengaged.data.CourseRow;
import dev.keepmeengaged.domain.TreeMask;
import dev.keepmeengaged.study.checkpoint.Checkpoint;
import dev.keepmeengaged.study.importance.ImportanceResult;
import dev.keepmeengaged.study.importance.ImportanceStudy;
import dev.keepmeengaged.study.models.RowSplit;
import dev.keepmeengaged.study.models.RowSplits;
import dev.keepmeengaged.study.result.FeatureDirection;
import dev.keepmeengaged.study.result.FeatureDirection.CurvePoint;
import dev.keepmeengaged.study.result.FeatureImportance;
import dev.keepmeengaged.training.forest.ForestParameters;
import dev.keepmeengaged.training.forest.ModelTraining;
import dev.keepmeengaged.training.forest.NewModel;
import dev.keepmeengaged.training.forest.Progress;
import dev.keepmeengaged.training.forest.TrainedForest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.openlca.npy.NpyByteArray;

/**
 * Permutation importances and directions of the default forest. Python computes them by our trees,
 * where nothing but rounding may differ, and by scikit-learn's of the same parameters.
 */
record ImportancesComparison(CourseData data, int threads) implements Comparison {

  private static final long SEED = 1;
  private static final int REPEATS = 5;

  @Override
  public String title() {
    return "Permutation importances and directions";
  }

  @Override
  public List<Figure> figures(ArrayFolder folder, Python python)
      throws IOException, InterruptedException {
    ImportanceStudy study = new ImportanceStudy(SEED, 1, REPEATS, OptionalInt.of(1), threads);
    NewModel model = ModelTraining.standard(SEED).train(data, Progress.SILENT);
    ImportanceResult ours = study.of(model, Checkpoint.NONE);
    write(folder, study, model);
    python.run("importances.py", folder);
    List<Figure> figures = new ArrayList<>();
    addImportances(figures, ours, folder);
    addDirections(figures, ours.directions(), folder);
    return figures;
  }

  private void write(ArrayFolder folder, ImportanceStudy study, NewModel model) {
    List<CourseRow> rows = data.training();
    RowSplit split = RowSplits.of(rows.size(), 1, SEED).get(0);
    StudyRows.write(rows, folder);
    folder.write("forest", FitRequest.numbers(ForestParameters.DEFAULT));
    folder.write("seed", (int) SEED);
    folder.write("training", split.trainingRows());
    folder.write("test", split.testRows());
    folder.write("shufflings", study.shufflings(0, split.testRows().length).toArray(int[][]::new));
    write("split-", trained(split.training(rows), study.fitSeed(0)), folder);
    TrainedForest whole = trained(rows, SEED);
    if (!whole.forest().treesHash().equals(model.forest().treesHash())) {
      throw new IllegalStateException("training again gave another forest");
    }
    write("whole-", whole, folder);
  }

  private TrainedForest trained(List<CourseRow> training, long seed) {
    return ImputedRows.of(training).trained(ForestParameters.DEFAULT, seed, threads);
  }

  private static void write(String prefix, TrainedForest forest, ArrayFolder folder) {
    TribuoNodes.of(forest).writeTo(folder, prefix);
    folder.write(prefix + "unseen", unseen(forest.outOfBag().masks()));
  }

  /** A row for each course and a column for each tree: 1 where the tree did not see the course. */
  private static NpyByteArray unseen(List<TreeMask> masks) {
    int trees = masks.get(0).trees();
    byte[] unseen = new byte[masks.size() * trees];
    for (int row = 0; row < masks.size(); row++) {
      for (int tree = 0; tree < trees; tree++) {
        unseen[row * trees + tree] = (byte) (masks.get(row).contains(tree) ? 1 : 0);
      }
    }
    return NpyByteArray.rowOrderOf(unseen, masks.size(), trees);
  }

  private static void addImportances(
      List<Figure> figures, ImportanceResult ours, ArrayFolder folder) {
    double[] byOurTrees = folder.doubles("permutation");
    double[] byTheirForest = folder.doubles("theirs-permutation");
    Map<String, Double> means = new LinkedHashMap<>();
    ours.importances().stream()
        .sorted(Comparator.comparing(FeatureImportance::feature))
        .forEach(found -> means.put(found.feature().id(), found.permutation().mean()));
    means.put("page mix", ours.pageMix().permutation().mean());
    int player = 0;
    for (Map.Entry<String, Double> mean : means.entrySet()) {
      String name = "permutation, " + mean.getKey();
      figures.add(Figure.of(name, mean.getValue(), byOurTrees[player], Tolerance.ROUNDING));
      figures.add(
          Figure.of(
              name + ", other forest",
              mean.getValue(),
              byTheirForest[player],
              Tolerance.FOREST_PERMUTATION));
      player++;
    }
  }

  private static void addDirections(
      List<Figure> figures, List<FeatureDirection> directions, ArrayFolder folder) {
    for (FeatureDirection direction : directions) {
      String id = direction.feature().id();
      String number = "-" + direction.feature().ordinal();
      double[] effects = direction.curve().stream().mapToDouble(CurvePoint::effect).toArray();
      figures.add(
          Figure.of(
              "effects, " + id, effects, folder.doubles("effects" + number), Tolerance.ROUNDING));
      figures.add(
          Figure.of(
              "shape, " + id,
              direction.shape().ordinal(),
              folder.doubles("shape" + number)[0],
              Tolerance.EQUAL));
      figures.add(
          Figure.of(
              "effects, " + id + ", other forest",
              effects,
              folder.doubles("theirs-effects" + number),
              Tolerance.FOREST_EFFECTS));
    }
  }
}

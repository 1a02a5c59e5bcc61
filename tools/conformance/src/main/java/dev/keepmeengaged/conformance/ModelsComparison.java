package dev.keepmeengaged.conformance;

import dev.keepmeengaged.artifacts.Accuracy;
import dev.keepmeengaged.data.CourseRow;
import dev.keepmeengaged.study.checkpoint.Checkpoint;
import dev.keepmeengaged.study.linear.CrossValidatedRidge;
import dev.keepmeengaged.study.models.ModelComparison;
import dev.keepmeengaged.study.models.RowSplit;
import dev.keepmeengaged.study.models.RowSplits;
import dev.keepmeengaged.study.result.ModelAccuracy;
import dev.keepmeengaged.training.forest.ForestParameters;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Every model of the study, on the same random splits. */
record ModelsComparison(List<CourseRow> rows, int threads) implements Comparison {

  private static final long SEED = 1;
  private static final int SPLITS = 10;

  @Override
  public String title() {
    return String.format(Locale.ROOT, "The study's models on %d random splits", SPLITS);
  }

  @Override
  public List<Figure> figures(ArrayFolder folder, Python python)
      throws IOException, InterruptedException {
    List<RowSplit> splits = RowSplits.of(rows.size(), SPLITS, SEED);
    StudyRows.write(rows, folder);
    folder.write("training", splits.stream().map(RowSplit::trainingRows).toArray(int[][]::new));
    folder.write("test", splits.stream().map(RowSplit::testRows).toArray(int[][]::new));
    folder.write(
        "ridge-folds",
        IntStream.range(0, SPLITS)
            .mapToObj(
                split ->
                    CrossValidatedRidge.foldsOf(
                        splits.get(split).trainingRows().length, SEED + split))
            .toArray(int[][]::new));
    folder.write("forest-base", FitRequest.numbers(ModelComparison.BASE));
    folder.write("forest-original", FitRequest.numbers(ModelComparison.ORIGINAL));
    folder.write("forest-chosen", FitRequest.numbers(ForestParameters.DEFAULT));
    List<ModelAccuracy> ours =
        new ModelComparison(rows, splits, SEED, threads, Checkpoint.NONE, fit -> {})
            .compare(ForestParameters.DEFAULT);
    python.run("models.py", folder);
    List<Figure> figures = new ArrayList<>();
    for (ModelAccuracy model : ours) {
      String id = model.id();
      double[] r2 = folder.doubles(id + "-r2");
      if (id.startsWith("forest")) {
        figures.add(Figure.of(id + ", R2", values(model, Accuracy::r2), r2, Tolerance.FOREST_R2));
      } else {
        figures.add(
            Figure.of(id + ", R2", values(model, Accuracy::r2), r2, Tolerance.FOUR_DECIMALS));
        figures.add(
            Figure.of(
                id + ", MAE",
                values(model, Accuracy::mae),
                folder.doubles(id + "-mae"),
                Tolerance.FOUR_DECIMALS));
      }
    }
    return figures;
  }

  private static double[] values(ModelAccuracy model, ToDoubleFunction<Accuracy> measure) {
    return model.splits().stream().map(ModelAccuracy.Split::test).mapToDouble(measure).toArray();
  }
}

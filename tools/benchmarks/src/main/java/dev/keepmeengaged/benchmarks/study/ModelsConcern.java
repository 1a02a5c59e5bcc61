package dev.keepmeengaged.benchmarks.study;

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

/** Every model of the study on the same random splits. */
record ModelsConcern(List<CourseRow> rows, int count, int threads) implements Concern {

  private static final long SEED = 1;

  @Override
  public String title() {
    return String.format(Locale.ROOT, "Models, %d random splits", count);
  }

  @Override
  public String script() {
    return "models.py";
  }

  @Override
  public List<Figure> ours(SharedFiles files) throws IOException {
    List<RowSplit> splits = RowSplits.of(rows.size(), count, SEED);
    for (int i = 0; i < count; i++) {
      int[] training = splits.get(i).trainingRows();
      files.writeNumbers(String.format(Locale.ROOT, "split-%d.bin", i), training);
      files.writeNumbers(String.format(Locale.ROOT, "test-%d.bin", i), splits.get(i).testRows());
      files.writeNumbers(
          String.format(Locale.ROOT, "ridge-folds-%d.bin", i),
          CrossValidatedRidge.foldsOf(training.length, SEED + i));
    }
    files.writeForest("forest-base.bin", ModelComparison.BASE);
    files.writeForest("forest-original.bin", ModelComparison.ORIGINAL);
    files.writeForest("forest-chosen.bin", ForestParameters.DEFAULT);
    List<Figure> figures = new ArrayList<>();
    for (ModelAccuracy model :
        new ModelComparison(rows, splits, SEED, threads, Checkpoint.NONE, fit -> {})
            .compare(ForestParameters.DEFAULT)) {
      if (model.id().startsWith("forest")) {
        figures.add(Figure.ofForests(model.id() + " R2", values(model, Accuracy::r2)));
      } else {
        figures.add(Figure.exact(model.id() + " R2", values(model, Accuracy::r2)));
        figures.add(Figure.exact(model.id() + " MAE", values(model, Accuracy::mae)));
      }
    }
    return figures;
  }

  private static List<Double> values(ModelAccuracy model, ToDoubleFunction<Accuracy> measure) {
    return model.splits().stream()
        .map(ModelAccuracy.Split::test)
        .map(measure::applyAsDouble)
        .toList();
  }
}

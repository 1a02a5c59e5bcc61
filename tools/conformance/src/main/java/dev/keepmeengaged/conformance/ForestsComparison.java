package dev.keepmeengaged.conformance;

import dev.keepmeengaged.training.forest.ForestParameters;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Forests on the same random splits: their accuracy and their impurity importances. */
record ForestsComparison(ImputedRows rows, int threads) implements Comparison {

  private static final int SPLITS = 10;

  @Override
  public String title() {
    return String.format(Locale.ROOT, "Forests on %d random splits", SPLITS);
  }

  @Override
  public List<Figure> figures(ArrayFolder folder, Python python) throws IOException {
    TrainingSplits splits = TrainingSplits.fourFifths(rows, SPLITS);
    splits.writeTo(folder);
    List<Figure> figures = new ArrayList<>();
    try (ForestFitter scikitLearn = ForestFitter.scikitLearn(python, folder, threads)) {
      for (ParameterSet set : ParameterSet.values()) {
        ForestParameters parameters = set.parameters();
        List<ForestFit> ours = new ArrayList<>();
        List<ForestFit> theirs = new ArrayList<>();
        for (int split = 0; split < SPLITS; split++) {
          ours.add(splits.fit(split, parameters, threads));
          theirs.add(scikitLearn.fit(split, parameters));
        }
        figures.add(new Figure(set + " parameters, R2", r2(ours), r2(theirs), Tolerance.FOREST_R2));
        figures.add(
            new Figure(
                set + " parameters, impurity importances",
                meanImportances(ours),
                meanImportances(theirs),
                Tolerance.FOREST_IMPURITY));
      }
    }
    return figures;
  }

  private static List<Double> r2(List<ForestFit> fits) {
    return fits.stream().map(ForestFit::r2).toList();
  }

  private static List<Double> meanImportances(List<ForestFit> fits) {
    return IntStream.range(0, fits.get(0).importances().size())
        .mapToObj(f -> Figure.mean(fits.stream().map(fit -> fit.importances().get(f)).toList()))
        .toList();
  }
}

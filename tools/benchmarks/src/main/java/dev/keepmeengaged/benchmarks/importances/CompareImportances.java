package dev.keepmeengaged.benchmarks.importances;

import dev.keepmeengaged.data.BadRowPolicy;
import dev.keepmeengaged.data.CourseData;
import dev.keepmeengaged.data.CourseRow;
import dev.keepmeengaged.data.DataFolder;
import dev.keepmeengaged.data.Imputation;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.study.checkpoint.Checkpoint;
import dev.keepmeengaged.study.importance.ImportanceResult;
import dev.keepmeengaged.study.importance.ImportanceStudy;
import dev.keepmeengaged.study.models.RowSplit;
import dev.keepmeengaged.study.models.RowSplits;
import dev.keepmeengaged.study.result.FeatureDirection;
import dev.keepmeengaged.study.result.FeatureDirection.CurvePoint;
import dev.keepmeengaged.study.result.FeatureImportance;
import dev.keepmeengaged.training.forest.ForestParameters;
import dev.keepmeengaged.training.forest.ForestTraining;
import dev.keepmeengaged.training.forest.ModelTraining;
import dev.keepmeengaged.training.forest.NewModel;
import dev.keepmeengaged.training.forest.Progress;
import dev.keepmeengaged.training.forest.TrainedForest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Permutation importances and directions of the default forest by the study and by Python: over our
 * trees, where nothing but rounding may differ, and over scikit-learn's of the same parameters.
 * Started by {@code compare-importances.sh}.
 */
public final class CompareImportances {

  private static final long SEED = 1;

  /** Both sides add up the same numbers in another order. */
  private static final double ROUNDING = 1e-9;

  /** How far the losses of R2 of two forests with other random numbers may lie apart. */
  private static final double NEAR = 0.03;

  private final List<CourseRow> rows;
  private final ImportanceStudy study;
  private final NewModel model;
  private final int threads = Runtime.getRuntime().availableProcessors();

  private CompareImportances(CourseData data, int repeats) {
    rows = data.training();
    study = new ImportanceStudy(SEED, 1, repeats, OptionalInt.of(1), threads);
    model = ModelTraining.standard(SEED).train(data, Progress.SILENT);
  }

  /**
   * @param arguments data folder, number of repeats, Python, script of the other side
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    CourseData data = DataFolder.read(Path.of(arguments[0]), BadRowPolicy.REFUSE);
    CompareImportances comparison = new CompareImportances(data, Integer.parseInt(arguments[1]));
    if (!comparison.run(Path.of(arguments[2]), Path.of(arguments[3]))) {
      System.exit(1);
    }
  }

  private boolean run(Path python, Path script) throws IOException, InterruptedException {
    ImportanceResult ours = study.of(model, Checkpoint.NONE);
    try (LittleEndianFolder folder = LittleEndianFolder.temporary()) {
      write(folder);
      PythonSide theirs = PythonSide.run(python, script, folder.folder());
      print(
          "%,d rows, %d repeats, default forest, Java %s%n",
          rows.size(), study.repeats(), System.getProperty("java.version"));
      boolean importances = compareImportances(ours, theirs);
      return compareDirections(ours, theirs) && importances;
    }
  }

  private void write(LittleEndianFolder folder) throws IOException {
    ForestParameters parameters = ForestParameters.DEFAULT;
    RowSplit split = RowSplits.of(rows.size(), 1, SEED).get(0);
    folder.write(
        "rows.bin",
        rows.stream()
            .flatMapToDouble(
                row ->
                    DoubleStream.concat(
                        DoubleStream.of(row.engagementScore()),
                        Arrays.stream(row.features().toArray())))
            .toArray());
    folder.write(
        "parameters.bin",
        parameters.trees(),
        parameters.maxFeatures(),
        parameters.minLeaf(),
        parameters.minSplit(),
        parameters.maxDepth(),
        (int) SEED);
    folder.write("training.bin", split.trainingRows());
    folder.write("test.bin", split.testRows());
    folder.write(
        "shufflings.bin",
        study.shufflings(0, split.testRows().length).stream()
            .flatMapToInt(IntStream::of)
            .toArray());
    ExportedForest.write(trained(split.training(rows), study.fitSeed(0)), "split", folder);
    TrainedForest whole = trained(rows, SEED);
    if (!whole.forest().treesHash().equals(model.forest().treesHash())) {
      throw new IllegalStateException("training again gave another forest");
    }
    ExportedForest.write(whole, "whole", folder);
  }

  private TrainedForest trained(List<CourseRow> training, long seed) {
    FeatureVector medians = Imputation.medians(training);
    return ForestTraining.train(
        training.stream().map(row -> row.features().orElse(medians)).toList(),
        training.stream().mapToDouble(CourseRow::engagementScore).toArray(),
        ForestParameters.DEFAULT,
        seed,
        threads,
        Progress.SILENT);
  }

  private static boolean compareImportances(ImportanceResult ours, PythonSide theirs) {
    print(
        "%n%-24s %10s %16s %10s %14s %10s%n",
        "permutation importance",
        "ours",
        "Python, ours",
        "difference",
        "scikit-learn's",
        "difference");
    double largest = 0;
    double largestOfTwo = 0;
    for (FeatureImportance importance : ours.importances()) {
      String id = importance.feature().id();
      double[] differences = printImportance(id, importance.permutation().mean(), theirs);
      largest = Math.max(largest, differences[0]);
      largestOfTwo = Math.max(largestOfTwo, differences[1]);
    }
    double[] differences = printImportance("pageMix", ours.pageMix().permutation().mean(), theirs);
    largest = Math.max(largest, differences[0]);
    largestOfTwo = Math.max(largestOfTwo, differences[1]);
    print("%-24s %38.1e %25.4f%n", "largest", largest, largestOfTwo);
    return largest <= ROUNDING && largestOfTwo <= NEAR;
  }

  /** The differences to Python on our trees, and to scikit-learn. */
  private static double[] printImportance(String id, double mean, PythonSide theirs) {
    double python = mean(theirs.numbers("permutation", id));
    double scikitLearn = mean(theirs.numbers("theirs-permutation", id));
    print(
        "%-24s %10.6f %16.6f %10.1e %14.4f %+10.4f%n",
        id, mean, python, Math.abs(mean - python), scikitLearn, mean - scikitLearn);
    return new double[] {Math.abs(mean - python), Math.abs(mean - scikitLearn)};
  }

  private static boolean compareDirections(ImportanceResult ours, PythonSide theirs) {
    print(
        "%n%-24s %10s %16s %10s %14s %10s%n",
        "direction", "ours", "Python, ours", "difference", "scikit-learn's", "difference");
    double largest = 0;
    int equal = 0;
    int alike = 0;
    for (FeatureDirection direction : ours.directions()) {
      Feature feature = direction.feature();
      double[] effects = direction.curve().stream().mapToDouble(CurvePoint::effect).toArray();
      double toPython = difference(effects, theirs.numbers("effects", feature.id()));
      String shape = theirs.word("shape", feature.id());
      String theirShape = theirs.word("theirs-shape", feature.id());
      print(
          "%-24s %10s %16s %10.1e %14s %10.2f%n",
          feature.id(),
          direction.shape(),
          shape,
          toPython,
          theirShape,
          difference(effects, theirs.numbers("theirs-effects", feature.id())));
      largest = Math.max(largest, toPython);
      equal += shape.equals(direction.shape().name()) ? 1 : 0;
      alike += theirShape.equals(direction.shape().name()) ? 1 : 0;
    }
    int all = ours.directions().size();
    print(
        "Of %d directions %d are equal on our trees (effects to %.1e points), %d with scikit-learn's.%n",
        all, equal, largest, alike);
    return equal == all && largest <= ROUNDING;
  }

  /** The largest difference of two effects at the same value. */
  private static double difference(double[] ours, double[] theirs) {
    if (ours.length != theirs.length) {
      return Double.POSITIVE_INFINITY;
    }
    return IntStream.range(0, ours.length)
        .mapToDouble(i -> Math.abs(ours[i] - theirs[i]))
        .max()
        .orElse(0);
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(Double.NaN);
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format, values);
  }
}

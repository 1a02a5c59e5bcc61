package dev.keepmeengaged.benchmarks.runtimes;

import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.forest.PackedForest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Our runtime: the packed forest, loaded from its file as a function loads it. */
final class PackedForestServer implements Predictor {

  private final PackedForest forest;
  private final List<FeatureVector> courses;
  private final List<FeatureVector> batch;

  private PackedForestServer(RuntimeInputs inputs) throws IOException {
    forest = inputs.forest();
    courses = vectors(inputs.courses());
    batch = vectors(inputs.batch());
  }

  /**
   * @param arguments the folder of the inputs
   */
  public static void main(String[] arguments) throws IOException {
    RuntimeInputs inputs = RuntimeInputs.in(Path.of(arguments[0]));
    PredictionServer.serve(List.of(new PackedForestServer(inputs)), inputs);
  }

  private static List<FeatureVector> vectors(float[][] rows) {
    return Stream.of(rows)
        .map(
            row ->
                FeatureVector.of(IntStream.range(0, row.length).mapToDouble(f -> row[f]).toArray()))
        .toList();
  }

  @Override
  public String name() {
    return "ours (Java)";
  }

  @Override
  public double one(int course) {
    return forest.predict(courses.get(course));
  }

  @Override
  public double[] batch() {
    return forest.predictAll(batch);
  }
}

package dev.keepmeengaged.benchmarks.runtimes;

import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.forest.PackedForest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Our side: the packed forest, loaded from its file as a function loads it. */
final class PackedSide implements Predictor {

  private final PackedForest forest;
  private final List<FeatureVector> courses;
  private final List<FeatureVector> batch;

  private PackedSide(SharedFolder folder) throws IOException {
    forest = folder.forest();
    courses = vectors(folder.courses());
    batch = vectors(folder.batch());
  }

  /**
   * @param arguments the shared folder
   */
  public static void main(String[] arguments) throws IOException {
    SharedFolder folder = new SharedFolder(Path.of(arguments[0]));
    RuntimeSide.serve(List.of(new PackedSide(folder)), folder);
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

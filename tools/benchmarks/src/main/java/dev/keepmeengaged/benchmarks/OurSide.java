package dev.keepmeengaged.benchmarks;

import dev.keepmeengaged.artifacts.Accuracy;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.training.forest.ForestParameters;
import dev.keepmeengaged.training.forest.ForestTraining;
import dev.keepmeengaged.training.forest.Progress;
import dev.keepmeengaged.training.forest.TrainedForest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Our side of the comparison: the counterpart of {@code scikit_learn_side.py}. */
final class OurSide {

  private final Path folder;
  private final int threads;
  private final List<FeatureVector> features = new ArrayList<>();
  private final List<Double> scores = new ArrayList<>();

  private OurSide(Path folder, int threads) throws IOException {
    this.folder = folder;
    this.threads = threads;
    ByteBuffer rows = littleEndian(folder.resolve("rows.bin"));
    while (rows.hasRemaining()) {
      scores.add(rows.getDouble());
      double[] values = new double[Feature.COUNT];
      for (int f = 0; f < values.length; f++) {
        values[f] = rows.getDouble();
      }
      features.add(FeatureVector.of(values));
    }
  }

  /** What starts this side in a JVM of its own. */
  static List<String> command(Path folder, int threads) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        System.getProperty("java.class.path"),
        OurSide.class.getName(),
        folder.toString(),
        Integer.toString(threads));
  }

  /**
   * @param arguments folder of the splits, number of threads
   */
  public static void main(String[] arguments) throws IOException {
    OurSide side = new OurSide(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    BufferedReader requests =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
    for (String line = requests.readLine(); line != null; line = requests.readLine()) {
      int[] numbers = Stream.of(line.split(" ", -1)).mapToInt(Integer::parseInt).toArray();
      System.out.println(
          side.fit(
                  numbers[0],
                  new ForestParameters(numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]))
              .line());
    }
  }

  private Fit fit(int split, ForestParameters parameters) throws IOException {
    ByteBuffer indices = littleEndian(folder.resolve("split-" + split + ".bin"));
    int[] training = new int[indices.remaining() / Integer.BYTES];
    indices.asIntBuffer().get(training);
    List<FeatureVector> rows = IntStream.of(training).mapToObj(features::get).toList();
    double[] y = IntStream.of(training).mapToDouble(scores::get).toArray();

    long begin = System.nanoTime();
    TrainedForest forest =
        ForestTraining.train(rows, y, parameters, split, threads, Progress.SILENT);
    double seconds = (System.nanoTime() - begin) / 1e9;

    BitSet trained = new BitSet();
    IntStream.of(training).forEach(trained::set);
    int[] others = IntStream.range(0, features.size()).filter(i -> !trained.get(i)).toArray();
    Accuracy accuracy =
        Accuracy.of(
            IntStream.of(others).mapToDouble(scores::get).toArray(),
            forest.forest().predictAll(IntStream.of(others).mapToObj(features::get).toList()));
    return new Fit(
        seconds, accuracy.r2(), Stream.of(Feature.values()).map(forest.importances()::of).toList());
  }

  private static ByteBuffer littleEndian(Path file) throws IOException {
    return ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
  }
}

package dev.keepmeengaged.benchmarks;

import dev.keepmeengaged.artifacts.FolderModelFiles;
import dev.keepmeengaged.forest.ForestLoader;
import dev.keepmeengaged.forest.PackedForest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** How long a model version takes from its files to a forest that predicts. */
public final class ForestLoading {

  private static final int RUNS = 31;

  private ForestLoading() {}

  /**
   * @param arguments the model version's folder
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    byte[] content = Files.readAllBytes(folder.resolve(PackedForest.FILE));
    PackedForest forest = ForestLoader.read(content);
    System.out.printf(
        Locale.ROOT,
        "%,d trees, %,d nodes, %,d bytes; Java %s%n",
        forest.trees(),
        forest.nodes(),
        content.length,
        System.getProperty("java.version"));
    print("forest from memory", () -> ForestLoader.read(content));
    print(
        "whole version from disk, verified",
        () -> ForestLoader.load(FolderModelFiles.open(folder)));
  }

  private static void print(String what, Runnable load) {
    double[] milliseconds = new double[RUNS];
    for (int i = 0; i < RUNS; i++) {
      long begin = System.nanoTime();
      load.run();
      milliseconds[i] = (System.nanoTime() - begin) / 1e6;
    }
    double first = milliseconds[0];
    Arrays.sort(milliseconds);
    System.out.printf(
        Locale.ROOT,
        "%-34s first %6.1f ms, median of %d %6.1f ms, longest %6.1f ms%n",
        what,
        first,
        RUNS,
        milliseconds[RUNS / 2],
        milliseconds[RUNS - 1]);
  }
}

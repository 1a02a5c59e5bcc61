package dev.keepmeengaged.benchmarks;

import dev.keepmeengaged.conformance.ArrayFolder;
import dev.keepmeengaged.conformance.FitRequest;
import dev.keepmeengaged.conformance.ForestFitter;
import dev.keepmeengaged.conformance.TrainingSplits;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Fits our forests in a JVM of its own: a line on standard output for each request. */
final class FitServer {

  private FitServer() {}

  /** Starts it, for the splits that are in the folder. */
  static ForestFitter start(ArrayFolder splits, int threads) throws IOException {
    return ForestFitter.start(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            FitServer.class.getName(),
            splits.path().toString(),
            Integer.toString(threads)));
  }

  /**
   * @param arguments folder of the splits, number of threads
   */
  public static void main(String[] arguments) throws IOException {
    TrainingSplits splits = TrainingSplits.read(new ArrayFolder(Path.of(arguments[0])));
    int threads = Integer.parseInt(arguments[1]);
    BufferedReader requests =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
    for (String line = requests.readLine(); line != null; line = requests.readLine()) {
      FitRequest request = FitRequest.parse(line);
      System.out.println(splits.fit(request.split(), request.parameters(), threads).line());
    }
  }
}

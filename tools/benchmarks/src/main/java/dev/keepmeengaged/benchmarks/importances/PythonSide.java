package dev.keepmeengaged.benchmarks.importances;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What {@code importances_side.py} printed.
 *
 * @param results by what and feature, with a tab between them
 */
record PythonSide(Map<String, List<String>> results) {

  static PythonSide run(Path python, Path script, Path folder)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(python.toString(), script.toString(), folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    Map<String, List<String>> results = new HashMap<>();
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        List<String> parts = Arrays.asList(line.split("\t", -1));
        results.put(parts.get(0) + "\t" + parts.get(1), parts.subList(2, parts.size()));
      }
    }
    int status = process.waitFor();
    if (status != 0) {
      throw new IOException(script + " ended with status " + status);
    }
    return new PythonSide(results);
  }

  double[] numbers(String what, String feature) {
    return result(what, feature).stream().mapToDouble(Double::parseDouble).toArray();
  }

  String word(String what, String feature) {
    return result(what, feature).get(0);
  }

  private List<String> result(String what, String feature) {
    List<String> result = results.get(what + "\t" + feature);
    if (result == null) {
      throw new IllegalStateException("Python gave no " + what + " of " + feature);
    }
    return result;
  }
}

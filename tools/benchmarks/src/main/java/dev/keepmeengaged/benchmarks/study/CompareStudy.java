package dev.keepmeengaged.benchmarks.study;

import dev.keepmeengaged.data.BadRowPolicy;
import dev.keepmeengaged.data.CourseRow;
import dev.keepmeengaged.data.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Figures of the study beside those that Python computes from the same rows, splits and folds.
 * Started by {@code compare-study.sh}. Fails when a difference is larger than it may be.
 */
public final class CompareStudy {

  private CompareStudy() {}

  /**
   * @param arguments data folder, number of splits, Python, folder of the Python scripts, and the
   *     name of the script of the one concern to compare; all without it
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<CourseRow> rows = DataFolder.read(Path.of(arguments[0]), BadRowPolicy.REFUSE).training();
    int splits = Integer.parseInt(arguments[1]);
    int threads = Runtime.getRuntime().availableProcessors();
    Path python = Path.of(arguments[2]);
    Path scripts = Path.of(arguments[3]);
    String only = arguments.length > 4 ? arguments[4] : "";
    List<Concern> concerns =
        Stream.<Concern>of(
                new ModelsConcern(rows, splits, threads), new GroupedConcern(rows, threads))
            .filter(concern -> only.isEmpty() || concern.script().equals(only + ".py"))
            .toList();
    if (concerns.isEmpty()) {
      throw new IllegalArgumentException("there is no concern " + only);
    }
    Path folder = Files.createTempDirectory("study");
    try {
      SharedFiles files = new SharedFiles(folder);
      files.writeRows(rows);
      System.out.printf(
          Locale.ROOT,
          "%,d rows, %d threads, Java %s%n",
          rows.size(),
          threads,
          System.getProperty("java.version"));
      boolean equal = true;
      for (Concern concern : concerns) {
        long begin = System.nanoTime();
        List<Figure> ours = concern.ours(files);
        double seconds = (System.nanoTime() - begin) / 1e9;
        Figures theirs = Figures.printedBy(python, scripts.resolve(concern.script()), folder);
        equal &= theirs.print(concern.title(), ours);
        System.out.printf(Locale.ROOT, "Ours took %.0f s.%n", seconds);
      }
      if (!equal) {
        System.exit(1);
      }
    } finally {
      SharedFiles.delete(folder);
    }
  }
}

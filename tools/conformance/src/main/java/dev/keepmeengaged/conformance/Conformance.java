package dev.keepmeengaged.conformance;

import dev.keepmeengaged.data.BadRowPolicy;
import dev.keepmeengaged.data.CourseData;
import dev.keepmeengaged.data.CourseRow;
import dev.keepmeengaged.data.DataFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Holds our figures against scikit-learn's and shap's. Ends with 1 when a difference is larger than
 * its {@link Tolerance}. Started by {@code tools/conformance/run}.
 */
public final class Conformance {

  private final ArrayFolder folder;
  private final Python python;
  private int compared;
  private int different;

  private Conformance(ArrayFolder folder, Python python) {
    this.folder = folder;
    this.python = python;
  }

  /**
   * @param arguments data folder, an empty folder for arrays, Python, folder of the Python scripts,
   *     and the name of the one comparison to make; all are made without it
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path data = Path.of(arguments[0]);
    int threads = Runtime.getRuntime().availableProcessors();
    Map<String, Comparison> comparisons =
        comparisons(DataFolder.read(data, BadRowPolicy.REFUSE), threads);
    if (arguments.length > 4) {
      comparisons.keySet().retainAll(List.of(arguments[4]));
      if (comparisons.isEmpty()) {
        System.err.printf("There is no comparison %s.%n", arguments[4]);
        System.exit(2);
      }
    }
    Conformance conformance =
        new Conformance(
            new ArrayFolder(Path.of(arguments[1])),
            new Python(Path.of(arguments[2]), Path.of(arguments[3])));
    for (Map.Entry<String, Comparison> comparison : comparisons.entrySet()) {
      conformance.compare(comparison.getKey(), comparison.getValue());
    }
    conformance.printTolerances();
    if (conformance.different > 0) {
      System.exit(1);
    }
  }

  /** By the names that {@code run} takes. */
  private static Map<String, Comparison> comparisons(CourseData data, int threads) {
    List<CourseRow> rows = data.training();
    ImputedRows imputed = ImputedRows.of(rows);
    Map<String, Comparison> comparisons = new LinkedHashMap<>();
    comparisons.put("models", new ModelsComparison(rows, threads));
    comparisons.put("companies", new CompaniesComparison(rows, threads));
    comparisons.put("forests", new ForestsComparison(imputed, threads));
    comparisons.put("importances", new ImportancesComparison(data, threads));
    comparisons.put("explanations", new ExplanationsComparison(imputed));
    return comparisons;
  }

  private void compare(String name, Comparison comparison)
      throws IOException, InterruptedException {
    List<Figure> figures =
        comparison.figures(ArrayFolder.create(folder.path().resolve(name)), python);
    print(
        "%s%n%-50s %12s %12s %10s %10s%n",
        comparison.title(), "", "ours", "theirs", "difference", "at most");
    for (Figure figure : figures) {
      print(
          "%-50s %12.6f %12.6f %10.1e %10.1e%s%n",
          figure.name(),
          Figure.mean(figure.ours()),
          Figure.mean(figure.theirs()),
          figure.difference(),
          figure.tolerance().most(),
          figure.agrees() ? "" : "  TOO FAR");
      compared++;
      different += figure.agrees() ? 0 : 1;
    }
    print("%n");
  }

  private void printTolerances() {
    print(
        "Where a figure has several values, their means are shown. What a difference is held to:%n");
    for (Tolerance tolerance : Tolerance.values()) {
      print("%10.1e  %s%n", tolerance.most(), tolerance.reason());
    }
    print(
        different == 0 ? "%nAll %d figures agree.%n" : "%n%2$d of %1$d figures are too far off.%n",
        compared,
        different);
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format, values);
  }
}

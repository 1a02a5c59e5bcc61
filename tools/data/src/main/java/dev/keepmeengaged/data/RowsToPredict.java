package dev.keepmeengaged.data;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Rows of features to predict, with the other columns of their table. The features have the names
 * of the original study's {@code X.csv}, or their ids as in a prepared table.
 *
 * @param otherColumns names of the columns that are no features, in the order of the table
 * @param assumptions assumptions in reading the table; see {@link ImportReport}
 */
public record RowsToPredict(List<String> otherColumns, List<Row> rows, List<String> assumptions) {

  /**
   * A row.
   *
   * @param others unchanged cells of the columns that are no features
   * @param features gaps are missing values; the page mix is in tenths that sum to 100
   */
  public record Row(List<String> others, FeatureVector features) {}

  /**
   * Reads a table.
   *
   * @throws DataProblemsException with every problem of the table
   */
  public static RowsToPredict read(Path file) {
    ProblemCollector problems = new ProblemCollector(BadRowPolicy.REFUSE);
    List<Row> rows = new ArrayList<>();
    try (CsvTable table = CsvTable.open(file, problems)) {
      List<String> header = table.header();
      if (RawExport.isExport(header)) {
        throw new DataProblemsException(
            DataProblem.ofFile(
                table.name(),
                "is a raw export, whose features are not engineered yet; run 'kme prepare' on it"
                    + " first, and give the courses.csv that it writes"));
      }
      Function<Feature, String> names = names(header);
      List<String> featureNames = Arrays.stream(Feature.values()).map(names).toList();
      FeatureColumns features = new FeatureColumns(table, names);
      int[] others =
          IntStream.range(0, header.size())
              .filter(i -> !featureNames.contains(header.get(i)))
              .toArray();
      problems.forEachRow(
          table::next,
          line -> {
            FeatureVector vector = features.read(line).vector();
            List<String> cells = IntStream.of(others).mapToObj(line.cells()::get).toList();
            return () -> rows.add(new Row(cells, vector));
          });
      problems.settle(table.name(), rows.size());
      List<String> written = table.dialect().header();
      return new RowsToPredict(
          IntStream.of(others).mapToObj(written::get).map(String::strip).toList(),
          rows,
          problems.report(List.of()).assumptions());
    }
  }

  private static Function<Feature, String> names(List<String> header) {
    long ids = Arrays.stream(Feature.values()).map(Feature::id).filter(header::contains).count();
    long published =
        Arrays.stream(Feature.values()).map(Feature::column).filter(header::contains).count();
    return ids > published ? Feature::id : Feature::column;
  }
}

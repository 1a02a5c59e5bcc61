package dev.keepmeengaged.studyreport;

import dev.keepmeengaged.data.Decimal;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.study.result.ShapSample;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/**
 * The explained rows as a table, {@code shap.csv}: the score, the base value and the prediction in
 * percent, the contribution of the page mix as one and of every feature in points, the features'
 * values in their units.
 */
final class ShapCsv {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

  private ShapCsv() {}

  static void write(Path file, ShapSample sample) throws IOException {
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      FORMAT.printRecord(writer, header().toArray());
      for (ShapSample.Row row : sample.rows()) {
        FORMAT.printRecord(writer, cells(row).toArray());
      }
    }
  }

  private static List<String> header() {
    List<String> header =
        new ArrayList<>(List.of("observed", "base", "prediction", "pageMixContribution"));
    for (Feature feature : Feature.values()) {
      header.add(feature.id());
    }
    for (Feature feature : Feature.values()) {
      header.add(feature.id() + "Contribution");
    }
    return header;
  }

  private static List<String> cells(ShapSample.Row row) {
    List<String> cells = new ArrayList<>();
    cells.add(cell(row.observed()));
    cells.add(cell(row.base()));
    cells.add(cell(row.prediction()));
    cells.add(cell(row.pageMix()));
    for (Feature feature : Feature.values()) {
      cells.add(cell(row.features().raw(feature)));
    }
    row.contributions().forEach(contribution -> cells.add(cell(contribution)));
    return cells;
  }

  private static String cell(double value) {
    return Double.isFinite(value) ? Decimal.text(value) : "";
  }
}

package dev.keepmeengaged.training.forest;

import dev.keepmeengaged.artifacts.FolderModelFiles;
import dev.keepmeengaged.artifacts.VerifiedFiles;
import dev.keepmeengaged.data.RowsToPredict;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.forest.ForestLoader;
import dev.keepmeengaged.forest.LoadedForest;
import dev.keepmeengaged.support.AtomicFile;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.commons.csv.CSVFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code predict}: a score for every row of a table. */
@Command(
    name = "predict",
    mixinStandardHelpOptions = true,
    description = {
      "Predict the engagement score of every row of a table, all trees asked.",
      "Columns that are no features are passed through; gaps are filled by the model's medians."
    })
public final class PredictCommand implements Callable<Integer> {

  /** The column that the output has beside those passed through. */
  static final String PREDICTION = "predictedEngagementScore";

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

  @Spec private CommandSpec spec;

  @Mixin private ModelOption model = new ModelOption();

  @Option(
      names = "--rows",
      required = true,
      paramLabel = "FILE",
      description = "The table (.csv or .csv.gz), its features named as in X.csv.")
  private Path rows;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "The table to write; it must not exist.")
  private Path out;

  @Override
  public Integer call() {
    AtomicFile.checkFree(out);
    if (!Files.isRegularFile(rows)) {
      throw new ParameterException(
          spec.commandLine(), "--rows: there is no file %s".formatted(rows));
    }
    VerifiedFiles files = FolderModelFiles.open(model.folder());
    LoadedForest served = ForestLoader.load(files);
    RowsToPredict table = RowsToPredict.read(rows);
    if (table.otherColumns().contains(PREDICTION)) {
      throw new ParameterException(
          spec.commandLine(), "--rows: " + rows + " has a column " + PREDICTION + " already");
    }
    int predictions = AtomicFile.create(out, draft -> write(draft, table, served));
    PrintWriter messages = spec.commandLine().getErr();
    files.unchecked().ifPresent(messages::println);
    table.assumptions().forEach(messages::println);
    messages.flush();
    spec.commandLine()
        .getOut()
        .printf(Locale.ROOT, "%,d predictions written to %s%n", predictions, out)
        .flush();
    return 0;
  }

  /** How many rows were written. */
  private static int write(Path file, RowsToPredict table, LoadedForest served) throws IOException {
    FeatureVector medians = served.features().medians();
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      List<Object> header = new ArrayList<>(table.otherColumns());
      header.add(PREDICTION);
      FORMAT.printRecord(writer, header.toArray());
      for (RowsToPredict.Row row : table.rows()) {
        List<Object> cells = new ArrayList<>(row.others());
        cells.add(served.forest().predict(row.features().orElse(medians)));
        FORMAT.printRecord(writer, cells.toArray());
      }
    }
    return table.rows().size();
  }
}

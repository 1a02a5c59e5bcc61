package dev.keepmeengaged.local;

import dev.keepmeengaged.data.RawExportWriter;
import dev.keepmeengaged.sample.SampleExport;
import dev.keepmeengaged.training.forest.ForestParameters;
import dev.keepmeengaged.training.forest.ModelTraining;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Data and models that are large enough for every route and quick enough for a test. */
public final class SmallData {

  public static final ModelTraining TRAINING =
      new ModelTraining(new ForestParameters(20, 6, 3, 8, 25), 1, 0, 2);

  private static final int ROWS = 400;

  private SmallData() {}

  /** Writes a raw export of made-up courses into a folder. */
  public static Path generate(Path folder, long seed) {
    try (RawExportWriter export = RawExportWriter.create(folder.resolve("export.csv"))) {
      SampleExport.write(ROWS, seed, export);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A terminal that nobody looks at. */
  static PrintWriter nobody() {
    return new PrintWriter(new StringWriter());
  }
}

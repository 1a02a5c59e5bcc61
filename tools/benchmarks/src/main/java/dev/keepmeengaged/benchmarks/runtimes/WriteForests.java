package dev.keepmeengaged.benchmarks.runtimes;

import dev.keepmeengaged.conformance.ImputedRows;
import dev.keepmeengaged.conformance.ParameterSet;
import java.io.IOException;
import java.nio.file.Path;

/** Trains the forests of {@code runtimes.sh} and writes them for every runtime. */
public final class WriteForests {

  private WriteForests() {}

  /**
   * @param arguments data folder, folder to write a {@link RuntimeInputs} for each set into
   */
  public static void main(String[] arguments) throws IOException {
    ImputedRows rows = ImputedRows.read(Path.of(arguments[0]));
    for (ParameterSet set : ParameterSet.values()) {
      RuntimeInputs.of(Path.of(arguments[1]), set)
          .write(rows.train(set.parameters()), rows.features());
    }
  }
}

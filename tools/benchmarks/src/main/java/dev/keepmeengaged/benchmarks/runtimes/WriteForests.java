package dev.keepmeengaged.benchmarks.runtimes;

import dev.keepmeengaged.benchmarks.ParameterSet;
import dev.keepmeengaged.benchmarks.TrainedOnData;
import java.io.IOException;
import java.nio.file.Path;

/** Trains the forests of {@code runtimes.sh} and writes them for every side. */
public final class WriteForests {

  private WriteForests() {}

  /**
   * @param arguments data folder, folder to write a {@link SharedFolder} for each set into
   */
  public static void main(String[] arguments) throws IOException {
    for (ParameterSet set : ParameterSet.values()) {
      TrainedOnData trained = TrainedOnData.of(Path.of(arguments[0]), set.parameters());
      SharedFolder.of(Path.of(arguments[1]), set).write(trained.forest(), trained.features());
    }
  }
}

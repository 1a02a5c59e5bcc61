package dev.keepmeengaged.training.forest;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** {@code --model} of every command that needs a model version. */
public final class ModelOption {

  @Option(
      names = "--model",
      required = true,
      paramLabel = "DIR",
      description = "The model version's folder, as 'train' wrote it.")
  private Path folder;

  /** The folder, unchecked. */
  public Path folder() {
    return folder;
  }
}

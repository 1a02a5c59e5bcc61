package dev.keepmeengaged.training.forest;

import dev.keepmeengaged.support.WritableFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code --out} of every command that writes a model version. */
final class VersionsFolderOption {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "The folder that the version's folder is written into.")
  private Path folder;

  Path folder() {
    return folder;
  }

  /**
   * Refuses a folder that is not writable. Commands call this before long work.
   *
   * @throws ParameterException when it is a file
   * @throws dev.keepmeengaged.support.RefusedPathException when {@link WritableFolder#check} does
   */
  void check() {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new ParameterException(
          command.commandLine(), "--out: " + folder + " is a file, not a folder");
    }
    WritableFolder.check(folder, folder);
  }
}

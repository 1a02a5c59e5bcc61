package dev.keepmeengaged.support;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** {@code --out} of every command that writes a folder of its own. */
public final class OutputFolderOption {

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "A new or empty folder for what is written.")
  private Path folder;

  /** The folder. */
  public Path folder() {
    return folder;
  }

  /**
   * Refuses a folder that cannot be created. Commands call this before long work.
   *
   * @throws RefusedPathException when {@link AtomicFolder#checkFree} does
   */
  public void check() {
    AtomicFolder.checkFree(folder);
  }
}

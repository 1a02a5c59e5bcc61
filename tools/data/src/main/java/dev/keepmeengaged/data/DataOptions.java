package dev.keepmeengaged.data;

import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code --data} of every command that needs a data folder, and what becomes of its bad rows. */
public final class DataOptions {

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "The data: X.csv and y.csv, a raw export, or a prepared table.")
  private Path folder;

  @Mixin private BadRowsOption badRows = new BadRowsOption();

  /**
   * Refuses a folder without data; to be asked before anything else that takes time.
   *
   * @throws DataProblemsException when {@link DataFolder#checkThere} does
   */
  public void check() {
    DataFolder.checkThere(folder);
  }

  /**
   * Reads the courses.
   *
   * @throws DataProblemsException when they are refused
   */
  public CourseData read() {
    return DataFolder.read(folder, badRows.policy());
  }

  /**
   * Reads the courses, their scores being of the kind that was given, if one was.
   *
   * @throws DataProblemsException when they are refused
   */
  public CourseData read(ScoreKindOption scoreKind) {
    return DataFolder.read(folder, badRows.policy(), scoreKind.kind());
  }
}

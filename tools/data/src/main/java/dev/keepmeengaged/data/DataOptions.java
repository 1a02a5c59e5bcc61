package dev.keepmeengaged.data;

import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code --data} and {@code --skip-bad-rows} of every command that reads a data folder. */
public final class DataOptions {

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "The data: X.csv and y.csv, a raw export, or a prepared table.")
  private Path folder;

  @Mixin private BadRowsOption badRows = new BadRowsOption();

  /**
   * Refuses a folder without data. Commands call this before long work.
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
   * Reads the courses, with the given kind of scores, if any.
   *
   * @throws DataProblemsException when they are refused
   */
  public CourseData read(ScoreKindOption scoreKind) {
    return DataFolder.read(folder, badRows.policy(), scoreKind.kind());
  }
}

package dev.keepmeengaged.studyreport;

import dev.keepmeengaged.study.Study;
import dev.keepmeengaged.support.AtomicFolder;
import dev.keepmeengaged.support.Terminal;
import java.nio.file.Path;
import java.util.Locale;

/** A study and the folder that it is written to. */
final class StudyWriter {

  /** The folder in a study's that holds the version of the model. */
  static final String MODEL = "model";

  private StudyWriter() {}

  /**
   * Does a study, or what is left of it, and writes what it found, whole or not at all. What is
   * finished is kept in a folder beside the one that is written, until that is there.
   *
   * @throws IllegalArgumentException when another study was begun under this name
   * @throws java.io.UncheckedIOException when something cannot be written
   */
  static void write(Study study, Path out, Terminal terminal) {
    try (CheckpointFolder folder = CheckpointFolder.open(out, study.identity())) {
      if (folder.found() > 0) {
        terminal.say(
            String.format(
                Locale.ROOT,
                "Going on with %,d finished pieces in %s",
                folder.found(),
                folder.path()));
      }
      Study.Outcome outcome = study.run(folder.checkpoint());
      AtomicFolder.create(
          out,
          draft -> {
            StudyFolder.write(draft, outcome.result());
            OutlierTable.write(
                draft.resolve(OutlierTable.FILE),
                outcome.outliers().outliers(),
                outcome.outliers().rows());
            outcome.model().writeTo(draft.resolve(MODEL));
          });
      folder.finished();
    }
  }
}

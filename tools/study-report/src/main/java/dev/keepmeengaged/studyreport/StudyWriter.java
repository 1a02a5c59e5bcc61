package dev.keepmeengaged.studyreport;

import dev.keepmeengaged.study.Study;
import dev.keepmeengaged.support.AtomicFolder;
import dev.keepmeengaged.support.Terminal;
import java.nio.file.Path;
import java.util.Locale;

/** Runs a study and writes its folder. */
final class StudyWriter {

  /** The subfolder with the model version. */
  static final String MODEL = "model";

  private StudyWriter() {}

  /**
   * Runs a study, or the rest of a stopped one, and writes its folder whole or not at all. A folder
   * beside it holds the checkpoint until the study is written.
   *
   * @throws IllegalArgumentException if another study was begun under this name
   * @throws java.io.UncheckedIOException if a file cannot be written
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

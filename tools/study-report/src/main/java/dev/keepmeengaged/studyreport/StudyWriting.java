package dev.keepmeengaged.studyreport;

import dev.keepmeengaged.study.Study;
import dev.keepmeengaged.support.NewFolder;
import dev.keepmeengaged.support.Terminal;
import java.nio.file.Path;
import java.util.Locale;

/** A study and the folder that it is written to. */
final class StudyWriting {

  /** The folder in a study's that holds the version of the model. */
  static final String MODEL = "model";

  private StudyWriting() {}

  /**
   * Does a study, or what is left of it, and writes what it found, whole or not at all. What is
   * finished is kept in a folder beside the one that is written, until that is there.
   *
   * @throws IllegalArgumentException when another study was begun under this name
   * @throws java.io.UncheckedIOException when something cannot be written
   */
  static void write(Study study, Path out, Terminal terminal) {
    try (Unfinished unfinished = Unfinished.of(out, study.identity())) {
      if (unfinished.found() > 0) {
        terminal.say(
            String.format(
                Locale.ROOT,
                "Going on with %,d finished pieces in %s",
                unfinished.found(),
                unfinished.folder()));
      }
      Study.Found found = study.find(unfinished.journal());
      NewFolder.create(
          out,
          draft -> {
            StudyFolder.write(draft, found.findings());
            OutlierTable.write(
                draft.resolve(OutlierTable.FILE),
                found.outliers().outliers(),
                found.outliers().rows());
            found.model().writeTo(draft.resolve(MODEL));
          });
      unfinished.finished();
    }
  }
}

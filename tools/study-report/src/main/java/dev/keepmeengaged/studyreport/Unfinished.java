package dev.keepmeengaged.studyreport;

import dev.keepmeengaged.study.journal.FileJournal;
import dev.keepmeengaged.study.journal.Journal;
import dev.keepmeengaged.support.FileFailure;
import dev.keepmeengaged.support.NewFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a study that is not finished has so far: a folder beside the one that it will write. */
final class Unfinished implements AutoCloseable {

  private static final String JOURNAL = "journal.txt";

  private final Path folder;
  private final FileJournal journal;

  private Unfinished(Path folder, FileJournal journal) {
    this.folder = folder;
    this.journal = journal;
  }

  /**
   * The unfinished study that will write a folder; a new one, where there is none.
   *
   * @param study names its data and options, in one line
   * @throws IllegalArgumentException when there is one of other data or options
   */
  static Unfinished of(Path out, String study) {
    NewFolder.checkFree(out);
    Path target = out.toAbsolutePath().normalize();
    Path folder = target.resolveSibling(target.getFileName() + ".unfinished");
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " cannot be made: " + FileFailure.reason(e), e);
    }
    return new Unfinished(folder, FileJournal.open(folder.resolve(JOURNAL), study));
  }

  Path folder() {
    return folder;
  }

  Journal journal() {
    return journal;
  }

  /** How many pieces were finished before. */
  int found() {
    return journal.found();
  }

  /** What it has is not needed any more. */
  void finished() {
    journal.close();
    try {
      Files.deleteIfExists(folder.resolve(JOURNAL));
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " cannot be removed: " + FileFailure.reason(e), e);
    }
  }

  @Override
  public void close() {
    journal.close();
  }
}

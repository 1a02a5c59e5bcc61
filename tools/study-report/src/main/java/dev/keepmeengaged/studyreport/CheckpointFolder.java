package dev.keepmeengaged.studyreport;

import dev.keepmeengaged.study.checkpoint.Checkpoint;
import dev.keepmeengaged.study.checkpoint.FileCheckpoint;
import dev.keepmeengaged.support.AtomicFolder;
import dev.keepmeengaged.support.FileFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The checkpoint of an unfinished study, in a folder beside the one that the study will write. */
final class CheckpointFolder implements AutoCloseable {

  private static final String CHECKPOINT = "journal.txt";

  private final Path folder;
  private final FileCheckpoint checkpoint;

  private CheckpointFolder(Path folder, FileCheckpoint checkpoint) {
    this.folder = folder;
    this.checkpoint = checkpoint;
  }

  /**
   * Opens the checkpoint of the study that will write a folder, or begins one.
   *
   * @param study names its data and options, in one line
   * @throws IllegalArgumentException when the folder holds the checkpoint of other data or options
   */
  static CheckpointFolder open(Path out, String study) {
    AtomicFolder.checkFree(out);
    Path target = out.toAbsolutePath().normalize();
    Path folder = target.resolveSibling(target.getFileName() + ".unfinished");
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " cannot be made: " + FileFailure.reason(e), e);
    }
    return new CheckpointFolder(folder, FileCheckpoint.open(folder.resolve(CHECKPOINT), study));
  }

  Path path() {
    return folder;
  }

  Checkpoint checkpoint() {
    return checkpoint;
  }

  /** How many pieces earlier runs finished. */
  int found() {
    return checkpoint.found();
  }

  /** Deletes the folder: its study is finished. */
  void finished() {
    checkpoint.close();
    try {
      Files.deleteIfExists(folder.resolve(CHECKPOINT));
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " cannot be removed: " + FileFailure.reason(e), e);
    }
  }

  @Override
  public void close() {
    checkpoint.close();
  }
}

package dev.keepmeengaged.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Creates a folder whole or not at all: the files go to a draft folder beside the target, and the
 * complete draft is renamed.
 */
public final class AtomicFolder {

  private AtomicFolder() {}

  /** Writes the files into a draft folder. */
  @FunctionalInterface
  public interface Content {
    void writeTo(Path folder) throws IOException;
  }

  /**
   * Refuses a folder that {@link #create} would refuse. Commands call this before long work.
   *
   * @throws RefusedPathException if the path is a file or a folder that is not empty, or its parent
   *     is not writable
   */
  public static void checkFree(Path folder) {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new RefusedPathException(folder, "is a file; a new or empty folder is needed");
    }
    try {
      if (Files.isDirectory(folder) && !isEmpty(folder)) {
        throw new RefusedPathException(
            folder, "is not empty; nothing is overwritten, so name a new folder");
      }
    } catch (IOException e) {
      throw new RefusedPathException(folder, "cannot be read: " + FileFailure.reason(e));
    }
    WritableFolder.check(folder.toAbsolutePath().normalize().resolveSibling(""), folder);
  }

  /**
   * Creates a folder and its missing parents.
   *
   * @throws RefusedPathException if the path is a file or a folder that is not empty
   * @throws UncheckedIOException if the folder cannot be written; no folder remains then
   */
  public static void create(Path folder, Content content) {
    checkFree(folder);
    Path target = folder.toAbsolutePath().normalize();
    try {
      Files.createDirectories(target.resolveSibling(""));
      Path draft =
          Files.createDirectory(
              target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID()));
      try {
        content.writeTo(draft);
        Files.deleteIfExists(target);
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        FolderDeletion.delete(draft);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " cannot be written: " + FileFailure.reason(e), e);
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }
}

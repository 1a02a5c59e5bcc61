package dev.keepmeengaged.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * Creates a file whole or not at all: the content goes to a draft beside the target, and the
 * complete draft is renamed.
 */
public final class AtomicFile {

  private AtomicFile() {}

  /**
   * Writes the content to a draft, whose name has the extension of the target.
   *
   * @param <T> the result of the writing
   * @param <E> failures of the content that are no I/O errors
   */
  @FunctionalInterface
  public interface Content<T, E extends Exception> {
    T writeTo(Path draft) throws IOException, E;
  }

  /**
   * Refuses a file that {@link #create} would refuse. Commands call this before long work.
   *
   * @throws RefusedPathException if the path exists, or its folder is not writable
   */
  public static void checkFree(Path file) {
    if (Files.exists(file)) {
      throw new RefusedPathException(file, "exists; nothing is overwritten, so name a new file");
    }
    WritableFolder.check(file.toAbsolutePath().normalize().resolveSibling(""), file);
  }

  /**
   * Creates a file and its missing parent folders. If the content fails, no file remains.
   *
   * @return the result of the content
   * @throws RefusedPathException if the path exists
   * @throws UncheckedIOException if the file cannot be written; no file remains then
   */
  public static <T, E extends Exception> T create(Path file, Content<T, E> content) throws E {
    checkFree(file);
    Path target = file.toAbsolutePath().normalize();
    try {
      Files.createDirectories(target.resolveSibling(""));
      Path draft = target.resolveSibling("." + UUID.randomUUID() + "." + target.getFileName());
      // Ctrl-C ends the process without running finally.
      draft.toFile().deleteOnExit();
      try {
        T written = content.writeTo(draft);
        // Without REPLACE_EXISTING, so that a file that another process created meanwhile stays.
        Files.move(draft, target);
        return written;
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (FileAlreadyExistsException e) {
      throw new RefusedPathException(file, "came into being meanwhile; nothing is overwritten");
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be written: " + FileFailure.reason(e), e);
    }
  }
}

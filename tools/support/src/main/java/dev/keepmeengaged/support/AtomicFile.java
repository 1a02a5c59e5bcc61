package dev.keepmeengaged.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * A file that comes into being whole or not at all: it is written beside its place under another
 * name, and gets its own when it is complete.
 */
public final class AtomicFile {

  private AtomicFile() {}

  /**
   * Writes the file that it is given; its name ends as that of the file to be.
   *
   * @param <T> what is known of the content when it is written
   * @param <E> what can fail besides the writing
   */
  @FunctionalInterface
  public interface Content<T, E extends Exception> {
    T writeTo(Path draft) throws IOException, E;
  }

  /**
   * Refuses a file that {@link #create} would refuse; to be asked before long work.
   *
   * @throws RefusedPathException when there is something of this name, or nothing may be written
   *     where it is to be
   */
  public static void checkFree(Path file) {
    if (Files.exists(file)) {
      throw new RefusedPathException(file, "exists; nothing is overwritten, so name a new file");
    }
    WritableFolder.check(file.toAbsolutePath().normalize().resolveSibling(""), file);
  }

  /**
   * Creates a file, with its parent folders where they are missing. When its content fails, nothing
   * is left.
   *
   * @return what the content returned
   * @throws RefusedPathException when there is something of this name
   * @throws UncheckedIOException when it cannot be written; nothing is left then
   */
  public static <T, E extends Exception> T create(Path file, Content<T, E> content) throws E {
    checkFree(file);
    Path target = file.toAbsolutePath().normalize();
    Path parent = target.getParent();
    if (parent == null) {
      throw new RefusedPathException(file, "cannot be created");
    }
    try {
      Files.createDirectories(parent);
      Path draft = parent.resolve("." + UUID.randomUUID() + "." + target.getFileName());
      // What ends the process, as Ctrl-C does, runs no finally.
      draft.toFile().deleteOnExit();
      try {
        T written = content.writeTo(draft);
        // Without REPLACE_EXISTING: a file that came into being meanwhile stays.
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

package dev.keepmeengaged.support;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Checks that a folder is writable. Commands call this before long work. */
public final class WritableFolder {

  private WritableFolder() {}

  /**
   * Refuses a folder that is not writable. For a missing folder, checks its nearest existing
   * ancestor, where it would be created.
   *
   * @param given the path in the message
   * @throws RefusedPathException if the folder is a file or not writable
   */
  public static void check(Path folder, Path given) {
    @Nullable Path nearest = folder.toAbsolutePath().normalize();
    while (nearest != null && !Files.exists(nearest)) {
      nearest = nearest.getParent();
    }
    if (nearest == null) {
      throw new RefusedPathException(given, "cannot be created");
    }
    if (!Files.isDirectory(nearest)) {
      throw new RefusedPathException(
          given, "cannot be created: " + nearest + " is a file, not a folder");
    }
    if (!Files.isWritable(nearest)) {
      throw new RefusedPathException(
          given, "cannot be created: no permission to write in " + nearest);
    }
  }
}

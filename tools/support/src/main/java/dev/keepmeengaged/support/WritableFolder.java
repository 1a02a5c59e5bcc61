package dev.keepmeengaged.support;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Whether something can be created in a folder; to be asked before long work. */
public final class WritableFolder {

  private WritableFolder() {}

  /**
   * Refuses a folder in which nothing can be created. One that is missing is asked of the nearest
   * folder above it that is there, since it would be created in that.
   *
   * @param given the path that was named, for the message
   * @throws RefusedPathException when the folder is a file, or may not be written
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

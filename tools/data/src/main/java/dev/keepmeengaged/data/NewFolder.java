package dev.keepmeengaged.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder that comes into being whole or not at all: its files are written beside it, and it gets
 * its name when they are complete.
 */
public final class NewFolder {

  private NewFolder() {}

  /** Writes files into the folder that it is given. */
  @FunctionalInterface
  public interface Content {
    void writeTo(Path folder) throws IOException;
  }

  /**
   * Refuses a folder that {@link #create} would refuse; to be asked before long work.
   *
   * @throws DataProblemsException when there is a file of this name, or a folder that is not empty,
   *     or nothing may be written where it is to be
   */
  public static void checkFree(Path folder) {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw refused(folder, "is a file; a new or empty folder is needed");
    }
    try {
      if (Files.isDirectory(folder) && !isEmpty(folder)) {
        throw refused(folder, "is not empty; nothing is overwritten, so name a new folder");
      }
    } catch (IOException e) {
      throw CsvTable.unreadable(folder.toString(), e);
    }
    WritableFolder.check(folder.toAbsolutePath().normalize().resolveSibling(""), folder);
  }

  /**
   * Creates a folder, with its parents where they are missing.
   *
   * @throws DataProblemsException when there is a file of this name, or a folder that is not empty
   * @throws UncheckedIOException when it cannot be written; nothing is left then
   */
  public static void create(Path folder, Content content) {
    checkFree(folder);
    Path target = folder.toAbsolutePath().normalize();
    Path parent = target.getParent();
    if (parent == null) {
      throw refused(folder, "cannot be created");
    }
    try {
      Files.createDirectories(parent);
      Path draft =
          Files.createDirectory(
              parent.resolve("." + target.getFileName() + "." + UUID.randomUUID()));
      try {
        content.writeTo(draft);
        Files.deleteIfExists(target);
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        deleteWithContent(draft);
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

  private static void deleteWithContent(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
              throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static DataProblemsException refused(Path folder, String reason) {
    return new DataProblemsException(DataProblem.ofFile(folder.toString(), reason));
  }
}

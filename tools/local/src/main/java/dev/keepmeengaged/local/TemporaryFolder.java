package dev.keepmeengaged.local;

import dev.keepmeengaged.support.FileFailure;
import dev.keepmeengaged.support.FolderDeletion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The folder for everything temporary of a run. It goes when it is closed; that of a run which was
 * killed goes when the next one begins.
 *
 * <p>A run holds a lock on a file in its folder. The system gives the lock up when the process
 * ends, however it ends, so a folder whose lock is free belongs to nobody any more.
 */
final class TemporaryFolder implements AutoCloseable {

  private static final String PREFIX = "kme-run-";
  private static final String LOCK = "in-use";

  /**
   * The folders of this process. It must not even open their locks: where locks are POSIX's,
   * closing a file gives up all locks that the process has on it.
   */
  private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

  private final Path path;
  private final FileChannel lock;

  private TemporaryFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /**
   * Makes a folder, and removes those that killed runs have left.
   *
   * @param parent where temporary files are on this machine
   */
  static TemporaryFolder in(Path parent) {
    removeLeftovers(parent);
    try {
      while (true) {
        Path path = Files.createTempDirectory(parent, PREFIX);
        OWN.add(path);
        FileChannel lock =
            FileChannel.open(
                path.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        // Another run may have taken the folder for a leftover before its lock was held.
        if (lock.tryLock() != null && Files.exists(path.resolve(LOCK))) {
          return new TemporaryFolder(path, lock);
        }
        OWN.remove(path);
        lock.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "there is no place for temporary files: " + FileFailure.reason(e), e);
    }
  }

  private static void removeLeftovers(Path parent) {
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
      for (Path folder : folders) {
        if (!OWN.contains(folder) && Files.isRegularFile(folder.resolve(LOCK))) {
          removeIfLeftOver(folder);
        }
      }
    } catch (IOException e) {
      // What cannot be listed is in nobody's way.
    }
  }

  private static void removeIfLeftOver(Path folder) {
    try (FileChannel lock = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE)) {
      if (lock.tryLock() != null) {
        FolderDeletion.delete(folder);
      }
    } catch (IOException e) {
      // Another user's, or another run removes it at this moment.
    }
  }

  Path path() {
    return path;
  }

  /** Removes the folder. What cannot be deleted now, the next run removes. */
  @Override
  public void close() {
    try {
      FolderDeletion.delete(path);
    } catch (IOException e) {
      // A library that is loaded from it cannot be deleted on some systems.
    }
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      OWN.remove(path);
    }
  }
}

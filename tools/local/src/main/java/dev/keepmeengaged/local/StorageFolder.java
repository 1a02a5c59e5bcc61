package dev.keepmeengaged.local;

import dev.keepmeengaged.support.FileFailure;
import dev.keepmeengaged.support.FolderDeletion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder of a local system's data. A kept folder stays, and only one process may use it at a
 * time; a temporary one is deleted on close.
 */
final class StorageFolder implements AutoCloseable {

  private static final String MARK = "published";

  /** The lock file, which every kept folder has from its first use on. */
  private static final String LOCK = "lock";

  private final Path folder;
  private final @Nullable FileChannel lock;

  private StorageFolder(Path folder, @Nullable FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * Opens a kept folder, or creates it.
   *
   * @throws IllegalStateException if another process uses it, or it holds foreign files
   */
  static StorageFolder kept(Path folder) {
    try {
      Files.createDirectories(folder);
      refuseForeign(folder);
      FileChannel channel =
          FileChannel.open(
              folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!locked(channel)) {
        channel.close();
        throw new IllegalStateException(folder + " is in use by another kme run");
      }
      return new StorageFolder(folder, channel);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot keep anything in " + folder + ": " + FileFailure.reason(e), e);
    }
  }

  private static void refuseForeign(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      if (Files.notExists(folder.resolve(LOCK)) && files.findAny().isPresent()) {
        throw new IllegalStateException(
            folder
                + " holds other files; --store takes a new or empty folder, or one that an earlier"
                + " kme run kept");
      }
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /**
   * Creates a folder that is deleted on close.
   *
   * @param parent the folder to create it in
   */
  static StorageFolder temporary(Path parent) {
    try {
      return new StorageFolder(Files.createTempDirectory(parent, "store-"), null);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "there is no place for temporary files: " + FileFailure.reason(e), e);
    }
  }

  Path folder() {
    return folder;
  }

  boolean isTemporary() {
    return lock == null;
  }

  /** The folder, if it is a kept one. */
  Optional<Path> keptFolder() {
    return isTemporary() ? Optional.empty() : Optional.of(folder);
  }

  /** The folder for model versions. */
  Path models() {
    return folder.resolve("models");
  }

  /** The fingerprint of the last published source. */
  Optional<String> published() {
    try {
      return Files.isRegularFile(folder.resolve(MARK))
          ? Optional.of(Files.readString(folder.resolve(MARK)))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stores the fingerprint of the published source. */
  void markPublished(String fingerprint) {
    try {
      Files.writeString(folder.resolve(MARK), fingerprint);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Deletes the fingerprint. Call this before a publish, so that an incomplete one does not count.
   */
  void forgetPublished() {
    try {
      Files.deleteIfExists(folder.resolve(MARK));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      if (lock != null) {
        lock.close();
      } else {
        FolderDeletion.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

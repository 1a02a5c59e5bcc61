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
 * The folder in which a local system keeps what it serves: given, then it stays and only one
 * process may use it; or temporary, then it goes at the end.
 */
final class StorageFolder implements AutoCloseable {

  private static final String MARK = "published";

  /** The lock, which every kept folder has from its first use on. */
  private static final String LOCK = "lock";

  private final Path folder;
  private final @Nullable FileChannel lock;

  private StorageFolder(Path folder, @Nullable FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * A folder that stays, made if need be.
   *
   * @throws IllegalStateException when another process uses it, or it holds files of something else
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
   * A folder that is deleted when this is closed.
   *
   * @param parent where it is made
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

  /** The folder itself, if it stays. */
  Optional<Path> keptFolder() {
    return isTemporary() ? Optional.empty() : Optional.of(folder);
  }

  /** The folder for model versions. */
  Path models() {
    return folder.resolve("models");
  }

  /** The fingerprint of what was published here last. */
  Optional<String> published() {
    try {
      return Files.isRegularFile(folder.resolve(MARK))
          ? Optional.of(Files.readString(folder.resolve(MARK)))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Remembers what is published here. */
  void markPublished(String fingerprint) {
    try {
      Files.writeString(folder.resolve(MARK), fingerprint);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** To be said before a publish, so that one that breaks off is not taken for whole. */
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

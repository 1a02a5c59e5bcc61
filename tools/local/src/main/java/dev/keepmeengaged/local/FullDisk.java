package dev.keepmeengaged.local;

import dev.keepmeengaged.publish.PublishException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Tells when a failure is that of a full disk. The embedded services answer an unknown error then;
 * what they had is for the log.
 */
final class FullDisk {

  /** With less space than this, in bytes, a service's failure is put down to it. */
  static final long TOO_LITTLE = 16L << 20;

  /** How Linux, macOS and Windows word it, a quota that is used up included. */
  private static final List<String> WORDINGS =
      List.of("no space left on device", "disk quota exceeded", "not enough space on the disk");

  private FullDisk() {}

  /**
   * Does work that writes to a folder.
   *
   * @throws IllegalStateException naming the folder, when the work failed since its disk is full
   */
  static <T> T told(Path folder, Supplier<T> work) {
    return told(folder, () -> usableSpace(folder), work);
  }

  /**
   * @param usable how many bytes can be written to the folder, where that is known
   */
  static <T> T told(Path folder, Supplier<Optional<Long>> usable, Supplier<T> work) {
    try {
      return work.get();
    } catch (RuntimeException e) {
      Optional<Long> space = usable.get();
      boolean little = space.isPresent() && space.get() < TOO_LITTLE;
      if (saysSo(e) || (little && isOfAService(e))) {
        throw new IllegalStateException(
            "the disk is full: %s needs more space%s"
                .formatted(
                    folder,
                    space
                        .map(s -> String.format(Locale.ROOT, " than the %,d kB left", s >> 10))
                        .orElse("")),
            e);
      }
      throw e;
    }
  }

  private static boolean saysSo(Throwable e) {
    return causes(e)
        .filter(IOException.class::isInstance)
        .map(cause -> String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT))
        .anyMatch(message -> WORDINGS.stream().anyMatch(message::contains));
  }

  private static boolean isOfAService(Throwable e) {
    return causes(e)
        .anyMatch(cause -> cause instanceof SdkException || cause instanceof PublishException);
  }

  private static Stream<@Nullable Throwable> causes(Throwable e) {
    return Stream.iterate(e, cause -> cause != null, Throwable::getCause);
  }

  private static Optional<Long> usableSpace(Path folder) {
    try {
      return Optional.of(Files.getFileStore(folder).getUsableSpace());
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}

package dev.keepmeengaged.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keepmeengaged.publish.PublishException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.model.S3Exception;

class FullDiskTest {

  private static final Path FOLDER = Path.of("some", "folder");

  private final RuntimeException refused =
      new IllegalStateException(
          "S3 refuses: An internal error occurred. Try again.",
          S3Exception.builder().statusCode(500).message("internal").build());

  @Test
  void workThatIsDone_isItsResult() {
    assertThat(FullDisk.told(FOLDER, () -> left(0), () -> "done")).isEqualTo("done");
  }

  @Test
  void serviceThatFails_withLittleSpaceLeft_isAFullDisk() {
    assertThatThrownBy(() -> told(left(8 << 10), refused))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the disk is full: %s needs more space than the 8 kB left", FOLDER)
        .hasCause(refused);
  }

  @Test
  void publishThatBreaksOff_withLittleSpaceLeft_isAFullDisk() {
    RuntimeException tooBusy = new PublishException("DynamoDB keeps refusing writes");

    assertThatThrownBy(() -> told(left(0), tooBusy)).hasMessageContaining("than the 0 kB left");
  }

  @Test
  void serviceThatFails_withSpaceLeft_isItsOwnFailure() {
    assertThatThrownBy(() -> told(left(FullDisk.TOO_LITTLE), refused)).isSameAs(refused);
    assertThatThrownBy(() -> told(Optional.empty(), refused)).isSameAs(refused);
  }

  @Test
  void failureOfSomethingElse_isItsOwn_howeverLittleSpaceIsLeft() {
    RuntimeException badData = new IllegalArgumentException("row 3 has no price");

    assertThatThrownBy(() -> told(left(0), badData)).isSameAs(badData);
  }

  @Test
  void fileThatCannotBeWritten_isAFullDisk_whateverTheSpace() {
    for (String said :
        new String[] {
          "No space left on device",
          "Disk quota exceeded",
          "/a/b: There is not enough space on the disk"
        }) {
      RuntimeException failed = new UncheckedIOException(new IOException(said));

      assertThatThrownBy(() -> told(Optional.empty(), failed))
          .hasMessage("the disk is full: %s needs more space", FOLDER);
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void mark_onADiskThatIsReallyFull_isToldInASentence(@TempDir Path folder) throws IOException {
    try (StorageFolder store = StorageFolder.kept(folder)) {
      Files.createSymbolicLink(folder.resolve("published"), Path.of("/dev/full"));

      assertThatThrownBy(
              () ->
                  FullDisk.told(
                      folder,
                      () -> {
                        store.markPublished("a fingerprint");
                        return "marked";
                      }))
          .hasMessageStartingWith("the disk is full: " + folder + " needs more space");
    }
  }

  private static Object told(Optional<Long> usable, RuntimeException failure) {
    Supplier<Object> failing =
        () -> {
          throw failure;
        };
    return FullDisk.told(FOLDER, () -> usable, failing);
  }

  private static Optional<Long> left(long bytes) {
    return Optional.of(bytes);
  }
}

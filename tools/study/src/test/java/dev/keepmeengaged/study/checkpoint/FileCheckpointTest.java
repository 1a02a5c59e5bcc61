package dev.keepmeengaged.study.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileCheckpointTest {

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("journal.txt");
  }

  private static String never() {
    throw new IllegalStateException("was done again");
  }

  private static Optional<List<Double>> neverMade() {
    throw new IllegalStateException("was done again");
  }

  @Test
  void aPiece_isDoneOnce() {
    try (FileCheckpoint checkpoint = FileCheckpoint.open(file, "study")) {
      assertThat(checkpoint.once("a", () -> "first")).isEqualTo("first");
      assertThat(checkpoint.once("a", FileCheckpointTest::never)).isEqualTo("first");
    }
  }

  @Test
  void aCheckpointOpenedAgain_hasEveryPieceToTheLastBit() {
    TypeReference<Optional<List<Double>>> type = new TypeReference<>() {};
    Optional<List<Double>> odd =
        Optional.of(List.of(0.1 + 0.2, -0.0, Double.NaN, Double.MIN_VALUE, 1e300));
    try (FileCheckpoint checkpoint = FileCheckpoint.open(file, "study")) {
      checkpoint.once("odd", type, () -> odd);
      checkpoint.once("none", type, Optional::empty);
    }

    try (FileCheckpoint checkpoint = FileCheckpoint.open(file, "study")) {
      assertThat(checkpoint.found()).isEqualTo(2);
      assertThat(checkpoint.once("odd", type, FileCheckpointTest::neverMade)).isEqualTo(odd);
      assertThat(checkpoint.once("none", type, FileCheckpointTest::neverMade)).isEmpty();
    }
  }

  @Test
  void aPieceThatFails_isNotRemembered() {
    try (FileCheckpoint checkpoint = FileCheckpoint.open(file, "study")) {
      assertThatIllegalStateException()
          .isThrownBy(() -> checkpoint.once("a", FileCheckpointTest::never));
      assertThat(checkpoint.once("a", () -> "third")).isEqualTo("third");
    }
  }

  @Test
  void aLineThatWasCutOff_isForgotten_andWrittenAnew() throws IOException {
    try (FileCheckpoint checkpoint = FileCheckpoint.open(file, "study")) {
      checkpoint.once("whole", () -> "1");
    }
    Files.writeString(file, "cut\t[2.0,3.", StandardOpenOption.APPEND);

    try (FileCheckpoint checkpoint = FileCheckpoint.open(file, "study")) {
      assertThat(checkpoint.found()).isEqualTo(1);
      checkpoint.once("cut", () -> "[4,5]");
    }
    try (FileCheckpoint checkpoint = FileCheckpoint.open(file, "study")) {
      assertThat(checkpoint.once("cut", FileCheckpointTest::never)).isEqualTo("[4,5]");
    }
  }

  @Test
  void theCheckpointOfAnotherStudy_isRefused_andLeftAsItIs() throws IOException {
    try (FileCheckpoint checkpoint = FileCheckpoint.open(file, "seed=1")) {
      checkpoint.once("a", () -> "1");
    }
    String before = Files.readString(file);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> FileCheckpoint.open(file, "seed=2"))
        .withMessageContaining("seed=1")
        .withMessageContaining("seed=2");
    assertThat(file).hasContent(before);
  }
}

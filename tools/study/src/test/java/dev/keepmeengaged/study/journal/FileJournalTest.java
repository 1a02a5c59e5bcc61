package dev.keepmeengaged.study.journal;

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

class FileJournalTest {

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
    try (FileJournal journal = FileJournal.open(file, "study")) {
      assertThat(journal.once("a", () -> "first")).isEqualTo("first");
      assertThat(journal.once("a", FileJournalTest::never)).isEqualTo("first");
    }
  }

  @Test
  void aJournalOpenedAgain_hasEveryPieceToTheLastBit() {
    TypeReference<Optional<List<Double>>> type = new TypeReference<>() {};
    Optional<List<Double>> odd =
        Optional.of(List.of(0.1 + 0.2, -0.0, Double.NaN, Double.MIN_VALUE, 1e300));
    try (FileJournal journal = FileJournal.open(file, "study")) {
      journal.once("odd", type, () -> odd);
      journal.once("none", type, Optional::empty);
    }

    try (FileJournal journal = FileJournal.open(file, "study")) {
      assertThat(journal.found()).isEqualTo(2);
      assertThat(journal.once("odd", type, FileJournalTest::neverMade)).isEqualTo(odd);
      assertThat(journal.once("none", type, FileJournalTest::neverMade)).isEmpty();
    }
  }

  @Test
  void aPieceThatFails_isNotRemembered() {
    try (FileJournal journal = FileJournal.open(file, "study")) {
      assertThatIllegalStateException().isThrownBy(() -> journal.once("a", FileJournalTest::never));
      assertThat(journal.once("a", () -> "third")).isEqualTo("third");
    }
  }

  @Test
  void aLineThatWasCutOff_isForgotten_andWrittenAnew() throws IOException {
    try (FileJournal journal = FileJournal.open(file, "study")) {
      journal.once("whole", () -> "1");
    }
    Files.writeString(file, "cut\t[2.0,3.", StandardOpenOption.APPEND);

    try (FileJournal journal = FileJournal.open(file, "study")) {
      assertThat(journal.found()).isEqualTo(1);
      journal.once("cut", () -> "[4,5]");
    }
    try (FileJournal journal = FileJournal.open(file, "study")) {
      assertThat(journal.once("cut", FileJournalTest::never)).isEqualTo("[4,5]");
    }
  }

  @Test
  void theJournalOfAnotherStudy_isRefused_andLeftAsItIs() throws IOException {
    try (FileJournal journal = FileJournal.open(file, "seed=1")) {
      journal.once("a", () -> "1");
    }
    String before = Files.readString(file);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> FileJournal.open(file, "seed=2"))
        .withMessageContaining("seed=1")
        .withMessageContaining("seed=2");
    assertThat(file).hasContent(before);
  }
}

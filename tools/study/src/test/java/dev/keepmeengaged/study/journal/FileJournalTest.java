package dev.keepmeengaged.study.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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

  private static double[] never() {
    throw new IllegalStateException("was done again");
  }

  @Test
  void aPiece_isDoneOnce() {
    try (FileJournal journal = FileJournal.open(file, "study")) {
      assertThat(journal.once("a", () -> new double[] {1, 2})).containsExactly(1, 2);
      assertThat(journal.once("a", FileJournalTest::never)).containsExactly(1, 2);
    }
  }

  @Test
  void aJournalOpenedAgain_hasEveryPieceToTheLastBit() {
    double[] odd = {0.1 + 0.2, -0.0, Double.NaN, Double.MIN_VALUE, 1e300};
    try (FileJournal journal = FileJournal.open(file, "study")) {
      journal.once("odd", () -> odd);
      journal.once("none", () -> new double[0]);
    }

    try (FileJournal journal = FileJournal.open(file, "study")) {
      assertThat(journal.found()).isEqualTo(2);
      assertThat(journal.once("odd", FileJournalTest::never)).containsExactly(odd);
      assertThat(journal.once("none", FileJournalTest::never)).isEmpty();
    }
  }

  @Test
  void aPieceThatFails_isNotRemembered() {
    try (FileJournal journal = FileJournal.open(file, "study")) {
      assertThatIllegalStateException().isThrownBy(() -> journal.once("a", FileJournalTest::never));
      assertThat(journal.once("a", () -> new double[] {3})).containsExactly(3);
    }
  }

  @Test
  void aLineThatWasCutOff_isForgotten_andWrittenAnew() throws IOException {
    try (FileJournal journal = FileJournal.open(file, "study")) {
      journal.once("whole", () -> new double[] {1});
    }
    Files.writeString(file, "cut\t2.0 3.", StandardOpenOption.APPEND);

    try (FileJournal journal = FileJournal.open(file, "study")) {
      assertThat(journal.found()).isEqualTo(1);
      journal.once("cut", () -> new double[] {4, 5});
    }
    try (FileJournal journal = FileJournal.open(file, "study")) {
      assertThat(journal.once("cut", FileJournalTest::never)).containsExactly(4, 5);
    }
  }

  @Test
  void theJournalOfAnotherStudy_isRefused_andLeftAsItIs() throws IOException {
    try (FileJournal journal = FileJournal.open(file, "seed=1")) {
      journal.once("a", () -> new double[] {1});
    }
    String before = Files.readString(file);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> FileJournal.open(file, "seed=2"))
        .withMessageContaining("seed=1")
        .withMessageContaining("seed=2");
    assertThat(file).hasContent(before);
  }

  @Test
  void whatIsHandedOut_isACopy() {
    try (FileJournal journal = FileJournal.open(file, "study")) {
      journal.once("a", () -> new double[] {1});
      journal.once("a", FileJournalTest::never)[0] = 99;

      assertThat(journal.once("a", FileJournalTest::never)).containsExactly(1);
    }
  }
}

package dev.keepmeengaged.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command refuses a corrupt export with the same clear message. */
class CorruptionsTest {

  @TempDir private Path folder;

  static List<Corruption> corruptions() {
    return Corruption.all();
  }

  @Test
  void thereAreManyWaysToSpoilAnExport() {
    assertThat(corruptions())
        .extracting(Corruption::name)
        .doesNotHaveDuplicates()
        .hasSizeGreaterThan(64);
  }

  @ParameterizedTest
  @MethodSource("corruptions")
  void corruptExport_isRefused_withItsCause(Corruption corruption) throws IOException {
    Path file = folder.resolve("export.csv");
    Files.write(file, corruption.corrupt().apply(SavedExport.reference()));

    String message = message(() -> Preparation.of(file, BadRowPolicy.REFUSE));

    assertThat(message).startsWith("export.csv").contains(corruption.message());
    assertThat(message.lines().filter(line -> !line.matches("[\\d,]+ problems")))
        .hasSizeLessThanOrEqualTo(corruption.lines());
    assertThat(message(() -> DataFolder.read(folder, BadRowPolicy.REFUSE))).isEqualTo(message);
  }

  private static String message(Runnable read) {
    DataProblemsException refused = catchThrowableOfType(DataProblemsException.class, read::run);
    assertThat(refused).isNotNull();
    return String.valueOf(refused.getMessage());
  }
}

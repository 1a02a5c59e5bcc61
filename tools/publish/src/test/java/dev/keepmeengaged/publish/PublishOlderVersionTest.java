package dev.keepmeengaged.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.data.BadRowPolicy;
import dev.keepmeengaged.data.CourseData;
import dev.keepmeengaged.data.DataFolder;
import dev.keepmeengaged.training.forest.EvaluateCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/**
 * A version of schema 1, the sample of its time, whose manifest covers neither itself nor the
 * training rows. It is published and judged as before, and its reader is told what it lacks.
 */
class PublishOlderVersionTest {

  private static final Path OLDER =
      Path.of("../training/src/test/resources/versions/2026-11-24T21-48-23Z-dcd385");
  private static final Path SAMPLE = Path.of("../../model-artifacts/sample");
  private static final Path DATA = SAMPLE.resolve("data");

  private static final String UNCHECKED =
      "Model version 2026-11-24T21-48-23Z-dcd385 is of an older format whose manifest does not"
          + " cover manifest.json itself and training-rows.bin: damage there cannot be seen.";

  @Test
  void itsCourses_areThoseOfTheSameTreesToday() throws IOException {
    CourseData data = DataFolder.read(DATA, BadRowPolicy.REFUSE);

    ReleaseCandidate older = ReleaseCandidate.of(OLDER, data);
    ReleaseCandidate today = ReleaseCandidate.of(onlyFolderIn(SAMPLE.resolve("model")), data);

    assertThat(older.unchecked()).contains(UNCHECKED);
    assertThat(today.unchecked()).isEmpty();
    assertThat(today.files().keySet())
        .containsAll(older.files().keySet())
        .hasSize(older.files().size() + 1)
        .contains("calibration.json");
    assertThat(older.catalogueHash()).isEqualTo(today.catalogueHash());
    assertThat(older.matches()).isEqualTo(today.matches());
  }

  private static Path onlyFolderIn(Path parent) throws IOException {
    try (Stream<Path> children = Files.list(parent)) {
      List<Path> folders = children.toList();
      assertThat(folders).hasSize(1);
      return folders.get(0);
    }
  }

  @Test
  void evaluate_saysWhatCannotBeChecked() {
    StringWriter messages = new StringWriter();
    int exitCode =
        new CommandLine(new EvaluateCommand())
            .setOut(new PrintWriter(new StringWriter()))
            .setErr(new PrintWriter(messages))
            .execute("--model", OLDER.toString(), "--data", DATA.toString(), "--json");

    assertThat(exitCode).isZero();
    assertThat(messages.toString()).isEqualToNormalizingNewlines(UNCHECKED + "\n");
  }
}

package dev.keepmeengaged.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.artifacts.FeatureTable;
import dev.keepmeengaged.artifacts.FolderModelFiles;
import dev.keepmeengaged.artifacts.GoldenRows;
import dev.keepmeengaged.artifacts.Importances;
import dev.keepmeengaged.artifacts.ModelCard;
import dev.keepmeengaged.artifacts.VerifiedFiles;
import dev.keepmeengaged.data.BadRowPolicy;
import dev.keepmeengaged.data.DataFolder;
import dev.keepmeengaged.training.forest.ModelTraining;
import dev.keepmeengaged.training.forest.Progress;
import dev.keepmeengaged.training.forest.TrainingRows;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The committed sample is what the commands of model-artifacts/README.md make. */
class CommittedSampleTest {

  private static final Path SAMPLE = Path.of("../../model-artifacts/sample");
  private static final long LARGEST = 5_000_000;

  @Test
  void data_isWhatTheGeneratorMakes(@TempDir Path folder) throws IOException {
    Path made = folder.resolve("made");
    int exitCode =
        new CommandLine(new GenerateCommand())
            .execute("--courses", "2000", "--seed", "7", "--out", made.toString());

    assertThat(exitCode).isZero();
    try (InputStream committed =
        new GZIPInputStream(Files.newInputStream(SAMPLE.resolve("data/export.csv.gz")))) {
      assertThat(committed).hasBinaryContent(Files.readAllBytes(made.resolve("export.csv")));
    }
    assertThat(SAMPLE.resolve("data/MADE-UP.txt"))
        .hasSameBinaryContentAs(made.resolve("MADE-UP.txt"));
  }

  @Test
  void model_isWhatTrainingMakes(@TempDir Path folder) throws IOException {
    VerifiedFiles committed = FolderModelFiles.open(onlyFolderIn(SAMPLE.resolve("model")));

    VerifiedFiles made =
        FolderModelFiles.open(
            ModelTraining.standard(7)
                .train(
                    DataFolder.read(SAMPLE.resolve("data"), BadRowPolicy.REFUSE), Progress.SILENT)
                .writeTo(folder));

    assertThat(made.manifest().dataHash()).isEqualTo(committed.manifest().dataHash());
    assertThat(made.manifest().treesHash()).isEqualTo(committed.manifest().treesHash());
    assertThat(ModelCard.of(made))
        .usingRecursiveComparison()
        .ignoringFields("trainedAt")
        .isEqualTo(ModelCard.of(committed));
    assertThat(ModelCard.of(made).limits().get(0).code()).isEqualTo("made-up-data");
    assertThat(made.manifest().files().keySet()).isEqualTo(committed.manifest().files().keySet());
    for (String file :
        List.of(FeatureTable.FILE, Importances.FILE, GoldenRows.FILE, TrainingRows.FILE)) {
      assertThat(made.read(file)).as(file).isEqualTo(committed.read(file));
    }
  }

  @Test
  void sample_isSmall() throws IOException {
    try (Stream<Path> files = Files.walk(SAMPLE)) {
      assertThat(files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum())
          .isLessThan(LARGEST);
    }
  }

  private static Path onlyFolderIn(Path parent) throws IOException {
    try (Stream<Path> children = Files.list(parent)) {
      List<Path> folders = children.toList();
      assertThat(folders).hasSize(1);
      return folders.get(0);
    }
  }
}

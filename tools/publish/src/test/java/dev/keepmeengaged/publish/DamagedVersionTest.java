package dev.keepmeengaged.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.keepmeengaged.data.BadRowPolicy;
import dev.keepmeengaged.data.CourseData;
import dev.keepmeengaged.data.CourseRow;
import dev.keepmeengaged.data.DataFolder;
import dev.keepmeengaged.domain.UnavailableException;
import dev.keepmeengaged.sample.GenerateCommand;
import dev.keepmeengaged.training.forest.ForestParameters;
import dev.keepmeengaged.training.forest.ModelTraining;
import dev.keepmeengaged.training.forest.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** A version is published only as it was written, to the last byte of its last file. */
class DamagedVersionTest {

  private static final int TRIES = 100;
  private static final long SEED = 15;

  @TempDir private static Path folder;
  private static CourseData data;
  private static Path model;

  /** Every file of the version as it was written. */
  private static Map<String, byte[]> whole;

  @BeforeAll
  static void train() throws IOException {
    Path export = folder.resolve("data");
    new CommandLine(new GenerateCommand())
        .execute("--courses", "200", "--seed", "3", "--out", export.toString());
    data = withoutIdsInTraining(DataFolder.read(export, BadRowPolicy.REFUSE));
    model = trained(1);
    whole = contents(model);
  }

  /** Only a version whose training rows have no ids has every file that there is. */
  private static CourseData withoutIdsInTraining(CourseData data) {
    return new CourseData(
        data.format(),
        data.training().stream()
            .map(row -> new CourseRow(Optional.empty(), row.engagementScore(), row.features()))
            .toList(),
        data.catalogue(),
        data.report());
  }

  private static Path trained(long seed) {
    return new ModelTraining(new ForestParameters(10, 6, 3, 8, 10), seed, 0, 1)
        .train(data, Progress.SILENT)
        .writeTo(folder.resolve("models"));
  }

  private static Map<String, byte[]> contents(Path version) throws IOException {
    Map<String, byte[]> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(version)) {
      for (Path file : files.toList()) {
        contents.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
      }
    }
    return contents;
  }

  static Set<String> files() {
    return whole.keySet();
  }

  private static byte[] content(String file) {
    return whole.getOrDefault(file, new byte[0]).clone();
  }

  @AfterEach
  void mend() throws IOException {
    for (Map.Entry<String, byte[]> file : whole.entrySet()) {
      Files.write(model.resolve(file.getKey()), file.getValue());
    }
    assertThat(ReleaseCandidate.of(model, data).model().value())
        .isEqualTo(String.valueOf(model.getFileName()));
  }

  @Test
  void itsFiles_areTheseEight() {
    assertThat(files())
        .containsExactly(
            "features.json",
            "forest.tribuo",
            "golden.json",
            "importances.json",
            "manifest.json",
            "model-card.json",
            "support.bin",
            "training-rows.bin");
  }

  @ParameterizedTest
  @MethodSource("files")
  void oneByteChanged_isRefused_everyTime(String file) throws IOException {
    Random random = new Random(SEED);
    for (int i = 0; i < TRIES; i++) {
      byte[] damaged = content(file);
      int at = random.nextInt(damaged.length);
      damaged[at] ^= (byte) (1 + random.nextInt(255));
      Files.write(model.resolve(file), damaged);
      assertRefused("byte " + at, file);
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void bytesCutOff_areRefused(String file) throws IOException {
    int length = content(file).length;
    for (int left : new int[] {0, 1, length / 2, length - 1}) {
      Files.write(model.resolve(file), Arrays.copyOf(content(file), left));
      assertRefused(left + " bytes left", file);
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void bytesAppended_areRefused(String file) throws IOException {
    int length = content(file).length;
    for (int added : new int[] {1, 100, length}) {
      Files.write(model.resolve(file), Arrays.copyOf(content(file), length + added));
      assertRefused(added + " bytes added", file);
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void aMissingFile_isRefused(String file) throws IOException {
    Files.delete(model.resolve(file));
    assertRefused("missing", file + " is missing");
  }

  @ParameterizedTest
  @MethodSource("files")
  void twoFilesSwapped_areRefused(String file) throws IOException {
    for (String other : files()) {
      if (!other.equals(file)) {
        Files.write(model.resolve(file), content(other));
        Files.write(model.resolve(other), content(file));
        assertRefused("swapped with " + other, "");
        Files.write(model.resolve(other), content(other));
      }
    }
  }

  @Test
  void aFileOfAnotherVersion_isRefused() throws IOException {
    Map<String, byte[]> other = contents(trained(2));
    for (Map.Entry<String, byte[]> file : other.entrySet()) {
      if (!Arrays.equals(file.getValue(), content(file.getKey()))) {
        Files.write(model.resolve(file.getKey()), file.getValue());
        assertRefused("of another version", file.getKey());
        Files.write(model.resolve(file.getKey()), content(file.getKey()));
      }
    }
  }

  @Test
  void aFileThatTheManifestDoesNotList_isRefused() throws IOException {
    Path added = Files.writeString(model.resolve("calibration.json"), "{}");
    assertRefused("added", "calibration.json is not in its manifest");
    Files.delete(added);
  }

  private static void assertRefused(String damage, String message) {
    assertThatExceptionOfType(UnavailableException.class)
        .as(damage)
        .isThrownBy(() -> ReleaseCandidate.of(model, data))
        .withMessageContaining(message);
  }
}

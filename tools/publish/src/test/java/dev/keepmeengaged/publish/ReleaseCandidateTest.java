package dev.keepmeengaged.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.keepmeengaged.artifacts.FileEntry;
import dev.keepmeengaged.artifacts.FolderModelFiles;
import dev.keepmeengaged.artifacts.GoldenRow;
import dev.keepmeengaged.artifacts.GoldenRows;
import dev.keepmeengaged.artifacts.Manifest;
import dev.keepmeengaged.data.CourseData;
import dev.keepmeengaged.data.CourseRow;
import dev.keepmeengaged.data.DataFormat;
import dev.keepmeengaged.data.ImportReport;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.CourseDescription;
import dev.keepmeengaged.domain.CourseId;
import dev.keepmeengaged.domain.CourseKey;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.ModelVersion;
import dev.keepmeengaged.domain.ScoreKind;
import dev.keepmeengaged.domain.TreeMask;
import dev.keepmeengaged.domain.UnavailableException;
import dev.keepmeengaged.training.forest.ForestParameters;
import dev.keepmeengaged.training.forest.ModelTraining;
import dev.keepmeengaged.training.forest.Progress;
import dev.keepmeengaged.training.forest.TrainingRows;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleaseCandidateTest {

  /** Rows without ids; the first two look the same. */
  private static final List<CourseRow> TRAINING = training();

  private static final CourseRow ONCE = named("once", TRAINING.get(5));
  private static final CourseRow TWICE = named("twice", TRAINING.get(0));
  private static final CourseRow OTHER =
      named("other", new CourseRow(Optional.empty(), 42.5, TRAINING.get(7).features()));
  private static final CourseRow ALL_DONE =
      named("all done", new CourseRow(Optional.empty(), 100, TRAINING.get(5).features()));

  private static final CourseData DATA = data(List.of(ONCE, TWICE, OTHER, ALL_DONE));

  @TempDir private Path folder;
  private Path model = Path.of("");

  @BeforeEach
  void train() {
    model = trainedOn(DATA);
  }

  private Path trainedOn(CourseData data) {
    return new ModelTraining(new ForestParameters(40, 6, 3, 8, 10), 1, 0, 1)
        .train(data, Progress.SILENT)
        .writeTo(folder);
  }

  @Test
  void of_hasEveryFileThatFunctionsRead_andTheManifestLast() throws IOException {
    ReleaseCandidate candidate = ReleaseCandidate.of(model, DATA);

    assertThat(candidate.files().keySet())
        .containsExactlyInAnyOrder(
            "forest.tribuo",
            "features.json",
            "importances.json",
            "golden.json",
            "model-card.json",
            "calibration.json",
            "support.bin",
            "manifest.json")
        .last()
        .isEqualTo(Manifest.FILE);
    assertThat(candidate.files().get("forest.tribuo"))
        .isEqualTo(Files.readAllBytes(model.resolve("forest.tribuo")));
    assertThat(candidate.model().value()).isEqualTo(String.valueOf(model.getFileName()));
  }

  @Test
  void of_tiesCoursesToTrainingRows_andCountsHow() {
    ReleaseCandidate candidate = ReleaseCandidate.of(model, DATA);

    assertThat(candidate.matches()).isEqualTo(new TrainingRowMatches(1, 1, 0, 1, 1));
    TrainingRows rows = TrainingRows.read(FolderModelFiles.open(model));
    assertThat(outOfBag(candidate, "once")).isEqualTo(rows.maskOf(ONCE)).isPresent();
    assertThat(outOfBag(candidate, "twice")).isEqualTo(rows.maskOf(TWICE)).isPresent();
    assertThat(outOfBag(candidate, "other")).isEmpty();
    assertThat(outOfBag(candidate, "all done")).isEmpty();
  }

  private static Optional<TreeMask> outOfBag(ReleaseCandidate candidate, String id) {
    return candidate.catalogue().courses(new Company("Acme")).stream()
        .filter(course -> course.id().value().equals(id))
        .findAny()
        .flatMap(Course::outOfBag);
  }

  @Test
  void of_saysWhetherTheModelLearnedFromThisData() {
    List<CourseRow> fewer = DATA.training().subList(1, DATA.training().size());
    CourseData other = new CourseData(DATA.format(), fewer, DATA.catalogue(), DATA.report());

    assertThat(ReleaseCandidate.of(model, DATA).trainedOnThisData()).isTrue();
    assertThat(ReleaseCandidate.of(model, other).trainedOnThisData()).isFalse();
  }

  @Test
  void of_saysWhatTheScoresAre() {
    CourseData shares = DATA.with(ScoreKind.SHARE);

    assertThat(ReleaseCandidate.of(model, DATA).scoreKind()).isEqualTo(ScoreKind.RECORDED);
    assertThat(ReleaseCandidate.of(trainedOn(shares), shares).scoreKind())
        .isEqualTo(ScoreKind.SHARE);
  }

  @Test
  void of_coursesWithScoresOfAnotherKindThanTheModels_isRefused() {
    CourseData shares = DATA.with(ScoreKind.SHARE);
    Path ofShares = trainedOn(shares);

    assertThatExceptionOfType(PublishException.class)
        .isThrownBy(() -> ReleaseCandidate.of(model, shares))
        .withMessageContaining("kind 'recorded', and those of the courses are of the kind 'share'")
        .withMessageContaining("--score-kind");
    assertThatExceptionOfType(PublishException.class)
        .isThrownBy(() -> ReleaseCandidate.of(ofShares, DATA))
        .withMessageContaining("kind 'share', and those of the courses are of the kind 'recorded'");
  }

  @Test
  void catalogueHash_tellsCataloguesApart() {
    String hash = ReleaseCandidate.of(model, DATA).catalogueHash();

    assertThat(
            ReleaseCandidate.of(model, data(List.of(ALL_DONE, OTHER, TWICE, ONCE))).catalogueHash())
        .isEqualTo(hash);
    assertThat(ReleaseCandidate.of(model, data(List.of(ONCE, TWICE, OTHER))).catalogueHash())
        .isNotEqualTo(hash);
  }

  @Test
  void catalogueHash_tellsDescriptionsApart() {
    List<CourseDescription> descriptions =
        List.of(
            CourseDescription.NONE,
            new CourseDescription(Optional.of("1"), OptionalInt.empty(), Optional.empty()),
            new CourseDescription(Optional.empty(), OptionalInt.of(1), Optional.empty()),
            new CourseDescription(Optional.empty(), OptionalInt.empty(), Optional.of("1")),
            new CourseDescription(Optional.of("11"), OptionalInt.empty(), Optional.empty()),
            new CourseDescription(Optional.of("1"), OptionalInt.of(1), Optional.empty()));

    assertThat(
            descriptions.stream()
                .map(as -> data(List.of(described(ONCE, as))))
                .map(data -> ReleaseCandidate.of(model, data).catalogueHash()))
        .doesNotHaveDuplicates();
  }

  private static CourseRow described(CourseRow row, CourseDescription as) {
    return new CourseRow(row.key(), row.engagementScore(), row.features(), as);
  }

  @Test
  void of_dataWithoutIds_isRefused() {
    assertThatExceptionOfType(PublishException.class)
        .isThrownBy(() -> ReleaseCandidate.of(model, data(List.of())))
        .withMessageContaining("no courses with ids");
  }

  @Test
  void of_aForestThatDoesNotPredictTheGoldenRows_isRefused() throws IOException {
    Path file = model.resolve(GoldenRows.FILE);
    List<GoldenRow> rows =
        GoldenRows.read(Files.readAllBytes(file), List.of(Feature.values())).rows().stream()
            .map(row -> new GoldenRow(row.features(), row.prediction() + 1))
            .toList();
    byte[] golden = new GoldenRows(rows).toJson(List.of(Feature.values()));
    FileEntry before = FileEntry.of(Files.readAllBytes(file));
    Files.write(file, golden);
    replaceInManifest(before, FileEntry.of(golden));

    assertThatExceptionOfType(UnavailableException.class)
        .isThrownBy(() -> ReleaseCandidate.of(model, DATA))
        .withMessageContaining("golden row 0");
  }

  @ParameterizedTest
  @CsvSource({
    "importances.json, is missing",
    "model-card.json, is missing",
    "support.bin, does not hold page mixes"
  })
  void of_aFileThatCannotBeRead_isRefused(String name, String why) throws IOException {
    Path file = model.resolve(name);
    FileEntry before = FileEntry.of(Files.readAllBytes(file));
    Files.writeString(file, "{}");
    replaceInManifest(before, FileEntry.of(Files.readAllBytes(file)));

    assertThatExceptionOfType(UnavailableException.class)
        .isThrownBy(() -> ReleaseCandidate.of(model, DATA))
        .withMessageContaining(name)
        .withMessageContaining(why);
  }

  /** Makes a version of another manifest: the folder gets another name. */
  private void replaceInManifest(FileEntry before, FileEntry after) throws IOException {
    Path path = model.resolve(Manifest.FILE);
    String json =
        Files.readString(path)
            .replace(before.sha256(), after.sha256())
            .replace("\"size\": " + before.size() + ",", "\"size\": " + after.size() + ",");
    Files.writeString(path, json);
    ModelVersion version =
        ModelVersion.of(Instant.EPOCH, FileEntry.sha256(json.getBytes(StandardCharsets.UTF_8)));
    model = Files.move(model, folder.resolve(version.value()));
  }

  private static List<CourseRow> training() {
    Random random = new Random(3);
    List<CourseRow> rows = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      double[] values = random.doubles(Feature.COUNT, 0, 50).toArray();
      rows.add(new CourseRow(Optional.empty(), 1 + random.nextInt(98), FeatureVector.of(values)));
    }
    rows.set(1, rows.get(0));
    return rows;
  }

  private static CourseRow named(String id, CourseRow row) {
    CourseKey key = new CourseKey(new Company("Acme"), new CourseId(id));
    return new CourseRow(Optional.of(key), row.engagementScore(), row.features());
  }

  private static CourseData data(List<CourseRow> catalogue) {
    return new CourseData(
        DataFormat.PUBLISHED, TRAINING, catalogue, new ImportReport(List.of(), 0, List.of(), 0));
  }
}

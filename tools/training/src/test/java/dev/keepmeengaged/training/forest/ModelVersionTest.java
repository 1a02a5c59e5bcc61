package dev.keepmeengaged.training.forest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.keepmeengaged.artifacts.ByCompany;
import dev.keepmeengaged.artifacts.Direction;
import dev.keepmeengaged.artifacts.Estimate;
import dev.keepmeengaged.artifacts.EstimatedAccuracy;
import dev.keepmeengaged.artifacts.FileEntry;
import dev.keepmeengaged.artifacts.FolderModelFiles;
import dev.keepmeengaged.artifacts.GoldenRows;
import dev.keepmeengaged.artifacts.Importances;
import dev.keepmeengaged.artifacts.Manifest;
import dev.keepmeengaged.artifacts.ModelCard;
import dev.keepmeengaged.artifacts.ProfileMixesFile;
import dev.keepmeengaged.artifacts.RandomSplits;
import dev.keepmeengaged.artifacts.TrainingData;
import dev.keepmeengaged.artifacts.VerifiedFiles;
import dev.keepmeengaged.data.CourseData;
import dev.keepmeengaged.data.CourseRow;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CourseId;
import dev.keepmeengaged.domain.CourseKey;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.Profile;
import dev.keepmeengaged.domain.ProfileMixes;
import dev.keepmeengaged.domain.TreeMask;
import dev.keepmeengaged.domain.UnavailableException;
import dev.keepmeengaged.forest.ForestLoader;
import dev.keepmeengaged.forest.LoadedForest;
import dev.keepmeengaged.support.RefusedPathException;
import dev.keepmeengaged.training.effects.SyntheticCourses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelVersionTest {

  private static final ForestParameters SMALL = new ForestParameters(10, 4, 2, 5, 9);
  private static final ModelTraining TRAINING = new ModelTraining(SMALL, 3, 0, 2);

  private static final List<Feature> ALL = List.of(Feature.values());

  @TempDir private Path out;

  @Test
  void writeTo_givesAVersionThatLoadsAndPredictsTheSame() throws IOException {
    CourseData data = TestRows.data(200, 1, true);
    NewModel model = TRAINING.train(data, Progress.SILENT);

    Path folder = model.writeTo(out);

    LoadedForest served = ForestLoader.load(FolderModelFiles.open(folder));
    FeatureVector row = data.training().get(17).features();
    assertThat(served.forest().predict(row)).isEqualTo(model.forest().predict(row));
    Manifest manifest = served.manifest();
    assertThat(String.valueOf(folder.getFileName()))
        .isEqualTo(model.version().value())
        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d-\\d\\d-\\d\\dZ-[0-9a-f]{12}")
        .endsWith(
            FileEntry.sha256(Files.readAllBytes(folder.resolve(Manifest.FILE))).substring(0, 12));
    assertThat(manifest.treesHash()).isEqualTo(model.forest().treesHash());
    assertThat(manifest.dataHash()).isEqualTo(data.trainingHash());
    assertThat(manifest.seed()).hasValue(3);
    assertThat(manifest.parameters()).containsEntry("maxFeatures", 4).hasSize(5);
    assertThat(manifest.outOfBag()).isPresent();
    assertThat(manifest.holdOut()).isEmpty();
    assertThat(manifest.files())
        .containsOnlyKeys(
            "calibration.json",
            "features.json",
            "forest.tribuo",
            "golden.json",
            "importances.json",
            "model-card.json",
            "training-rows.bin");
  }

  @Test
  void writeTo_ofRowsWithoutIds_keepsHowOftenEachMixWasAmongThoseOfAProfile() {
    Map<Feature, Double> oneProfile =
        Profile.FEATURES.stream().collect(Collectors.toMap(feature -> feature, feature -> 25.0));
    List<FeatureVector> rows =
        TestRows.features(200, 1).stream().map(row -> row.with(oneProfile)).toList();
    CourseData data =
        TestRows.data(rows.stream().map(row -> new CourseRow(Optional.empty(), 50, row)).toList());

    VerifiedFiles files = FolderModelFiles.open(TRAINING.train(data, Progress.SILENT).writeTo(out));

    ProfileMixes mixes = ProfileMixesFile.read(files).orElseThrow();
    assertThat(mixes).isEqualTo(ProfileMixes.of(rows));
    assertThat(mixes.rows(Profile.of(rows.get(0)))).isEqualTo(200);
  }

  @Test
  void writeTo_ofRowsWithIds_keepsNone() {
    CourseData data = TestRows.data(200, 1, true);

    VerifiedFiles files = FolderModelFiles.open(TRAINING.train(data, Progress.SILENT).writeTo(out));

    assertThat(ProfileMixesFile.read(files)).isEmpty();
  }

  @Test
  void writeTo_givesACardThatSaysWhatTrainingKnows() {
    CourseData data = TestRows.data(200, 1, true);
    NewModel model = new ModelTraining(SMALL, 3, 0.25, 1).train(data, Progress.SILENT);

    VerifiedFiles files = FolderModelFiles.open(model.writeTo(out));

    ModelCard card = ModelCard.of(files);
    assertThat(card).isEqualTo(model.card());
    assertThat(card.trainedAt()).isEqualTo(files.manifest().trainedAt());
    assertThat(card.parameters()).isEqualTo(files.manifest().parameters());
    assertThat(card.outOfBag()).isEqualTo(files.manifest().outOfBag()).isPresent();
    assertThat(card.holdOut()).isEqualTo(files.manifest().holdOut()).isPresent();
    TrainingData rows = card.trainingData();
    assertThat(rows.format()).contains(data.format().label());
    assertThat(rows.rows()).isEqualTo(150);
    assertThat(rows.hash()).isEqualTo(data.trainingHash());
    assertThat(rows.companies()).hasValue(7);
    assertThat(rows.profiles().orElseThrow()).isBetween(1, 150);
    assertThat(card.notMeasured())
        .extracting(ModelCard.Unmeasured::figure)
        .containsExactly("randomSplits", "byCompany", "promises");
  }

  @Test
  void train_onRowsWithoutIds_doesNotSayHowManyCompanies() {
    TrainingData rows =
        TRAINING.train(TestRows.data(200, 1, false), Progress.SILENT).card().trainingData();

    assertThat(rows.companies()).isEmpty();
    assertThat(rows.profiles()).isPresent();
  }

  @Test
  void train_findsHowTheScoreGoesWithEveryControllableFeature() {
    NewModel model = TRAINING.train(SyntheticCourses.data(600, 1), Progress.SILENT);
    Importances importances = Importances.read(FolderModelFiles.open(model.writeTo(out)));

    assertThat(importances.direction().keySet())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Feature.values()).filter(Feature::controllable).toList());
    assertThat(importances.directionOf(Feature.CERTIFICATES)).contains(Direction.INCREASING);
    assertThat(importances.directionOf(Feature.CONTENT)).contains(Direction.DECREASING);
    assertThat(importances.directionOf(Feature.MILESTONE_COURSE)).contains(Direction.FLAT);
  }

  @Test
  void withStudy_addsItsMeasurementsToTheCardAndTheImportances_andNothingElse() {
    NewModel plain = TRAINING.train(TestRows.data(200, 1, true), Progress.SILENT);
    Estimate estimate = new Estimate(0.5, 0.4, 0.6);
    EstimatedAccuracy accuracy = new EstimatedAccuracy(estimate, estimate, estimate);
    Map<Feature, Estimate> permutation = new EnumMap<>(Feature.class);
    for (Feature feature : Feature.values()) {
      permutation.put(feature, estimate);
    }
    StudyMeasurements study =
        new StudyMeasurements(
            Optional.of(new RandomSplits(30, 40, accuracy)),
            Optional.of(new ByCompany(ByCompany.GroupedBy.COMPANY, 17, 5, accuracy)),
            Optional.empty(),
            permutation);

    NewModel studied = plain.withStudy(study);

    VerifiedFiles before = FolderModelFiles.open(plain.writeTo(out.resolve("plain")));
    VerifiedFiles after = FolderModelFiles.open(studied.writeTo(out.resolve("studied")));
    assertThat(ModelCard.of(after).randomSplits()).isEqualTo(study.randomSplits());
    assertThat(ModelCard.of(after).byCompany()).isEqualTo(study.byCompany());
    Importances importances = Importances.read(after);
    assertThat(importances.permutation()).isEqualTo(permutation);
    assertThat(importances.direction()).isEqualTo(plain.importances().direction());
    assertThat(importances.impurityDecrease()).isEqualTo(plain.importances().impurityDecrease());
    assertThat(after.version()).isEqualTo(studied.version()).isNotEqualTo(before.version());
    assertThat(after.manifest().treesHash()).isEqualTo(before.manifest().treesHash());
    for (String file :
        List.of("forest.tribuo", "features.json", "golden.json", "training-rows.bin")) {
      assertThat(after.read(file)).isEqualTo(before.read(file));
    }
  }

  @Test
  void writeTo_namesNoPathAndNoMachine() throws IOException {
    Path folder = TRAINING.train(TestRows.data(200, 1, true), Progress.SILENT).writeTo(out);

    assertThat(Files.readString(folder.resolve(Manifest.FILE)))
        .doesNotContain(out.toString())
        .doesNotContain(System.getProperty("user.dir"));
  }

  @Test
  void writeTo_aFolderThatIsThere_changesNothing() throws IOException {
    NewModel model = TRAINING.train(TestRows.data(200, 1, true), Progress.SILENT);
    Path folder = model.writeTo(out);
    byte[] before = Files.readAllBytes(folder.resolve(Manifest.FILE));

    assertThatThrownBy(() -> model.writeTo(out)).isInstanceOf(RefusedPathException.class);

    assertThat(Files.readAllBytes(folder.resolve(Manifest.FILE))).isEqualTo(before);
    try (Stream<Path> folders = Files.list(out)) {
      assertThat(folders).containsExactly(folder);
    }
  }

  @Test
  void train_golden_isWhatTheUnpackedEnsembleSays() {
    CourseData data = TestRows.data(200, 1, false);
    NewModel model = TRAINING.train(data, Progress.SILENT);

    GoldenRows golden = model.golden();

    assertThat(golden.rows()).hasSize(20);
    assertThat(golden.rows().get(3).features()).isEqualTo(data.training().get(30).features());
    assertThat(golden.rows().get(3).prediction())
        .isCloseTo(model.forest().predict(golden.rows().get(3).features()), within(1e-11));
  }

  @Test
  void train_withAHoldout_judgesByRowsThatNoTreeSaw() {
    CourseData data = TestRows.data(200, 1, true);
    NewModel model = new ModelTraining(SMALL, 3, 0.25, 1).train(data, Progress.SILENT);

    assertThat(model.rows()).isEqualTo(150);
    assertThat(model.holdOut().orElseThrow().rows()).isEqualTo(50);
    TrainingRows rows = TrainingRows.read(FolderModelFiles.open(model.writeTo(out)));
    assertThat(rows.among(data.training()))
        .hasValueSatisfying(seen -> assertThat(seen.cardinality()).isEqualTo(150));
  }

  @Test
  void train_imputesGapsByTheMediansThatItStores() {
    CourseData data = TestRows.data(200, 1, false);
    List<CourseRow> rows = new ArrayList<>(data.training());
    CourseRow first = rows.get(0);
    rows.set(
        0,
        new CourseRow(
            Optional.empty(),
            first.engagementScore(),
            first.features().with(Map.of(Feature.QUIZ_GRADE, Double.NaN))));

    NewModel model = TRAINING.train(TestRows.data(rows), Progress.SILENT);

    assertThat(model.golden().rows().get(0).features().raw(Feature.QUIZ_GRADE))
        .isEqualTo(model.features().medians().raw(Feature.QUIZ_GRADE));
  }

  @Test
  void train_onTooFewRows_saysSo() {
    assertThatThrownBy(() -> TRAINING.train(TestRows.data(1, 1, false), Progress.SILENT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 rows");
    assertThatThrownBy(() -> new ModelTraining(SMALL, 3, 1, 1)).hasMessageContaining("holdout");
    assertThatThrownBy(() -> new ModelTraining(SMALL, 3, 0, 0)).hasMessageContaining("threads");
  }

  @Test
  void maskOf_aRowWithAKey_isTheMaskOfItsTraining() {
    CourseData data = TestRows.data(200, 1, true);
    NewModel model = TRAINING.train(data, Progress.SILENT);
    List<TreeMask> masks = model.origin().orElseThrow().outOfBag().masks();

    TrainingRows rows = TrainingRows.read(FolderModelFiles.open(model.writeTo(out)));

    for (int i = 0; i < masks.size(); i++) {
      Optional<TreeMask> expected = Optional.of(masks.get(i)).filter(m -> m.count() > 0);
      assertThat(rows.maskOf(data.training().get(i))).isEqualTo(expected);
    }
    CourseRow stranger = TestRows.data(201, 9, true).training().get(200);
    assertThat(rows.maskOf(stranger)).isEmpty();
    assertThat(rows.among(List.of(stranger, data.training().get(7))))
        .contains(BitSet.valueOf(new long[] {0b10}));
  }

  @Test
  void course_carriesHowManyRowsOfItsCompanyWereTrainedOn_whereRowsHaveIds() {
    CourseData data = TestRows.data(200, 1, true);
    NewModel model = TRAINING.train(data, Progress.SILENT);
    TrainingRows rows = TrainingRows.read(FolderModelFiles.open(model.writeTo(out)));
    CourseRow row = data.training().get(0);

    assertThat(rows.course(key("Company 0", "0"), row).companyRows())
        .as("rows 0, 7, ..., 196; names differ in case alone")
        .hasValue(29);
    assertThat(rows.course(key("company 6", "new"), row).companyRows()).hasValue(28);
    assertThat(rows.course(key("company 7", "0"), row).companyRows()).hasValue(0);

    NewModel withoutIds = TRAINING.train(TestRows.data(200, 1, false), Progress.SILENT);
    TrainingRows others = TrainingRows.read(FolderModelFiles.open(withoutIds.writeTo(out)));
    assertThat(others.course(key("company 0", "0"), row).companyRows()).isEmpty();
  }

  private static CourseKey key(String company, String course) {
    return new CourseKey(new Company(company), new CourseId(course));
  }

  @Test
  void among_rowsWithoutIds_areToldByWhatTheyHoldAlone() throws IOException {
    NewModel model = TRAINING.train(TestRows.data(200, 1, true), Progress.SILENT);
    TrainingRows rows = TrainingRows.read(FolderModelFiles.open(model.writeTo(out)));
    CourseRow known = TestRows.data(200, 1, false).training().get(3);
    CourseRow nextEdition =
        new CourseRow(
            TestRows.data(200, 1, true).training().get(3).key(),
            known.engagementScore() / 2,
            known.features());

    assertThat(rows.among(List.of(known, nextEdition))).contains(BitSet.valueOf(new long[] {0b01}));
  }

  @Test
  void among_anotherCourseThatLooksTheSame_isAnotherRow_whereBothHaveIds() throws IOException {
    CourseRow known = TestRows.data(200, 1, true).training().get(3);
    CourseRow twin =
        new CourseRow(
            Optional.of(key("company 3", "twin")), known.engagementScore(), known.features());

    assertThat(trainedOn(true).among(List.of(known, twin)))
        .contains(BitSet.valueOf(new long[] {0b01}));
    assertThat(trainedOn(false).among(List.of(known, twin)))
        .contains(BitSet.valueOf(new long[] {0b11}));
  }

  private TrainingRows trainedOn(boolean withIds) {
    NewModel model = TRAINING.train(TestRows.data(200, 1, withIds), Progress.SILENT);
    return TrainingRows.read(FolderModelFiles.open(model.writeTo(out)));
  }

  @Test
  void among_ofAVersionThatKeptIdsAlone_cannotTell() {
    Path older = Path.of("src/test/resources/versions/2026-11-24T21-48-23Z-dcd385");

    TrainingRows rows = TrainingRows.read(FolderModelFiles.open(older));

    assertThat(rows.among(TestRows.data(1, 1, true).training())).isEmpty();
  }

  @Test
  void maskOf_aRowThatLooksLikeTrainingRowsWithoutKeys_isOutOfBagForAllOfThem() {
    List<CourseRow> rows = new ArrayList<>(TestRows.data(200, 1, false).training());
    rows.set(1, rows.get(0));
    NewModel model =
        new ModelTraining(new ForestParameters(60, 4, 2, 5, 9), 3, 0, 2)
            .train(TestRows.data(rows), Progress.SILENT);
    List<TreeMask> masks = model.origin().orElseThrow().outOfBag().masks();

    TrainingRows read = TrainingRows.read(FolderModelFiles.open(model.writeTo(out)));

    CourseRow withKey =
        new CourseRow(
            TestRows.data(200, 1, true).training().get(0).key(),
            rows.get(0).engagementScore(),
            rows.get(0).features());
    assertThat(read.maskOf(withKey)).contains(masks.get(0).and(masks.get(1)));
    assertThat(masks.get(0)).isNotEqualTo(masks.get(1));
  }

  @Test
  void fingerprint_looksAtSixSignificantDigits() {
    CourseRow row = TestRows.data(10, 1, false).training().get(0);

    assertThat(Fingerprint.of(with(row, 37.67722222), ALL))
        .isEqualTo(Fingerprint.of(with(row, 37.67722222222222), ALL))
        .isNotEqualTo(Fingerprint.of(with(row, 37.6773), ALL))
        .isNotEqualTo(Fingerprint.of(with(row, Double.NaN), ALL));
    assertThat(Fingerprint.of(with(row, 0), ALL)).isEqualTo(Fingerprint.of(with(row, -0.0), ALL));
  }

  private static CourseRow with(CourseRow row, double hours) {
    return new CourseRow(
        row.key(), row.engagementScore(), row.features().with(Map.of(Feature.LENGTH_HOURS, hours)));
  }

  @Test
  void trainingRows_thatNoManifestCovers_areRefusedWhenTheyAreMissingCutOffOrOfAnotherForest()
      throws IOException {
    Path folder = older(TRAINING.train(TestRows.data(200, 1, true), Progress.SILENT).writeTo(out));
    Path file = folder.resolve(TrainingRows.FILE);
    byte[] content = Files.readAllBytes(file);

    Files.write(file, Arrays.copyOf(content, content.length - 1));
    assertRefused(folder, "is cut off");
    Files.write(file, Arrays.copyOf(content, content.length + 1));
    assertRefused(folder, "after its last row");
    content[20] ^= 1;
    Files.write(file, content);
    assertRefused(folder, "another forest");
    Files.write(file, new byte[9]);
    assertRefused(folder, "does not hold training rows");
    Files.delete(file);
    assertRefused(folder, "training-rows.bin is missing");
  }

  /** The version as it was written in schema 1. */
  private static Path older(Path version) throws IOException {
    Path manifest = version.resolve(Manifest.FILE);
    String json =
        Files.readString(manifest)
            .replaceFirst("\\{", "{ \"version\": \"older\",")
            .replace("\"schema\": 2", "\"schema\": 1")
            .replaceFirst(",\\s*\"training-rows.bin\": \\{[^}]*}", "");
    Files.writeString(manifest, json);
    return Files.move(version, version.resolveSibling("older"));
  }

  private static void assertRefused(Path folder, String message) {
    assertThatThrownBy(() -> TrainingRows.read(FolderModelFiles.open(folder)))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining(message);
  }
}

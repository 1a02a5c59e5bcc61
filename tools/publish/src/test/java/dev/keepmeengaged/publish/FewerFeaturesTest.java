package dev.keepmeengaged.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.keepmeengaged.artifacts.FolderModelFiles;
import dev.keepmeengaged.artifacts.Importances;
import dev.keepmeengaged.artifacts.VerifiedFiles;
import dev.keepmeengaged.data.BadRowPolicy;
import dev.keepmeengaged.data.CourseData;
import dev.keepmeengaged.data.CourseRow;
import dev.keepmeengaged.data.DataFolder;
import dev.keepmeengaged.domain.ChangeCalibration.Origin;
import dev.keepmeengaged.domain.Changes;
import dev.keepmeengaged.domain.CompanyMixes;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.CourseExplanation;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.ImpossibleRequestException;
import dev.keepmeengaged.domain.Outlook;
import dev.keepmeengaged.domain.Rebalance;
import dev.keepmeengaged.domain.WhatIf;
import dev.keepmeengaged.domain.WhatIfModel;
import dev.keepmeengaged.training.forest.PackCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.common.tree.RandomForestTrainer;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;
import org.tribuo.regression.RegressionFactory;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.ensemble.AveragingCombiner;
import org.tribuo.regression.rtree.CARTRegressionTrainer;
import org.tribuo.regression.rtree.impurity.MeanSquaredError;
import picocli.CommandLine;

/**
 * A model that was trained before the program knew one of its features, from its packing to what it
 * says of a published course.
 */
class FewerFeaturesTest {

  private static final Path DATA = Path.of("../../model-artifacts/sample/data");
  private static final Feature LACKING = Feature.COLLABORATIONS;
  private static final List<Feature> FEATURES =
      Stream.of(Feature.values()).filter(feature -> feature != LACKING).toList();

  @TempDir private static Path folder;

  private static CourseData data;
  private static Model<Regressor> ensemble;
  private static Path version;
  private static ReleaseCandidate candidate;

  @BeforeAll
  static void publish() throws IOException {
    data = DataFolder.read(DATA, BadRowPolicy.REFUSE);
    ensemble = forestOf(complete(data.training().subList(0, 400)));
    Path theirs = folder.resolve("theirs.tribuo");
    ensemble.serializeToFile(theirs);
    Path models = folder.resolve("models");
    int exitCode =
        new CommandLine(new PackCommand())
            .setOut(new PrintWriter(new StringWriter()))
            .execute(theirs.toString(), "--data", DATA.toString(), "--out", models.toString());
    assertThat(exitCode).isZero();
    try (Stream<Path> versions = Files.list(models)) {
      version = versions.findFirst().orElseThrow();
    }
    candidate = ReleaseCandidate.of(version, data);
  }

  /** Rows with no gap in what the model learns from. */
  private static List<CourseRow> complete(List<CourseRow> rows) {
    return rows.stream()
        .filter(row -> FEATURES.stream().allMatch(f -> row.features().get(f).isPresent()))
        .toList();
  }

  private static Model<Regressor> forestOf(List<CourseRow> rows) {
    RegressionFactory factory = new RegressionFactory();
    MutableDataset<Regressor> dataset =
        new MutableDataset<>(new SimpleDataSourceProvenance("nineteen features", factory), factory);
    rows.forEach(
        row -> dataset.add(example(row.features(), new Regressor("score", row.engagementScore()))));
    CARTRegressionTrainer trees =
        new CARTRegressionTrainer(8, 5, 0, 0.5f, false, new MeanSquaredError(), 1);
    return new RandomForestTrainer<>(trees, new AveragingCombiner(), 12).train(dataset);
  }

  /** A row as the forest reads it: as float32. */
  private static ArrayExample<Regressor> example(FeatureVector row, Regressor score) {
    return new ArrayExample<>(
        score,
        FEATURES.stream().map(Feature::id).toArray(String[]::new),
        Arrays.stream(row.toArray(FEATURES)).map(value -> (float) value).toArray());
  }

  private static WhatIfModel model() {
    return candidate.whatIf();
  }

  private static Course course() {
    return candidate.catalogue().companies().stream()
        .flatMap(List::stream)
        .filter(course -> course.inModelScope() && course.features().raw(LACKING) > 0)
        .findFirst()
        .orElseThrow();
  }

  private static WhatIf whatIf(Map<Feature, Double> changes) {
    return WhatIf.answer(
        course(),
        new Changes(changes, Rebalance.PROPORTIONAL),
        model(),
        Optional.of(CompanyMixes.of(candidate.catalogue().courses(course().company()))),
        Origin.CHOSEN);
  }

  @Test
  void itsFiles_areAboutItsFeaturesAlone() {
    VerifiedFiles files = FolderModelFiles.open(version);

    assertThat(Importances.read(files).ranked()).containsExactlyInAnyOrderElementsOf(FEATURES);
    for (String file : List.of("features.json", "importances.json", "forest.tribuo")) {
      assertThat(new String(files.read(file), java.nio.charset.StandardCharsets.ISO_8859_1))
          .contains(Feature.USERS.id())
          .doesNotContain(LACKING.id());
    }
  }

  @Test
  void predictions_areThoseOfTheEnsemble_whateverTheRowsSayOfTheOtherFeature() {
    for (CourseRow row : complete(data.training()).subList(0, 100)) {
      double expected =
          ensemble
              .predict(example(row.features(), new Regressor("score", Double.NaN)))
              .getOutput()
              .getValues()[0];

      assertThat(model().forest().predict(row.features().orElse(model().trained().medians())))
          .isCloseTo(expected, within(5e-6));
      assertThat(model().forest().predict(row.features().with(Map.of(LACKING, 150.0))))
          .isCloseTo(expected, within(5e-6));
    }
  }

  @Test
  void explanation_hasNoContributionOfTheOtherFeature_andAddsUp() {
    CourseExplanation explained =
        CourseExplanation.of(course(), model().forest(), model().trained());

    assertThat(explained.explanation().contributions())
        .containsKey(Feature.USERS)
        .doesNotContainKey(LACKING);
    assertThat(explained.explanation().residual()).isCloseTo(0, within(1e-9));
  }

  @Test
  void whatIf_ofItsFeatures_isAnswered() {
    WhatIf answer = whatIf(Map.of(Feature.CONTENT, 5.0));

    assertThat(answer.features()).containsEntry(Feature.CONTENT, 5.0);
    assertThat(answer.delta()).isNotZero();
  }

  @Test
  void whatIf_ofTheOtherFeature_isRefused() {
    assertThatThrownBy(() -> whatIf(Map.of(LACKING, 3.0)))
        .isInstanceOfSatisfying(
            ImpossibleRequestException.class,
            refused ->
                assertThat(refused.problems())
                    .singleElement()
                    .satisfies(
                        problem -> {
                          assertThat(problem.pointer()).isEqualTo("/changes/collaborations");
                          assertThat(problem.code()).isEqualTo("not-in-model");
                          assertThat(problem.message())
                              .isEqualTo("Collaborations is not a feature of the published model.");
                        }));
  }

  @Test
  void outlook_hasNoCurveOfTheOtherFeature() {
    assertThat(Outlook.of(course(), model(), Optional.empty()).curves())
        .extracting(Outlook.Curve::feature)
        .contains(Feature.CERTIFICATES)
        .doesNotContain(LACKING);
  }

  @Test
  void statistics_areOfItsFeatures() {
    assertThat(candidate.catalogue().allCourses().features())
        .containsOnlyKeys(FEATURES.toArray(Feature[]::new));
    assertThat(candidate.catalogue().profiles())
        .allSatisfy(company -> assertThat(company.features()).doesNotContainKey(LACKING));
  }
}

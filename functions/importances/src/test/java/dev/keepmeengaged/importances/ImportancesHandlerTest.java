package dev.keepmeengaged.importances;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.jr.ob.JSON;
import dev.keepmeengaged.artifacts.Accuracy;
import dev.keepmeengaged.artifacts.ByCompany;
import dev.keepmeengaged.artifacts.Direction;
import dev.keepmeengaged.artifacts.Estimate;
import dev.keepmeengaged.artifacts.EstimatedAccuracy;
import dev.keepmeengaged.artifacts.FeatureTable;
import dev.keepmeengaged.artifacts.FileEntry;
import dev.keepmeengaged.artifacts.FolderModelFiles;
import dev.keepmeengaged.artifacts.Importances;
import dev.keepmeengaged.artifacts.LimitOfUse;
import dev.keepmeengaged.artifacts.Manifest;
import dev.keepmeengaged.artifacts.MeanWithError;
import dev.keepmeengaged.artifacts.ModelCard;
import dev.keepmeengaged.artifacts.PromiseOdds;
import dev.keepmeengaged.artifacts.PromiseOutcomes;
import dev.keepmeengaged.artifacts.PromiseStability;
import dev.keepmeengaged.artifacts.PromiseTwins;
import dev.keepmeengaged.artifacts.PromisesKept;
import dev.keepmeengaged.artifacts.RandomSplits;
import dev.keepmeengaged.artifacts.ReproducedByOrganisation;
import dev.keepmeengaged.artifacts.ResearchTable;
import dev.keepmeengaged.artifacts.TrainingData;
import dev.keepmeengaged.domain.AccessMode;
import dev.keepmeengaged.domain.Confidence;
import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.ModelFiles;
import dev.keepmeengaged.domain.ModelVersion;
import dev.keepmeengaged.domain.Release;
import dev.keepmeengaged.domain.ScoreKind;
import dev.keepmeengaged.http.testing.Answer;
import dev.keepmeengaged.http.testing.Contract;
import dev.keepmeengaged.http.testing.GatewayCall;
import dev.keepmeengaged.http.testing.Outage;
import dev.keepmeengaged.http.testing.SampleCourses;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImportancesHandlerTest {

  private static final Contract CONTRACT = Contract.read();
  private static final Feature LAST = Feature.values()[Feature.COUNT - 1];
  private static final Accuracy OUT_OF_BAG = new Accuracy(0.6, 12, 16, 50);

  private final Map<String, byte[]> stored = modelFiles();
  private final ModelFiles files = (version, file) -> Optional.ofNullable(stored.get(file));
  private Optional<Release> published = Optional.of(release());
  private final ImportancesHandler handler = new ImportancesHandler(() -> published, files);

  /**
   * A version from before there were cards. Importance grows with the feature's place: the last
   * feature is the most important one.
   */
  private static Map<String, byte[]> modelFiles() {
    List<FeatureVector> rows = new ArrayList<>();
    for (int row = 0; row < 50; row++) {
      double[] values = new double[Feature.COUNT];
      Arrays.fill(values, row % 2);
      values[Feature.CONTENT.ordinal()] = row;
      rows.add(FeatureVector.of(values));
    }
    Map<String, byte[]> files = new HashMap<>();
    files.put(FeatureTable.FILE, FeatureTable.of(rows).toJson());
    files.put(Importances.FILE, new Importances(decrease()).toJson());
    files.put(Manifest.FILE, manifest(files).toJson());
    return files;
  }

  private static Map<Feature, Double> decrease() {
    Map<Feature, Double> decrease = new EnumMap<>(Feature.class);
    for (Feature feature : Feature.values()) {
      decrease.put(feature, (feature.ordinal() + 1) / (Feature.COUNT * (Feature.COUNT + 1) / 2.0));
    }
    return decrease;
  }

  /** Replaces or adds a file, with its manifest. */
  private void store(String name, byte[] content) {
    stored.put(name, content);
    stored.remove(Manifest.FILE);
    stored.put(Manifest.FILE, manifest(stored).toJson());
    published = Optional.of(release());
  }

  /** The release of what is stored. */
  private Release release() {
    String hash = FileEntry.sha256(stored.getOrDefault(Manifest.FILE, new byte[0]));
    return new Release(
        SampleCourses.RELEASE.data(),
        ModelVersion.of(Instant.EPOCH, hash),
        Optional.of(hash),
        Instant.EPOCH,
        "a test");
  }

  private static Manifest manifest(Map<String, byte[]> files) {
    Map<String, FileEntry> entries = new HashMap<>();
    files.forEach(
        (name, content) ->
            entries.put(name, new FileEntry(content.length, FileEntry.sha256(content))));
    return new Manifest(
        Manifest.SCHEMA,
        "trees",
        "data",
        OptionalLong.of(1),
        Map.of(),
        SampleCourses.TREES,
        50,
        Optional.of(OUT_OF_BAG),
        Optional.empty(),
        entries,
        "4.3.2",
        Instant.EPOCH);
  }

  /** The card of a model that was studied. */
  private static ModelCard studied() {
    return studied(promises());
  }

  private static ModelCard studied(PromisesKept promises) {
    EstimatedAccuracy accuracy =
        new EstimatedAccuracy(
            new Estimate(0.125, -0.25, 0.5), new Estimate(17, 16, 18), new Estimate(22, 21, 23));
    Optional<ByCompany> byCompany =
        Optional.of(new ByCompany(ByCompany.GroupedBy.PROFILE, 12, 5, accuracy));
    TrainingData data =
        new TrainingData(
            Optional.of("raw export"),
            50,
            OptionalInt.of(9),
            OptionalInt.of(12),
            ScoreKind.RECORDED,
            false,
            TrainingData.SCOPE,
            "d0d0");
    return new ModelCard(
        Instant.parse("2026-11-22T08:00:00Z"),
        data,
        SampleCourses.TREES,
        OptionalLong.of(7),
        Map.of("trees", SampleCourses.TREES, "maxFeatures", 6),
        Optional.of(OUT_OF_BAG),
        Optional.of(new Accuracy(0.5, 12, 15, 10)),
        Optional.of(new RandomSplits(30, 10, accuracy)),
        byCompany,
        Optional.of(promises),
        ModelCard.INTENDED_USE,
        LimitOfUse.all(data, byCompany, Optional.empty()));
  }

  /** Of few organisations, none of which has enough shown changes to be looked at. */
  private static PromisesKept promises() {
    return new PromisesKept(
        10,
        Optional.of(
            new PromiseOutcomes(
                120,
                19,
                0.875,
                0.5,
                1.25,
                0.75,
                OptionalDouble.of(0.9375),
                OptionalDouble.of(-0.25))),
        Optional.of(
            new PromiseOutcomes(
                80, 16, 0.8125, 0.25, 1.5, 0.6875, OptionalDouble.empty(), OptionalDouble.empty())),
        Optional.of(new PromiseTwins(212, 63, 0.9375, 0.6251234, 1.3125, 0.64)),
        List.of(new PromiseOdds(Confidence.LIKELY, 4_902, 287, 73.4, 71.9, 1.8)),
        stability(0.96875, 1.25),
        stability(0.9375, 0.75),
        Optional.empty());
  }

  private static PromiseStability stability(double signKept, double perCourse) {
    return new PromiseStability(
        Optional.of(new MeanWithError(1.0625, 0.0125)),
        Optional.of(new MeanWithError(signKept, 0.0039)),
        Optional.of(new MeanWithError(0.3125, 0.01)),
        Optional.of(new MeanWithError(0.8125, 0.01)),
        Optional.of(new MeanWithError(0.875, 0.01)),
        Optional.of(new MeanWithError(0.75, 0.01)),
        Optional.empty(),
        Optional.of(new MeanWithError(perCourse, 0.06)),
        Optional.of(new MeanWithError(1.125, 0.05)));
  }

  private Answer answer(GatewayCall call) {
    return checked(call, handler);
  }

  private static Answer checked(GatewayCall call, RequestStreamHandler handler) {
    Answer answer = call.to(handler);
    assertThat(CONTRACT.violations(call, answer)).isEmpty();
    return answer;
  }

  private static GatewayCall model() {
    return GatewayCall.get("/v1/model");
  }

  private static GatewayCall health() {
    return GatewayCall.get("/v1/health/importances");
  }

  private static GatewayCall importances() {
    return GatewayCall.get("/v1/importances");
  }

  private static List<Map<?, ?>> features(Answer answer) {
    List<Map<?, ?>> features = new ArrayList<>();
    for (Object feature : (List<?>) Objects.requireNonNull(answer.at("/features"))) {
      features.add((Map<?, ?>) feature);
    }
    return features;
  }

  @Test
  void features_areListedMostImportantFirst() {
    Answer answer = answer(importances());

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.at("/model")).isEqualTo(release().model().value());
    assertThat(features(answer)).hasSize(Feature.COUNT);
    assertThat(features(answer).get(0).get("feature")).isEqualTo(LAST.id());
    assertThat(features(answer).get(Feature.COUNT - 1).get("feature")).isEqualTo("price");
    assertThat(features(answer))
        .extracting(f -> number(f, "rank"))
        .startsWith(1.0, 2.0, 3.0)
        .endsWith((double) Feature.COUNT);
    assertThat(features(answer).stream().mapToDouble(f -> number(f, "importance")).sum())
        .isBetween(0.9999, 1.0001);
  }

  private static double number(Map<?, ?> feature, String name) {
    return ((Number) Objects.requireNonNull(feature.get(name))).doubleValue();
  }

  @Test
  void aFeature_isDescribed() {
    Answer answer = answer(importances());
    Map<?, ?> content =
        features(answer).stream()
            .filter(f -> "content".equals(f.get("feature")))
            .findFirst()
            .orElseThrow();

    assertThat(content.get("label")).isEqualTo("Content");
    assertThat(content.get("unit")).isEqualTo("percent");
    assertThat(content.get("group")).isEqualTo("instructor");
    assertThat(content.get("controllable")).isEqualTo(true);
    assertThat(content.get("slider")).isEqualTo(true);
    assertThat(content.get("sliderPosition")).isEqualTo(1);
    assertThat(content.get("lowest")).isEqualTo(0);
    assertThat(content.get("highest")).isEqualTo(100);
    assertThat(content.get("median")).isEqualTo(24.5);
    assertThat((List<?>) content.get("quantiles")).hasSize(101);
    assertThat(((Map<?, ?>) Objects.requireNonNull(content.get("histogram"))).get("zeros"))
        .isEqualTo(1);
  }

  @Test
  void whatIsNotControllable_hasNoRangeToSet() {
    Map<?, ?> price = features(answer(importances())).get(Feature.COUNT - 1);

    assertThat(price.get("feature")).isEqualTo("price");
    assertThat(price.get("controllable")).isEqualTo(false);
    assertThat(price.get("slider")).isEqualTo(false);
    assertThat(price.get("sliderPosition")).isNull();
    assertThat(price.get("lowest")).isNull();
    assertThat(price.get("highest")).isNull();
  }

  @Test
  void whatMayBeAResultOfCompletion_saysSo() {
    assertThat(features(answer(importances())))
        .filteredOn(feature -> Boolean.TRUE.equals(feature.get("mayBeResult")))
        .extracting(feature -> String.valueOf(feature.get("feature")))
        .contains("certificates", "teacherComments", "quizGrade", "completedQuizzes")
        .doesNotContain("content", "external", "discount");
  }

  @Test
  void whatWasNotMeasuredOfAFeature_isNull() {
    assertThat(features(answer(importances())))
        .allSatisfy(
            feature -> {
              assertThat(feature.get("permutationImportance")).isNull();
              assertThat(feature.get("direction")).isNull();
            });
  }

  @Test
  void whatAStudyMeasuredOfAFeature_isGiven_andTheOrderStaysThatOfImportance() {
    Map<Feature, Estimate> permutation = new EnumMap<>(Feature.class);
    for (Feature feature : Feature.values()) {
      permutation.put(feature, new Estimate(0, -1, 1));
    }
    permutation.put(Feature.PRICE, new Estimate(1 / 3.0, 0, 1));
    store(
        Importances.FILE,
        new Importances(decrease(), permutation, Map.of(LAST, Direction.MIXED)).toJson());

    List<Map<?, ?>> features = features(answer(importances()));

    assertThat(features.get(0).get("feature")).isEqualTo(LAST.id());
    assertThat(features.get(0).get("direction")).isEqualTo("mixed");
    assertThat(number(features.get(0), "permutationImportance")).isZero();
    assertThat(features.get(Feature.COUNT - 1).get("direction")).isNull();
    assertThat(number(features.get(Feature.COUNT - 1), "permutationImportance"))
        .isEqualTo(0.333333);
  }

  @Test
  void aFeature_hasWhatResearchFound_andWhetherTheDataAgrees() {
    storeDirections(
        Map.of(Feature.CONTENT, Direction.DECREASING, Feature.INTERACTIVE, Direction.DECREASING));

    Answer answer = answer(importances());

    assertThat(research(answer, "content"))
        .isNotEmpty()
        .allSatisfy(f -> assertThat(f.get("direction")).isEqualTo("lowers"))
        .allSatisfy(f -> assertThat(f.get("agreement")).isEqualTo("agrees"));
    assertThat(research(answer, "interactive"))
        .isNotEmpty()
        .allSatisfy(f -> assertThat(f.get("agreement")).isEqualTo("disagrees"));
    assertThat(research(answer, "gradedAssessment"))
        .isNotEmpty()
        .allSatisfy(f -> assertThat(f.get("agreement")).isEqualTo("silent"));
    assertThat(research(answer, "notGradedAssessment")).isEmpty();
    Map<?, ?> quizzes = research(answer, "gradedAssessment").get(0);
    assertThat(quizzes.get("id")).isEqualTo("yang-2021-quizzes");
    assertThat(quizzes.get("size")).asString().startsWith("g = 0.50 over 222 studies");
    assertThat(quizzes.get("basis")).isEqualTo("cited");
    assertThat(quizzes.get("vendor")).isEqualTo(false);
  }

  @Test
  void whatResearchFoundOfAnyAdvice_isGivenBesideTheFeatures_whateverTheFilter() {
    for (GatewayCall call : List.of(importances(), importances().query("controllable", "false"))) {
      Answer answer = answer(call);

      assertThat((List<?>) answer.at("/research")).hasSize(ResearchTable.ours().general().size());
      assertThat(answer.at("/research/0/id")).isEqualTo("yeomans-2017-planning");
      assertThat(answer.at("/research/0/agreement")).isNull();
    }
  }

  @Test
  void theCard_countsHowOftenTheDataAgreesWithResearch() {
    storeDirections(
        Map.of(
            Feature.CONTENT, Direction.DECREASING,
            Feature.INTERACTIVE, Direction.DECREASING,
            Feature.CERTIFICATES, Direction.INCREASING));

    Answer answer = answer(model());

    assertThat(answer.at("/research/table")).isEqualTo(ResearchTable.ours().version());
    assertThat(answer.at("/research/findings")).isEqualTo(13);
    assertThat(answer.at("/research/agree")).isEqualTo(2);
    assertThat(answer.at("/research/disagree")).isEqualTo(3);
    assertThat(answer.at("/research/silent")).isEqualTo(8);
  }

  @Test
  void withoutDirections_theDataIsSilentOnAllResearch() {
    Answer answer = answer(model());

    assertThat(answer.at("/research/silent")).isEqualTo(answer.at("/research/findings"));
  }

  private void storeDirections(Map<Feature, Direction> directions) {
    store(Importances.FILE, new Importances(decrease(), Map.of(), directions).toJson());
  }

  private static List<Map<?, ?>> research(Answer answer, String feature) {
    List<Map<?, ?>> findings = new ArrayList<>();
    for (Map<?, ?> listed : features(answer)) {
      if (feature.equals(listed.get("feature"))) {
        ((List<?>) Objects.requireNonNull(listed.get("research")))
            .forEach(finding -> findings.add((Map<?, ?>) finding));
      }
    }
    return findings;
  }

  @Test
  void theCard_isAnsweredWithAllThatIsInItsFile_toSixDigits() throws IOException {
    byte[] file = studied().toJson();
    store(ModelCard.FILE, file);

    Answer answer = answer(model());

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.at("/model")).isEqualTo(release().model().value());
    assertThat(differences("", JSON.std.anyFrom(file), answer.json())).isEmpty();
    assertThat(answer.at("/promises/twins/low")).isEqualTo(0.625123);
  }

  /** The places at which an answer lacks or changes something that is in a file. */
  private static List<String> differences(
      String place, @Nullable Object file, @Nullable Object answer) {
    List<String> differences = new ArrayList<>();
    if (file instanceof Map<?, ?> members && answer instanceof Map<?, ?> found) {
      members.forEach(
          (name, value) ->
              differences.addAll(differences(place + "/" + name, value, found.get(name))));
    } else if (file instanceof List<?> items
        && answer instanceof List<?> found
        && items.size() == found.size()) {
      for (int i = 0; i < items.size(); i++) {
        differences.addAll(differences(place + "/" + i, items.get(i), found.get(i)));
      }
    } else if (!Objects.equals(sixDigits(file), number(answer))) {
      differences.add(place + ": " + file + ", not " + answer);
    }
    return differences;
  }

  private static @Nullable Object sixDigits(@Nullable Object value) {
    return value instanceof Number number
        ? new BigDecimal(number.doubleValue()).round(new MathContext(6)).doubleValue()
        : value;
  }

  private static @Nullable Object number(@Nullable Object value) {
    return value instanceof Number number ? number.doubleValue() : value;
  }

  @Test
  void theCard_saysWhatFollowsFromItsFigures_andNullForWhatItDoesNotHave() {
    store(ModelCard.FILE, studied().toJson());

    Answer answer = answer(model());

    assertThat(answer.at("/trainedElsewhere")).isEqualTo(false);
    assertThat(answer.at("/trainingData/madeUp")).isEqualTo(false);
    assertThat(answer.at("/promises/outcomes/enough")).isEqualTo(false);
    assertThat(answer.at("/promises/outcomesWithoutLargest/worst")).isNull();
    assertThat(answer.at("/promises/stability/half/ranges")).isNull();
    assertThat(answer.at("/promises/stability/organisations")).isNull();
    assertThat((List<?>) answer.at("/notMeasured")).isEmpty();
    assertThat(answer.body()).contains("about 13 % of the differences").doesNotContain("interval");
  }

  /** As the first cards were, which had neither twins nor odds nor quarters. */
  @Test
  void whatACardDoesNotHaveOfPromises_isNull() {
    store(
        ModelCard.FILE,
        studied(
                new PromisesKept(
                    10,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    PromiseStability.UNKNOWN,
                    PromiseStability.UNKNOWN,
                    Optional.empty()))
            .toJson());

    Answer answer = answer(model());

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.at("/promises/splits")).isEqualTo(10);
    assertThat(answer.at("/promises/outcomes")).isNull();
    assertThat(answer.at("/promises/outcomesWithoutLargest")).isNull();
    assertThat(answer.at("/promises/twins")).isNull();
    assertThat((List<?>) answer.at("/promises/odds")).isEmpty();
    assertThat(answer.at("/promises/stability/quarter/signKept")).isNull();
  }

  @Test
  void whoSeesOneCompany_getsNoFigureOfASingleOne_andNoneOfFew() {
    PromiseOdds ofMany = new PromiseOdds(Confidence.LIKELY, 10, 4, 73.4, 71.9, 1.8);
    PromiseOutcomes outcomes = promises().outcomes().orElseThrow();
    store(
        ModelCard.FILE,
        studied(
                new PromisesKept(
                    10,
                    Optional.of(outcomes),
                    Optional.of(outcomes),
                    Optional.of(new PromiseTwins(10, 3, 0.9375, 0.625, 1.3125, 0.64)),
                    List.of(ofMany, new PromiseOdds(Confidence.POSSIBLE, 9, 4, 60, 61, 2)),
                    PromiseStability.UNKNOWN,
                    PromiseStability.UNKNOWN,
                    Optional.of(new ReproducedByOrganisation(20, -0.5, 0.25, 0.5, 0.75))))
            .toJson());

    Answer seen = seenByHeron(model());
    Answer all = answer(model());

    assertThat(seen.at("/promises/outcomes/changes")).isEqualTo(120);
    assertThat(seen.at("/promises/outcomes/median")).isNull();
    assertThat(seen.at("/promises/outcomes/worst")).isNull();
    assertThat(seen.at("/promises/outcomesWithoutLargest")).isNull();
    assertThat(seen.at("/promises/twins")).isNull();
    assertThat((List<?>) seen.at("/promises/odds")).hasSize(1);
    assertThat(seen.at("/promises/odds/0/confidence")).isEqualTo("likely");
    assertThat(seen.at("/promises/stability/organisations")).isNull();
    assertThat(all.at("/promises/outcomes/worst")).isEqualTo(-0.25);
    assertThat(all.at("/promises/stability/organisations/lowest")).isEqualTo(-0.5);
  }

  /** A version that does not know of how many companies its rows are. */
  @Test
  void whoSeesOneCompany_getsNoDistributionOfUnknownCompanies() {
    assertThat(features(seenByHeron(importances())))
        .allSatisfy(
            feature -> {
              assertThat(feature.get("p1")).isNull();
              assertThat(feature.get("p99")).isNull();
              assertThat(feature.get("mean")).isNull();
              assertThat(feature.get("median")).isNull();
              assertThat(feature.get("quantiles")).isNull();
              assertThat(feature.get("histogram"))
                  .isEqualTo(Map.of("zeros", 0, "edges", List.of(), "counts", List.of()));
            });
  }

  @Test
  void whoSeesOneCompany_getsTheQuartilesOfFewCourses_andNoPercentilesAsEdges() {
    store(ModelCard.FILE, studied().toJson());

    List<Map<?, ?>> features = features(seenByHeron(importances()));
    Map<?, ?> content = feature(features, "content");
    Map<?, ?> price = feature(features, "price");

    assertThat(number(content, "mean")).isEqualTo(24.5);
    assertThat(number(content, "median")).isEqualTo(24.5);
    List<?> quantiles = (List<?>) Objects.requireNonNull(content.get("quantiles"));
    assertThat(quantiles).hasSize(101);
    assertThat(quantiles.get(25)).isEqualTo(12.25);
    assertThat(quantiles.get(75)).isEqualTo(36.75);
    assertThat(number(content, "p1")).isEqualTo(0.49);
    assertThat(number(content, "p99")).isEqualTo(48.51);
    assertThat(((Map<?, ?>) Objects.requireNonNull(content.get("histogram"))).get("counts"))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .hasSize(25)
        .containsOnly(0);
    assertThat(((Map<?, ?>) Objects.requireNonNull(price.get("histogram"))).get("edges"))
        .isEqualTo(List.of());
  }

  private Answer seenByHeron(GatewayCall call) {
    return checked(
        call.as("heron"),
        new ImportancesHandler(
            () -> published, files, ResearchTable.ours(), Clock.systemUTC(), AccessMode.TOKEN));
  }

  private static Map<?, ?> feature(List<Map<?, ?>> features, String id) {
    return features.stream().filter(f -> id.equals(f.get("feature"))).findFirst().orElseThrow();
  }

  @Test
  void aVersionWithoutCard_isDescribedByItsManifest_andWhatIsNotKnownIsNull() {
    Answer answer = answer(model());

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.at("/trainingData/rows")).isEqualTo(50);
    assertThat(answer.at("/trainingData/format")).isNull();
    assertThat(answer.at("/accuracy/outOfBag/rows")).isEqualTo(50);
    assertThat(answer.at("/accuracy/byCompany")).isNull();
    assertThat(answer.at("/notMeasured/0/figure")).isEqualTo("holdOut");
    assertThat(answer.at("/notMeasured/2/figure")).isEqualTo("byCompany");
    assertThat(answer.at("/promises")).isNull();
    assertThat(answer.at("/notMeasured/3/figure")).isEqualTo("promises");
    assertThat(answer.at("/notMeasured/2/reason")).asString().contains("kme study");
    assertThat((List<?>) answer.at("/limits")).isNotEmpty();
  }

  @Test
  void theCard_mayBeKeptForAMinute_andIsNotSentTwice() {
    Answer answer = answer(model());
    assertThat(answer.headers()).containsEntry("Cache-Control", "private, max-age=60");

    String tag = Objects.requireNonNull(answer.headers().get("ETag"));
    assertThat(answer(model().header("If-None-Match", tag)).status()).isEqualTo(304);
    assertThat(answer(importances().header("If-None-Match", tag)).status()).isEqualTo(200);
  }

  @Test
  void theCard_takesNoParameter() {
    Answer answer = answer(model().query("version", "other"));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.places()).containsExactly("version unknown-parameter");
  }

  @Test
  void aCardThatIsNotTheManifests_isRefused_andNotNamedToTheSender() {
    store(ModelCard.FILE, studied().toJson());
    stored.put(ModelCard.FILE, "{}".getBytes(StandardCharsets.UTF_8));

    Answer answer = answer(model());

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.problem()).isEqualTo("unavailable");
    assertThat(answer.body()).doesNotContain("model-card.json", "SHA");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aFilter_keepsTheRanks(boolean controllable) {
    Answer answer = answer(importances().query("controllable", Boolean.toString(controllable)));

    List<Feature> mostImportantFirst = new ArrayList<>(List.of(Feature.values()));
    Collections.reverse(mostImportantFirst);
    assertThat(features(answer))
        .extracting(f -> f.get("feature"))
        .isEqualTo(
            mostImportantFirst.stream()
                .filter(f -> f.controllable() == controllable)
                .map(Feature::id)
                .toList());
    assertThat(features(answer))
        .allSatisfy(
            f ->
                assertThat(number(f, "rank"))
                    .isEqualTo(
                        Feature.COUNT
                            - Feature.byId(String.valueOf(f.get("feature")))
                                .orElseThrow()
                                .ordinal()));
  }

  @ParameterizedTest
  @CsvSource({"controllable, yes, invalid-value", "slider, true, unknown-parameter"})
  void aParameterAtFault_isNamed(String name, String value, String code) {
    Answer answer = answer(importances().query(name, value));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.places()).containsExactly(name + " " + code);
  }

  @Test
  void theList_mayBeKeptForAMinute_andIsNotSentTwice() {
    Answer answer = answer(importances());
    assertThat(answer.headers()).containsEntry("Cache-Control", "private, max-age=60");

    String tag = Objects.requireNonNull(answer.headers().get("ETag"));
    assertThat(answer(importances().header("If-None-Match", tag)).status()).isEqualTo(304);
    assertThat(
            answer(importances().query("controllable", "true").header("If-None-Match", tag))
                .status())
        .isEqualTo(200);
  }

  @Test
  void everyAnswer_namesItsRelease() {
    for (GatewayCall call : List.of(importances(), model(), health())) {
      Answer answer = answer(call);
      assertThat(answer.at("/model")).isEqualTo(release().model().value());
      assertThat(answer.at("/data")).isEqualTo("data-1");
    }
    assertThat(answer(health()).at("/function")).isEqualTo("importances");
  }

  @Test
  void theTag_changesWithTheData_whichTheAnswerNames() {
    for (GatewayCall call : List.of(importances(), model())) {
      String tag = answer(call).headers().get("ETag");
      Release before = release();
      Release next =
          new Release(
              new DataVersion("data-2"),
              before.model(),
              before.manifestHash(),
              before.publishedAt(),
              before.publishedBy());

      Answer answer = checked(call, new ImportancesHandler(() -> Optional.of(next), files));

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.headers()).extractingByKey("ETag").isNotEqualTo(tag);
    }
  }

  @Test
  void theTag_changesWithTheTableOfResearch() {
    ResearchTable mended = new ResearchTable("another", ResearchTable.ours().findings());
    ImportancesHandler next =
        new ImportancesHandler(() -> published, files, mended, Clock.systemUTC(), AccessMode.OPEN);

    for (GatewayCall call : List.of(importances(), model())) {
      String tag = Objects.requireNonNull(answer(call).headers().get("ETag"));

      assertThat(checked(call.header("If-None-Match", tag), next).status()).isEqualTo(200);
    }
  }

  @Test
  void withNothingPublished_itIsUnavailableWithTheReason() {
    published = Optional.empty();

    for (GatewayCall call : List.of(importances(), model(), health())) {
      Answer answer = answer(call);
      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.problem()).isEqualTo("nothing-published");
    }
  }

  @Test
  void anOutage_isUnavailable() {
    for (ImportancesHandler broken :
        List.of(
            new ImportancesHandler(new Outage(), files),
            new ImportancesHandler(() -> published, new Outage()))) {
      for (GatewayCall call : List.of(importances(), health())) {
        Answer answer = checked(call, broken);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.problem()).isEqualTo("unavailable");
        assertThat(answer.body()).doesNotContain("secret");
      }
    }
  }

  @Test
  void aModelOfAnOlderFormat_isServed_andTheLogSaysWhatCannotBeChecked() {
    ModelFiles older =
        new FolderModelFiles(Path.of("../../shared/artifacts/src/test/resources/versions"));
    ModelVersion version = new ModelVersion("2026-11-22T11-42-44Z-dcd385");
    Release release =
        new Release(
            SampleCourses.RELEASE.data(), version, Optional.empty(), Instant.EPOCH, "a test");
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    PrintStream standardOutput = System.out;
    System.setOut(new PrintStream(log, true, StandardCharsets.UTF_8));
    try {
      Answer answer = checked(model(), new ImportancesHandler(() -> Optional.of(release), older));

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.at("/model")).isEqualTo(version.value());
    } finally {
      System.setOut(standardOutput);
    }
    assertThat(log.toString(StandardCharsets.UTF_8))
        .containsOnlyOnce("\"level\":\"WARN\"")
        .contains("does not cover manifest.json itself and training-rows.bin");
  }

  @Test
  void aManifestThatIsNotThePublishedOne_isRefused() {
    Release release = release();
    store(ModelCard.FILE, studied().toJson());
    published =
        Optional.of(
            new Release(
                release.data(),
                release().model(),
                release.manifestHash(),
                release.publishedAt(),
                release.publishedBy()));

    assertThat(answer(model()).status()).isEqualTo(503);
  }

  @Test
  void aFileThatIsNotTheManifests_isRefused_andNotNamedToTheSender() {
    stored.put(Importances.FILE, "{}".getBytes(StandardCharsets.UTF_8));

    Answer answer = answer(importances());

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.problem()).isEqualTo("unavailable");
    assertThat(answer.body()).doesNotContain("importances.json", "SHA");
  }
}

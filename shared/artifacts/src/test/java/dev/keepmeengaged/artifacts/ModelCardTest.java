package dev.keepmeengaged.artifacts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keepmeengaged.domain.Confidence;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.ModelFiles;
import dev.keepmeengaged.domain.ModelVersion;
import dev.keepmeengaged.domain.ScoreKind;
import dev.keepmeengaged.domain.UnavailableException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelCardTest {

  private static final EstimatedAccuracy ACCURACY =
      new EstimatedAccuracy(
          new Estimate(0.1, 0.1 - 0.2, 0.1 + 0.2),
          new Estimate(12, 11, 13),
          new Estimate(16, 15, 17));
  private static final ByCompany BY_COMPANY =
      new ByCompany(ByCompany.GroupedBy.PROFILE, 174, 5, ACCURACY);

  private static final PromiseStability HALF =
      new PromiseStability(
          figure(1.01, 0.1 + 0.2),
          figure(0.97, 0),
          Optional.empty(),
          figure(0.8, 0.01),
          figure(0.81, 0.02),
          Optional.empty(),
          figure(0.79, 0.01),
          figure(1.3, 0.06),
          figure(1.1, 0.05));

  private static final PromisesKept PROMISES =
      new PromisesKept(
          10,
          Optional.of(
              new PromiseOutcomes(
                  1_204,
                  41,
                  0.1 + 0.2,
                  0.7,
                  1.1,
                  0.89,
                  OptionalDouble.of(0.95),
                  OptionalDouble.of(-0.1))),
          Optional.of(
              new PromiseOutcomes(
                  801, 38, 0.87, 0.6, 1.2, 0.85, OptionalDouble.empty(), OptionalDouble.empty())),
          Optional.of(new PromiseTwins(212, 63, 0.94, 0.1 + 0.2, 1.3, 0.64)),
          List.of(
              new PromiseOdds(Confidence.POSSIBLE, 9_144, 305, 59.7, 61.4, 1.3),
              new PromiseOdds(Confidence.VERY_LIKELY, 911, 102, 88.2, 90.6, 2.4)),
          HALF,
          new PromiseStability(
              figure(1.04, 0.02),
              figure(0.95, 0.01),
              figure(0.3, 0.01),
              Optional.empty(),
              Optional.empty(),
              figure(0.82, 0.01),
              Optional.empty(),
              Optional.empty(),
              Optional.empty()),
          Optional.of(new ReproducedByOrganisation(96, -0.2, 0.8, 0.97, 1.1)));

  private static Optional<MeanWithError> figure(double mean, double standardError) {
    return Optional.of(new MeanWithError(mean, standardError));
  }

  private static final TrainingData DATA = data("raw export");

  private static TrainingData data(String format) {
    return data(format, ScoreKind.RECORDED);
  }

  private static TrainingData data(String format, ScoreKind scoreKind) {
    return new TrainingData(
        Optional.of(format),
        100,
        OptionalInt.of(9),
        OptionalInt.of(7),
        scoreKind,
        false,
        TrainingData.SCOPE,
        "d0d0");
  }

  private final ModelCard card =
      card(Optional.of(new RandomSplits(30, 20, ACCURACY)), Optional.of(BY_COMPANY));

  private static ModelCard card(Optional<RandomSplits> splits, Optional<ByCompany> byCompany) {
    return card(DATA, splits, byCompany);
  }

  private static ModelCard card(
      TrainingData data, Optional<RandomSplits> splits, Optional<ByCompany> byCompany) {
    Manifest manifest = Example.manifest(Map.of());
    return new ModelCard(
        manifest.trainedAt(),
        data,
        2,
        OptionalLong.of(Long.MIN_VALUE),
        manifest.parameters(),
        Optional.of(new Accuracy(0.6, 11.5, 15.4, 99)),
        Optional.of(new Accuracy(0.1 + 0.2, 11, 15, 20)),
        splits,
        byCompany,
        Optional.of(PROMISES),
        ModelCard.INTENDED_USE,
        LimitOfUse.all(data, byCompany, Optional.empty()));
  }

  @Test
  void read_ofWhatWasWritten_isEqualToTheLastBit() {
    assertThat(ModelCard.read(card.toJson())).isEqualTo(card);
    assertThat(card.notMeasured()).isEmpty();
  }

  @Test
  void read_ofTrainingDataWhoseScoresAreAShare_isEqual() {
    ModelCard shares =
        card(data("raw export", ScoreKind.SHARE), Optional.empty(), Optional.empty());

    assertThat(ModelCard.read(shares.toJson())).isEqualTo(shares);
  }

  @Test
  void read_ofACardFromBeforeKindsOfScoresWereToldApart_isOfRecordedScores() {
    String json = new String(card.toJson(), UTF_8);
    String before = json.replace("\"scoreKind\": \"recorded\",", "");

    assertThat(before).isNotEqualTo(json);
    assertThat(ModelCard.read(before.getBytes(UTF_8))).isEqualTo(card);
  }

  /** The first cards had the figures of halves beside the outcomes. */
  @Test
  void read_ofACardFromBeforeTwinsOddsAndQuarters_hasItsFigures_andNoOthers() {
    String promises =
        """
        "promises": {
          "splits": 10,
          "outcomes": {
            "changes": 1204, "organisations": 41, "observedToPromised": 0.9, "low": 0.7,
            "high": 1.1, "favouredHigher": 0.89
          },
          "signKept": {"mean": 0.97, "standardError": 0.003},
          "ranges": {"mean": 0.79, "standardError": 0.016},
          "organisations": {
            "organisations": 96, "lowest": -0.2, "lowerQuartile": 0.8, "median": 0.97,
            "upperQuartile": 1.1
          }
        },
        "intendedUse":\
        """;
    String bare =
        new String(ModelCard.of(manifest(OptionalLong.of(1), Optional.empty())).toJson(), UTF_8);

    ModelCard before = ModelCard.read(bare.replace("\"intendedUse\":", promises).getBytes(UTF_8));

    assertThat(before.promises())
        .contains(
            new PromisesKept(
                10,
                Optional.of(
                    new PromiseOutcomes(
                        1_204,
                        41,
                        0.9,
                        0.7,
                        1.1,
                        0.89,
                        OptionalDouble.empty(),
                        OptionalDouble.empty())),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                new PromiseStability(
                    Optional.empty(),
                    figure(0.97, 0.003),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    figure(0.79, 0.016),
                    Optional.empty(),
                    Optional.empty()),
                PromiseStability.UNKNOWN,
                Optional.of(new ReproducedByOrganisation(96, -0.2, 0.8, 0.97, 1.1))));
  }

  @Test
  void read_ofScoresOfNoKnownKind_saysWhere() {
    String json = new String(card.toJson(), UTF_8).replace("\"recorded\"", "\"stars\"");

    assertThatThrownBy(() -> ModelCard.read(json.getBytes(UTF_8)))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("trainingData.scoreKind is no kind of score: 'stars'");
  }

  @Test
  void read_ofACardWithoutFigures_isEqual_andNamesWhatWasNotMeasured() {
    ModelCard bare = ModelCard.of(manifest(OptionalLong.of(1), Optional.empty()));

    assertThat(ModelCard.read(bare.toJson())).isEqualTo(bare);
    assertThat(bare.notMeasured())
        .extracting(ModelCard.Unmeasured::figure)
        .containsExactly("outOfBag", "holdOut", "randomSplits", "byCompany", "promises");
    assertThat(bare.notMeasured())
        .extracting(ModelCard.Unmeasured::reason)
        .satisfiesExactly(
            outOfBag -> assertThat(outOfBag).contains("Every tree saw every row"),
            holdOut -> assertThat(holdOut).contains("kme train --holdout"),
            splits -> assertThat(splits).contains("kme study"),
            byCompany -> assertThat(byCompany).contains("kme study"),
            promises ->
                assertThat(promises)
                    .isEqualTo(
                        "kme train does not measure it; kme study does, on 2,000 courses or"
                            + " more."));
  }

  @Test
  void notMeasured_ofAForestThatWasTrainedElsewhere_promisesNoMeasuring() {
    ModelCard packed = ModelCard.of(manifest(OptionalLong.empty(), Optional.empty()));

    assertThat(packed.trainedElsewhere()).isTrue();
    assertThat(packed.notMeasured())
        .hasSize(5)
        .allSatisfy(gap -> assertThat(gap.reason()).contains("trained elsewhere"));
  }

  @Test
  void outcomes_ofFewerThanTwentyOrganisations_areNotEnough() {
    assertThat(
            new PromiseOutcomes(
                    500, 19, 1, 0.9, 1.1, 0.9, OptionalDouble.empty(), OptionalDouble.empty())
                .enough())
        .isFalse();
    assertThat(
            new PromiseOutcomes(
                    500, 20, 1, 0.9, 1.1, 0.9, OptionalDouble.empty(), OptionalDouble.empty())
                .enough())
        .isTrue();
  }

  private static Manifest manifest(OptionalLong seed, Optional<Accuracy> outOfBag) {
    Manifest like = Example.manifest(Map.of());
    return new Manifest(
        Manifest.SCHEMA,
        "1a2b3c",
        "d0d0",
        seed,
        Map.of(),
        2,
        100,
        outOfBag,
        Optional.empty(),
        Map.of(),
        "4.3.2",
        like.trainedAt());
  }

  @Test
  void of_aVersionWithoutCard_saysWhatItsManifestKnows() {
    Manifest manifest = Example.manifest(Map.of());

    ModelCard card = ModelCard.of(open(manifest, new byte[0]));

    assertThat(card.trainedAt()).isEqualTo(manifest.trainedAt());
    assertThat(card.trainingData().rows()).isEqualTo(100);
    assertThat(card.trainingData().hash()).isEqualTo("d0d0");
    assertThat(card.trainingData().format()).isEmpty();
    assertThat(card.trainingData().companies()).isEmpty();
    assertThat(card.seed()).isEqualTo(manifest.seed());
    assertThat(card.parameters()).isEqualTo(manifest.parameters());
    assertThat(card.outOfBag()).isEqualTo(manifest.outOfBag());
    assertThat(card.limits())
        .isEqualTo(LimitOfUse.all(card.trainingData(), Optional.empty(), Optional.empty()));
  }

  @Test
  void of_aVersionWithACard_isTheCard() {
    assertThat(ModelCard.of(open(withCard(card), card.toJson()))).isEqualTo(card);
  }

  @Test
  void of_aCardThatIsNotTheManifests_isRefused() {
    byte[] other = card(Optional.empty(), Optional.empty()).toJson();

    assertThatThrownBy(() -> ModelCard.of(open(withCard(card), other)))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("model-card.json");
  }

  private static Manifest withCard(ModelCard card) {
    return Example.manifest(Map.of(ModelCard.FILE, FileEntry.of(card.toJson())));
  }

  private static VerifiedFiles open(Manifest manifest, byte[] card) {
    ModelFiles files =
        (ModelVersion version, String file) ->
            Optional.of(file.equals(Manifest.FILE) ? manifest.toJson() : card);
    return VerifiedFiles.open(files, Example.version(manifest.toJson()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "groupedBy": "profile"   | "groupedBy": "country" | accuracy.byCompany.groupedBy
          "low": 11.0              | "low": 12.5            | accuracy.randomSplits.mae is refused
          "mean": 0.97             | "mean": "most"         | promises.stability.half.signKept.mean
          "standardError": 0.0     | "standardError": -1    | promises.stability.half.signKept is refused
          "organisations": 41      | "organisation": 41     | promises.outcomes.organisations is missing
          "very-likely"            | "certain"              | promises.odds[1].confidence is no confidence: 'certain'
          "slope": 0.94            | "slope": "steep"       | promises.twins.slope
          "scope": "courses        | "field": "courses      | trainingData.scope is missing
          "code": "new-courses",   | ""                     | model-card.json
          "2026-11-22T08:00:00Z"   | "yesterday"            | trainedAt is not a time
          "companies": 9           | "companies": "9"       | trainingData.companies
          """)
  void read_ofSomethingWrong_saysWhere(String right, String wrong, String message) {
    String json = new String(card.toJson(), UTF_8);
    assertThat(json).contains(right);

    assertThatThrownBy(() -> ModelCard.read(json.replace(right, wrong).getBytes(UTF_8)))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining(message);
  }

  @Test
  void limits_haveCodesOfTheirOwn() {
    assertThat(LimitOfUse.all(data("published files"), Optional.empty(), Optional.empty()))
        .extracting(LimitOfUse::code)
        .doesNotHaveDuplicates();
  }

  @Test
  void limits_ofUnseenCompanies_haveTheMeasuredFigureWithoutAnInterval() {
    assertThat(unseenCompanies(Optional.empty())).contains("was not measured");
    assertThat(unseenCompanies(Optional.of(BY_COMPANY)))
        .contains("about 10 % of the differences", "no promise")
        .doesNotContain("interval", "not measured");
    assertThat(unseenCompanies(Optional.of(explaining(-0.3)))).contains("explained none of");
    assertThat(unseenCompanies(Optional.of(explaining(0.256)))).contains("about 26 %");
  }

  private static String unseenCompanies(Optional<ByCompany> byCompany) {
    return text("unseen-companies", LimitOfUse.all(DATA, byCompany, Optional.empty()));
  }

  private static ByCompany explaining(double r2) {
    return new ByCompany(
        ByCompany.GroupedBy.COMPANY,
        9,
        5,
        new EstimatedAccuracy(
            new Estimate(r2, r2, r2), new Estimate(12, 11, 13), new Estimate(16, 15, 17)));
  }

  @Test
  void limits_ofJudgingInstructors_haveTheModelsOwnWeights() {
    Map<Feature, Double> weights = new EnumMap<>(Feature.class);
    for (Feature feature : Feature.values()) {
      weights.put(feature, 0.0);
    }
    weights.put(Feature.USERS, 0.5);
    weights.put(Feature.COMPANY_RATING, 0.125);
    weights.put(Feature.CONTENT, 0.25);
    weights.put(Feature.PRICE, 0.125);

    String text =
        text(
            "not-about-people",
            LimitOfUse.all(DATA, Optional.empty(), Optional.of(new Importances(weights))));

    assertThat(text)
        .contains(
            "account for 63 % of the decrease in impurity in this model's trees,"
                + " and its page mix for 25 %",
            "that measure favours columns with many different values");
    assertThat(text("not-about-people", LimitOfUse.all(DATA, Optional.empty(), Optional.empty())))
        .contains("not for judging instructors")
        .doesNotContain("%");
  }

  @Test
  void limits_ofKnownCompanies_sayWhereTheyWereMeasured() {
    assertThat(text("known-companies", LimitOfUse.all(DATA, Optional.empty(), Optional.empty())))
        .startsWith("On the courses of the original study, ")
        .contains("not on this version's data");
  }

  @Test
  void limits_nameDemonstrationData_onlyWhereItIs() {
    assertThat(LimitOfUse.all(DATA, Optional.empty(), Optional.empty()))
        .extracting(LimitOfUse::code)
        .doesNotContain("demonstration-data");
    assertThat(
            text(
                "demonstration-data",
                LimitOfUse.all(data("published files"), Optional.empty(), Optional.empty())))
        .contains("de-identified");
  }

  @Test
  void limits_beginWithMadeUpData_onlyWhereItIs() {
    TrainingData madeUp = madeUp();

    assertThat(LimitOfUse.all(DATA, Optional.empty(), Optional.empty()))
        .extracting(LimitOfUse::code)
        .doesNotContain("made-up-data");
    assertThat(LimitOfUse.all(madeUp, Optional.empty(), Optional.empty()).get(0))
        .isEqualTo(
            new LimitOfUse(
                "made-up-data",
                "It was trained on made-up courses: nothing here is of a real one."));
    ModelCard read = ModelCard.read(card(madeUp, Optional.empty(), Optional.empty()).toJson());
    assertThat(read.trainingData().madeUp()).isTrue();
    assertThat(ModelCard.read(card.toJson()).trainingData().madeUp()).isFalse();
  }

  @Test
  void limits_speakOfLearnersWhoCompleted_onlyWhereScoresAreShares() {
    for (ScoreKind kind : ScoreKind.values()) {
      List<LimitOfUse> limits =
          LimitOfUse.all(data("raw export", kind), Optional.empty(), Optional.empty());
      String scope = text("outside-scope", limits);
      String small = text("small-samples", limits);
      if (kind == ScoreKind.SHARE) {
        assertThat(scope).startsWith("Not for courses that nobody or everybody completed:");
        assertThat(small).contains("by ten points or more with a single one of them");
      } else {
        assertThat(scope).startsWith("Not for courses with a score of 0 or 100:");
        assertThat(small).contains("rests on few people").doesNotContain("ten points");
      }
    }
  }

  private static TrainingData madeUp() {
    return new TrainingData(
        DATA.format(),
        DATA.rows(),
        DATA.companies(),
        DATA.profiles(),
        DATA.scoreKind(),
        true,
        DATA.scope(),
        DATA.hash());
  }

  private static String text(String code, List<LimitOfUse> limits) {
    return limits.stream()
        .filter(limit -> limit.code().equals(code))
        .findFirst()
        .orElseThrow()
        .text();
  }
}

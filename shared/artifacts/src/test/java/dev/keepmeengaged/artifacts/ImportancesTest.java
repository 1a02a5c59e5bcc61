package dev.keepmeengaged.artifacts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.UnavailableException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ImportancesTest {

  private static final List<Feature> ALL = List.of(Feature.values());

  private final Importances importances = importances();

  private static Importances importances() {
    Map<Feature, Double> shares = new EnumMap<>(Feature.class);
    for (Feature feature : Feature.values()) {
      shares.put(feature, 0.0);
    }
    shares.put(Feature.USERS, 0.7);
    shares.put(Feature.PRICE, 0.1 + 0.2);
    return new Importances(shares);
  }

  @Test
  void ranked_putsTheMostImportantFirst_andKeepsTheOrderOfEqualOnes() {
    assertThat(importances.ranked())
        .startsWith(Feature.USERS, Feature.PRICE, Feature.DISCOUNT)
        .hasSize(Feature.COUNT);
  }

  @Test
  void read_ofWhatWasWritten_isEqualToTheLastBit() {
    assertThat(Importances.read(importances.toJson(), ALL)).isEqualTo(importances);
  }

  @Test
  void read_ofPermutationsAndDirections_isEqualToTheLastBit() {
    Map<Feature, Estimate> permutation = new EnumMap<>(Feature.class);
    for (Feature feature : Feature.values()) {
      permutation.put(feature, new Estimate(-0.1 + feature.ordinal() / 3.0, -1, 7));
    }
    Importances studied =
        new Importances(
            importances.impurityDecrease(),
            permutation,
            Map.of(Feature.CONTENT, Direction.MIXED, Feature.EXTERNAL, Direction.FLAT));

    Importances read = Importances.read(studied.toJson(), ALL);

    assertThat(read).isEqualTo(studied);
    assertThat(read.permutationOf(Feature.USERS)).contains(new Estimate(-0.1 + 1, -1, 7));
    assertThat(read.directionOf(Feature.CONTENT)).contains(Direction.MIXED);
    assertThat(read.directionOf(Feature.USERS)).isEmpty();
  }

  @Test
  void read_ofAFileFromBeforeThereWerePermutations_hasNone() {
    assertThat(new String(importances.toJson(), UTF_8)).doesNotContain("permutation", "direction");
    assertThat(Importances.read(importances.toJson(), ALL).permutationOf(Feature.USERS)).isEmpty();
  }

  @Test
  void read_ofAnUnknownDirection_saysWhere() {
    String json =
        new String(
                new Importances(
                        importances.impurityDecrease(),
                        Map.of(),
                        Map.of(Feature.CONTENT, Direction.FLAT))
                    .toJson(),
                UTF_8)
            .replace("flat", "sideways");

    assertThatThrownBy(() -> Importances.read(json.getBytes(UTF_8), ALL))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("direction.content is no direction: 'sideways'");
  }

  @Test
  void permutations_ofSomeFeaturesOnly_areRefused() {
    assertThatThrownBy(
            () ->
                new Importances(
                    importances.impurityDecrease(),
                    Map.of(Feature.USERS, new Estimate(0, 0, 0)),
                    Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("by permutation are not those");
  }

  @Test
  void read_ofAnUnknownFeature_saysWhich() {
    String json = new String(importances.toJson(), UTF_8).replace("users", "pupils");

    assertThatThrownBy(() -> Importances.read(json.getBytes(UTF_8), ALL))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("'pupils'");
  }

  @Test
  void read_ofTooFewFeatures_isRefused() {
    assertThatThrownBy(
            () -> Importances.read("{\"impurityDecrease\":{\"users\":1}}".getBytes(UTF_8), ALL))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("not about the features of the model");
  }

  @Test
  void goldenRows_readBack_areEqualToTheLastBit() {
    double[] values = new double[Feature.COUNT];
    values[3] = 33.300000000000004;
    GoldenRows golden = new GoldenRows(List.of(new GoldenRow(FeatureVector.of(values), 0.1 + 0.2)));

    assertThat(GoldenRows.read(golden.toJson(ALL), ALL)).isEqualTo(golden);
  }

  @Test
  void ofAModelWithFewerFeatures_itRanksThoseAlone() {
    Importances some = new Importances(Map.of(Feature.PRICE, 0.4, Feature.USERS, 0.6));

    Importances read = Importances.read(some.toJson(), List.of(Feature.PRICE, Feature.USERS));

    assertThat(read.ranked()).containsExactly(Feature.USERS, Feature.PRICE);
    assertThat(read.of(Feature.DISCOUNT)).isZero();
  }

  @Test
  void goldenRows_ofAModelWithFewerFeatures_haveThoseInItsOrder() {
    List<Feature> some = List.of(Feature.USERS, Feature.PRICE);
    FeatureVector row = FeatureVector.of(Map.of(Feature.PRICE, 5.0, Feature.USERS, 7.0), 0);
    GoldenRows golden = new GoldenRows(List.of(new GoldenRow(row, 1)));

    assertThat(new String(golden.toJson(some), UTF_8).replaceAll("\\s", "")).contains("[7.0,5.0]");
    assertThat(GoldenRows.read(golden.toJson(some), some)).isEqualTo(golden);
  }

  @Test
  void goldenRows_withAValueTooFew_areRefused() {
    String json = "{\"rows\":[{\"features\":[1,2],\"prediction\":3}]}";

    assertThatThrownBy(() -> GoldenRows.read(json.getBytes(UTF_8), ALL))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("rows[0].features");
  }
}

package dev.keepmeengaged.artifacts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keepmeengaged.domain.Band;
import dev.keepmeengaged.domain.Calibration;
import dev.keepmeengaged.domain.ChangeCalibration;
import dev.keepmeengaged.domain.OutcomeOdds;
import dev.keepmeengaged.domain.TypicalRanges;
import dev.keepmeengaged.domain.UnavailableException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalibrationFileTest {

  private static final String FLOOR_OF_NONE = "\"floor\": 0(.0)?,\\s*";

  private static final Calibration WHOLE =
      new Calibration(
          Optional.of(new ChangeCalibration(0.8, 0.0256, 0.16, 0, 1.75, 2.125)),
          Optional.of(new ChangeCalibration(0.75, 0.0256, 0.1, 0.25, 1.5, 1.5)),
          Optional.of(new OutcomeOdds(0.1, 300, 30)),
          Optional.of(
              new TypicalRanges(
                  List.of(3.5), List.of(), Collections.nCopies(10, new Band(-12.5, 10)))),
          OptionalDouble.of(20.5));

  @Property
  void anyCalibration_readsBackToTheLastBit(@ForAll("calibrations") Calibration calibration) {
    byte[] json = CalibrationFile.toJson(calibration);

    assertThat(CalibrationFile.read(files(json))).isEqualTo(calibration);
    assertThat(CalibrationFile.toJson(CalibrationFile.read(json))).isEqualTo(json);
  }

  @Provide
  Arbitrary<Calibration> calibrations() {
    Arbitrary<ChangeCalibration> change =
        Combinators.combine(
                number(-1, 2),
                number(0, 1),
                number(0, 1),
                number(0, 1),
                number(0.1, 3),
                number(0, 3))
            .as((k, v, g, floor, w, more) -> new ChangeCalibration(k, v, g, floor, w, w + more));
    Arbitrary<OutcomeOdds> odds =
        Combinators.combine(number(0, 1), Arbitraries.integers().between(1, 9_999))
            .as((slope, pairs) -> new OutcomeOdds(slope, pairs, 1 + pairs / 10));
    Arbitrary<OptionalDouble> twins =
        number(0, 60).optional().map(o -> o.map(OptionalDouble::of).orElse(OptionalDouble.empty()));
    return Combinators.combine(
            change.optional(), change.optional(), odds.optional(), ranges().optional(), twins)
        .as(Calibration::new);
  }

  private static Arbitrary<TypicalRanges> ranges() {
    Arbitrary<Band> band =
        Combinators.combine(number(-60, 0), number(0, 60)).as((low, wide) -> new Band(low, wide));
    return Combinators.combine(edges(), edges())
        .flatAs(
            (spread, level) ->
                band.list()
                    .ofSize(TypicalRanges.cells(spread, level))
                    .map(bands -> new TypicalRanges(spread, level, bands)));
  }

  private static Arbitrary<List<Double>> edges() {
    return number(0, 100).list().ofMaxSize(3).map(e -> e.stream().sorted().toList());
  }

  private static Arbitrary<Double> number(double low, double high) {
    return Arbitraries.doubles().between(low, high).ofScale(15);
  }

  @Test
  void aVersionWithoutTheFile_isNotCalibrated() {
    byte[] manifest = Example.manifest(Map.of()).toJson();

    assertThat(CalibrationFile.read(files(manifest, Map.of()))).isEqualTo(Calibration.NONE);
  }

  @Test
  void whatWasNotFound_isLeftOut() {
    Calibration onlyOdds =
        new Calibration(
            Optional.empty(),
            Optional.empty(),
            WHOLE.odds(),
            Optional.empty(),
            OptionalDouble.empty());

    assertThat(new String(CalibrationFile.toJson(onlyOdds), UTF_8))
        .contains("odds")
        .doesNotContain("change", "otherChange", "ranges", "twinSpread", "null");
  }

  @Test
  void aVersionFromBeforeOtherChangesWereCalibrated_isReadWithoutThem() {
    Calibration before =
        new Calibration(
            WHOLE.mixChange(), Optional.empty(), WHOLE.odds(), WHOLE.ranges(), WHOLE.twinSpread());
    String json = new String(CalibrationFile.toJson(before), UTF_8);
    assertThat(json).containsPattern(FLOOR_OF_NONE);

    String older = json.replaceFirst(FLOOR_OF_NONE, "");

    assertThat(CalibrationFile.read(older.getBytes(UTF_8))).isEqualTo(before);
  }

  @Test
  void aDamagedFile_isRefused() {
    byte[] damaged = CalibrationFile.toJson(WHOLE);
    byte[] manifest =
        Example.manifest(Map.of(CalibrationFile.FILE, FileEntry.of(damaged.clone()))).toJson();
    damaged[20]++;

    assertThatThrownBy(
            () -> CalibrationFile.read(files(manifest, Map.of(CalibrationFile.FILE, damaged))))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("calibration.json is not the file in its manifest");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "shrinkage": 0.8      | "shrinkage": "0.8"    | change.shrinkage is not a number
          "growth": 0.16,       | ``                    | change.growth is missing
          "growth": 0.16        | "growth": -1          | change is refused: no calibration
          "floor": 0.25         | "floor": -1           | otherChange is refused: no calibration
          "searchedWidth": 2.12 | "searchedWidth": 1.12 | change is refused: a band
          "slope": 0.1          | "slope": -0.1         | odds is refused
          "pairs": 300          | "pairs": 3.5          | odds.pairs is not a whole number
          5.0, 10.0             | 5.0, 11.0             | ranges.usersEdges is not [5.0, 10.0
          "levelEdges": [ ]     | "levelEdges": [ 50 ]  | ranges is refused: 20 classes
          "spreadEdges": [ 3.5  | "spreadEdges": [ 3, 2 | ranges.spreadEdges falls from 3.0 to 2.0
          "low": -12.5          | "low": 12.5           | ranges.residuals[0] is refused: a band
          """)
  void contentThatCannotBe_isRefused_sayingWhere(String right, String wrong, String where) {
    String json = new String(CalibrationFile.toJson(WHOLE), UTF_8);
    assertThat(json).contains(right);

    assertThatThrownBy(() -> CalibrationFile.read(json.replace(right, wrong).getBytes(UTF_8)))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("calibration.json: " + where);
  }

  private static VerifiedFiles files(byte[] json) {
    byte[] manifest = Example.manifest(Map.of(CalibrationFile.FILE, FileEntry.of(json))).toJson();
    return files(manifest, Map.of(CalibrationFile.FILE, json));
  }

  private static VerifiedFiles files(byte[] manifest, Map<String, byte[]> content) {
    return VerifiedFiles.open(
        (model, name) ->
            name.equals(Manifest.FILE)
                ? Optional.of(manifest)
                : Optional.ofNullable(content.get(name)),
        Example.version(manifest));
  }
}

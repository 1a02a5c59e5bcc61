package dev.keepmeengaged.artifacts;

import dev.keepmeengaged.domain.Band;
import dev.keepmeengaged.domain.Calibration;
import dev.keepmeengaged.domain.ChangeCalibration;
import dev.keepmeengaged.domain.OutcomeOdds;
import dev.keepmeengaged.domain.TypicalRanges;
import dev.keepmeengaged.domain.UnavailableException;
import dev.keepmeengaged.json.JsonValue;
import dev.keepmeengaged.json.JsonWriter;
import java.util.List;

/**
 * A {@link Calibration} as a file of a model version. What training did not find is left out, and a
 * version of which nothing was found has no such file.
 */
public final class CalibrationFile {

  /** The file in a model version's folder. */
  public static final String FILE = VersionFile.CALIBRATION.fileName();

  private CalibrationFile() {}

  /** The content of {@link #FILE}. */
  public static byte[] toJson(Calibration calibration) {
    return JsonWriter.writeFile(
        json ->
            json.object("change", calibration.mixChange(), CalibrationFile::write)
                .object("otherChange", calibration.otherChange(), CalibrationFile::write)
                .object("odds", calibration.odds(), CalibrationFile::write)
                .object("ranges", calibration.ranges(), CalibrationFile::write)
                .member("twinSpread", calibration.twinSpread()));
  }

  private static void write(JsonWriter json, ChangeCalibration change) {
    json.member("shrinkage", change.shrinkage())
        .member("forestVariance", change.forestVariance())
        .member("growth", change.growth())
        .member("floor", change.floor())
        .member("chosenWidth", change.chosenWidth())
        .member("searchedWidth", change.searchedWidth());
  }

  private static void write(JsonWriter json, OutcomeOdds odds) {
    json.member("slope", odds.slope())
        .member("pairs", odds.pairs())
        .member("organisations", odds.organisations());
  }

  private static void write(JsonWriter json, TypicalRanges ranges) {
    json.numbers("usersEdges", TypicalRanges.USERS_EDGES)
        .numbers("spreadEdges", ranges.spreadEdges())
        .numbers("levelEdges", ranges.levelEdges())
        .objects(
            "residuals",
            ranges.residuals(),
            (item, residual) -> item.member("low", residual.low()).member("high", residual.high()));
  }

  /**
   * The calibration of a model version; {@link Calibration#NONE} where it has no such file.
   *
   * @throws UnavailableException when the file is not the one in the manifest, or malformed, saying
   *     where
   */
  public static Calibration read(VerifiedFiles files) {
    return files.has(FILE) ? read(files.read(FILE)) : Calibration.NONE;
  }

  /** Versions from before other changes were calibrated have no floor. */
  static Calibration read(byte[] json) {
    return JsonFile.read(
        FILE,
        json,
        node ->
            new Calibration(
                node.find("change").map(n -> JsonFile.checked(n, CalibrationFile::change)),
                node.find("otherChange").map(n -> JsonFile.checked(n, CalibrationFile::change)),
                node.find("odds").map(n -> JsonFile.checked(n, CalibrationFile::odds)),
                node.find("ranges").map(n -> JsonFile.checked(n, CalibrationFile::ranges)),
                node.find("twinSpread").stream().mapToDouble(JsonValue::asDouble).findAny()));
  }

  private static ChangeCalibration change(JsonValue node) {
    return new ChangeCalibration(
        node.get("shrinkage").asDouble(),
        node.get("forestVariance").asDouble(),
        node.get("growth").asDouble(),
        node.find("floor").map(JsonValue::asDouble).orElse(0.0),
        node.get("chosenWidth").asDouble(),
        node.get("searchedWidth").asDouble());
  }

  private static OutcomeOdds odds(JsonValue node) {
    return new OutcomeOdds(
        node.get("slope").asDouble(), node.get("pairs").asInt(), node.get("organisations").asInt());
  }

  /**
   * The classes of learners are the program's: ranges of other classes would be of other courses.
   */
  private static TypicalRanges ranges(JsonValue node) {
    JsonValue usersEdges = node.get("usersEdges");
    if (!usersEdges.elements(JsonValue::asDouble).equals(TypicalRanges.USERS_EDGES)) {
      throw usersEdges.refused("is not " + TypicalRanges.USERS_EDGES);
    }
    return new TypicalRanges(
        edges(node.get("spreadEdges")),
        edges(node.get("levelEdges")),
        node.get("residuals")
            .elements(residual -> JsonFile.checked(residual, CalibrationFile::band)));
  }

  private static List<Double> edges(JsonValue node) {
    List<Double> edges = node.elements(JsonValue::asDouble);
    for (int i = 1; i < edges.size(); i++) {
      if (edges.get(i) < edges.get(i - 1)) {
        throw node.refused("falls from %s to %s".formatted(edges.get(i - 1), edges.get(i)));
      }
    }
    return edges;
  }

  private static Band band(JsonValue node) {
    return new Band(node.get("low").asDouble(), node.get("high").asDouble());
  }
}

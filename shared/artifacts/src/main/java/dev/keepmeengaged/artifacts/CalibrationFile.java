package dev.keepmeengaged.artifacts;

import dev.keepmeengaged.artifacts.Json.Node;
import dev.keepmeengaged.domain.Band;
import dev.keepmeengaged.domain.Calibration;
import dev.keepmeengaged.domain.ChangeCalibration;
import dev.keepmeengaged.domain.OutcomeOdds;
import dev.keepmeengaged.domain.TypicalRanges;
import dev.keepmeengaged.domain.UnavailableException;
import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

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
    return JsonWriter.toBytes(
        json ->
            json.object(
                () -> {
                  if (calibration.mixChange().isPresent()) {
                    write("change", calibration.mixChange().get(), json);
                  }
                  if (calibration.otherChange().isPresent()) {
                    write("otherChange", calibration.otherChange().get(), json);
                  }
                  if (calibration.odds().isPresent()) {
                    write(calibration.odds().get(), json);
                  }
                  if (calibration.ranges().isPresent()) {
                    write(calibration.ranges().get(), json);
                  }
                  if (calibration.twinSpread().isPresent()) {
                    json.field("twinSpread", calibration.twinSpread().getAsDouble());
                  }
                }));
  }

  private static void write(String field, ChangeCalibration change, JsonWriter json)
      throws IOException {
    json.object(
        field,
        () -> {
          json.field("shrinkage", change.shrinkage());
          json.field("forestVariance", change.forestVariance());
          json.field("growth", change.growth());
          json.field("floor", change.floor());
          json.field("chosenWidth", change.chosenWidth());
          json.field("searchedWidth", change.searchedWidth());
        });
  }

  private static void write(OutcomeOdds odds, JsonWriter json) throws IOException {
    json.object(
        "odds",
        () -> {
          json.field("slope", odds.slope());
          json.field("pairs", odds.pairs());
          json.field("organisations", odds.organisations());
        });
  }

  private static void write(TypicalRanges ranges, JsonWriter json) throws IOException {
    json.object(
        "ranges",
        () -> {
          json.numbers("usersEdges", TypicalRanges.USERS_EDGES);
          json.numbers("spreadEdges", ranges.spreadEdges());
          json.numbers("levelEdges", ranges.levelEdges());
          json.array(
              "residuals",
              () -> {
                for (Band residual : ranges.residuals()) {
                  json.object(
                      () -> {
                        json.field("low", residual.low());
                        json.field("high", residual.high());
                      });
                }
              });
        });
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
    Node node = Json.read(FILE, json);
    return new Calibration(
        node.find("change").map(n -> checked(n, CalibrationFile::change)),
        node.find("otherChange").map(n -> checked(n, CalibrationFile::change)),
        node.find("odds").map(n -> checked(n, CalibrationFile::odds)),
        node.find("ranges").map(n -> checked(n, CalibrationFile::ranges)),
        node.find("twinSpread")
            .map(n -> OptionalDouble.of(n.asDouble()))
            .orElseGet(OptionalDouble::empty));
  }

  private static ChangeCalibration change(Node node) {
    return new ChangeCalibration(
        node.get("shrinkage").asDouble(),
        node.get("forestVariance").asDouble(),
        node.get("growth").asDouble(),
        node.find("floor").map(Node::asDouble).orElse(0.0),
        node.get("chosenWidth").asDouble(),
        node.get("searchedWidth").asDouble());
  }

  private static OutcomeOdds odds(Node node) {
    return new OutcomeOdds(
        node.get("slope").asDouble(), node.get("pairs").asInt(), node.get("organisations").asInt());
  }

  /**
   * The classes of learners are the program's: ranges of other classes would be of other courses.
   */
  private static TypicalRanges ranges(Node node) {
    Node usersEdges = node.get("usersEdges");
    if (!usersEdges.elements(Node::asDouble).equals(TypicalRanges.USERS_EDGES)) {
      throw usersEdges.refused("is not " + TypicalRanges.USERS_EDGES);
    }
    return new TypicalRanges(
        edges(node.get("spreadEdges")),
        edges(node.get("levelEdges")),
        node.get("residuals").elements(residual -> checked(residual, CalibrationFile::band)));
  }

  private static List<Double> edges(Node node) {
    List<Double> edges = node.elements(Node::asDouble);
    for (int i = 1; i < edges.size(); i++) {
      if (edges.get(i) < edges.get(i - 1)) {
        throw node.refused("falls from %s to %s".formatted(edges.get(i - 1), edges.get(i)));
      }
    }
    return edges;
  }

  private static Band band(Node node) {
    return new Band(node.get("low").asDouble(), node.get("high").asDouble());
  }

  private static <T> T checked(Node node, Function<Node, T> reader) {
    try {
      return reader.apply(node);
    } catch (IllegalArgumentException e) {
      throw node.refused("is refused: " + e.getMessage());
    }
  }
}

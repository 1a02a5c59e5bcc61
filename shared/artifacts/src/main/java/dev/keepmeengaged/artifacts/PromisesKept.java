package dev.keepmeengaged.artifacts;

import dev.keepmeengaged.artifacts.Json.Node;
import java.io.IOException;
import java.util.Optional;

/**
 * Whether the advice of forests with a model's parameters keeps its promises: by outcomes of real
 * courses, and by forests that were grown on other rows. All but the outcomes say how stable advice
 * is, and not whether it works. A figure that is empty had no case. Shares are 0..1.
 *
 * @param splits of the rows into halves, one that promises and one that judges
 * @param outcomes of real courses
 * @param promisedToReproduced sum of the promised changes over the sum of what the other forest
 *     makes of them
 * @param signKept share of the shown changes that the other forest sees rise, too
 * @param shown share of the courses with a move of medium support that a change is shown for
 * @param bands how often the band of a chosen change holds what the other forest makes of it
 * @param ranges how often the typical range holds an unknown course's score
 * @param organisations reproduced over promised in single organisations
 */
public record PromisesKept(
    int splits,
    Optional<PromiseOutcomes> outcomes,
    Optional<MeanWithError> promisedToReproduced,
    Optional<MeanWithError> signKept,
    Optional<MeanWithError> shown,
    Optional<MeanWithError> bands,
    Optional<MeanWithError> ranges,
    Optional<ReproducedByOrganisation> organisations) {

  /** The fewest courses that promises are judged on: a quarter of fewer cannot be calibrated. */
  public static final int FEWEST_ROWS = 2_000;

  static PromisesKept read(Node node) {
    return new PromisesKept(
        node.get("splits").asInt(),
        node.find("outcomes").map(PromiseOutcomes::read),
        node.find("promisedToReproduced").map(MeanWithError::read),
        node.find("signKept").map(MeanWithError::read),
        node.find("shown").map(MeanWithError::read),
        node.find("bands").map(MeanWithError::read),
        node.find("ranges").map(MeanWithError::read),
        node.find("organisations").map(ReproducedByOrganisation::read));
  }

  void write(JsonWriter json) throws IOException {
    json.object(
        () -> {
          json.field("splits", splits);
          if (outcomes.isPresent()) {
            json.name("outcomes");
            outcomes.get().write(json);
          }
          write(json, "promisedToReproduced", promisedToReproduced);
          write(json, "signKept", signKept);
          write(json, "shown", shown);
          write(json, "bands", bands);
          write(json, "ranges", ranges);
          if (organisations.isPresent()) {
            json.name("organisations");
            organisations.get().write(json);
          }
        });
  }

  private static void write(JsonWriter json, String name, Optional<MeanWithError> figure)
      throws IOException {
    if (figure.isPresent()) {
      json.name(name);
      figure.get().write(json);
    }
  }
}

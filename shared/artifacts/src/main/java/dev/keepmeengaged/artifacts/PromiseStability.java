package dev.keepmeengaged.artifacts;

import dev.keepmeengaged.json.JsonValue;
import dev.keepmeengaged.json.JsonWriter;
import java.util.Optional;

/**
 * What forests make of the promises of forests that were grown on other rows: how stable advice is,
 * not whether it works. A figure that is empty had no case. Shares are 0..1.
 *
 * @param promisedToReproduced sum of the promised changes over the sum of what the other forest
 *     makes of them
 * @param signKept share of the shown changes that the other forest sees rise, too
 * @param shown share of the courses with a move of medium support that a change is shown for
 * @param bands how often the band of a chosen change holds what the other forest makes of it
 * @param searchedBands how often that of a searched-for change does
 * @param otherBands how often that of a change does that sets something beside the page mix
 * @param ranges how often the typical range holds an unknown course's score
 * @param perCourse what the other forest makes of all shown changes, in points per course with
 *     enough learners, shown one or not
 * @param perCourseByOneSwap what it makes of the one best swap for everybody, in points per course
 *     with enough learners, whether it could make it or not
 */
public record PromiseStability(
    Optional<MeanWithError> promisedToReproduced,
    Optional<MeanWithError> signKept,
    Optional<MeanWithError> shown,
    Optional<MeanWithError> bands,
    Optional<MeanWithError> searchedBands,
    Optional<MeanWithError> otherBands,
    Optional<MeanWithError> ranges,
    Optional<MeanWithError> perCourse,
    Optional<MeanWithError> perCourseByOneSwap) {

  /** Nothing is known. */
  public static final PromiseStability UNKNOWN =
      new PromiseStability(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  static PromiseStability read(JsonValue node) {
    return new PromiseStability(
        figure(node, "promisedToReproduced"),
        figure(node, "signKept"),
        figure(node, "shown"),
        figure(node, "bands"),
        figure(node, "searchedBands"),
        figure(node, "otherBands"),
        figure(node, "ranges"),
        figure(node, "perCourse"),
        figure(node, "perCourseByOneSwap"));
  }

  private static Optional<MeanWithError> figure(JsonValue node, String name) {
    return node.find(name).map(MeanWithError::read);
  }

  void write(JsonWriter json) {
    write(json, "promisedToReproduced", promisedToReproduced);
    write(json, "signKept", signKept);
    write(json, "shown", shown);
    write(json, "bands", bands);
    write(json, "searchedBands", searchedBands);
    write(json, "otherBands", otherBands);
    write(json, "ranges", ranges);
    write(json, "perCourse", perCourse);
    write(json, "perCourseByOneSwap", perCourseByOneSwap);
  }

  private static void write(JsonWriter json, String name, Optional<MeanWithError> figure) {
    json.object(name, figure, (object, found) -> found.write(object));
  }
}

package dev.keepmeengaged.domain;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A group of a company's courses whose scores differ from those of its other courses by more than
 * chance explains. An association: the courses differ from the others in much else, too.
 *
 * @param conditions what its courses have in common, one or two
 * @param courses how many of the company's courses with enough learners are in it
 * @param others how many of them are not
 * @param median of its scores, in percent
 * @param difference of its median and that of the others, in points
 * @param chance how often the most different of all groups that were looked at differs as much
 *     where scores are dealt out by chance, 0..1
 */
public record Segment(
    List<Condition> conditions,
    int courses,
    int others,
    double median,
    double difference,
    double chance) {

  public Segment {
    conditions = List.copyOf(conditions);
    if (conditions.isEmpty() || conditions.size() > 2) {
      throw new IllegalArgumentException("a segment has one or two conditions: " + conditions);
    }
  }

  /** How a feature's value is bounded. */
  public enum Bound {
    NONE("none"),
    SOME("some"),
    /** Some, but less than a value. */
    BELOW("below"),
    AT_LEAST("atLeast");

    private final String id;

    Bound(String id) {
      this.id = id;
    }

    /** The name in answers. */
    public String id() {
      return id;
    }
  }

  /**
   * Something that courses have in common.
   *
   * @param value the bound of {@code BELOW} and {@code AT_LEAST}, in the feature's unit; 0 of the
   *     others
   */
  public record Condition(Feature feature, Bound bound, double value) {

    public boolean holds(double of) {
      return switch (bound) {
        case NONE -> of == 0;
        case SOME -> of > 0;
        case BELOW -> of > 0 && of < value;
        case AT_LEAST -> of >= value;
      };
    }

    /** In English, to follow "courses". */
    String words() {
      String name = feature.label().toLowerCase(java.util.Locale.ROOT);
      String amount = amount();
      return switch (bound) {
        case NONE -> without(name);
        case SOME -> with(name);
        case BELOW ->
            switch (feature) {
              case LENGTH_HOURS, USERS -> "of fewer than " + amount;
              default -> "with some, but less than " + amount + " " + name;
            };
        case AT_LEAST ->
            switch (feature) {
              case LENGTH_HOURS, USERS -> "of " + amount + " or more";
              default -> "with " + amount + " " + name + " or more";
            };
      };
    }

    private String without(String name) {
      return switch (feature) {
        case PRICE -> "that are free";
        case USES_SCORM -> "without SCORM";
        case MILESTONE_COURSE -> "that are no milestones";
        case GRADED_ASSESSMENT, NOT_GRADED_ASSESSMENT, COLLABORATIONS -> "without " + name;
        default -> "without " + name + " pages";
      };
    }

    private String with(String name) {
      return switch (feature) {
        case PRICE -> "that cost something";
        case USES_SCORM -> "with SCORM";
        case MILESTONE_COURSE -> "that are milestones";
        case GRADED_ASSESSMENT, NOT_GRADED_ASSESSMENT, COLLABORATIONS -> "with " + name;
        default -> "with " + name + " pages";
      };
    }

    private String amount() {
      String number = Decimals.exact(value);
      return switch (feature) {
        case LENGTH_HOURS -> number + (value == 1 ? " hour" : " hours");
        case USERS -> number + " learners";
        case PRICE -> number + " dollars";
        default -> feature.unit().equals("percent") ? number + " %" : number;
      };
    }
  }

  /** In English: "34 courses of fewer than 2 hours, without graded assessments: median 41, ...". */
  public String sentence() {
    return "%d courses %s: median %s, %s than your %d others."
        .formatted(
            courses,
            conditions.stream().map(Condition::words).collect(Collectors.joining(", ")),
            Decimals.exact(Math.rint(median)),
            compared(),
            others);
  }

  private String compared() {
    double points = Math.abs(Math.rint(difference));
    return "%s %s %s"
        .formatted(
            Decimals.exact(points),
            points == 1 ? "point" : "points",
            difference < 0 ? "lower" : "higher");
  }
}

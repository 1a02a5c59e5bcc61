package dev.keepmeengaged.domain;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A group of a company's courses whose scores differ from those of its other courses by more than
 * chance explains. An association: the courses differ from the others in much else, too.
 *
 * @param conditions what its courses have in common, one or two
 * @param courses number of the company's courses with enough learners that are in it
 * @param others number of these courses that are not in it
 * @param median of its scores, in percent
 * @param difference of its median and that of the others, in points
 * @param chance the probability that the most different of all candidate groups differs as much
 *     when scores are assigned by chance, 0..1
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

  /** The bound of a feature's value. */
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
   * A condition that the courses of a segment meet.
   *
   * @param value the bound of {@code BELOW} and {@code AT_LEAST}, in the feature's unit; 0 of the
   *     others
   */
  public record Condition(Feature feature, Bound bound, double value) {

    private static final double ALL = 100;

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
      return switch (feature) {
        case PRICE ->
            pick(
                "that are free",
                "that cost something",
                "that cost something, but less than " + amount(),
                "that cost " + amount() + " or more");
        case LENGTH_HOURS ->
            pick(
                "of no known length",
                "of a known length",
                "of less than " + amount(),
                "of " + amount() + " or more");
        case USERS ->
            pick(
                "without learners",
                "with learners",
                "with fewer than " + amount() + " learners",
                "with " + amount() + " or more learners");
        case USES_SCORM -> yesOrNo("with SCORM", "without SCORM");
        case MILESTONE_COURSE -> yesOrNo("that are milestones", "that are no milestones");
        case DISCOUNT, COMPANY_RATING, QUIZ_GRADE -> oneOf("a " + name());
        case CONTENT, EXTERNAL, INTERACTIVE -> manyOf(name() + " pages");
        default -> manyOf(name());
      };
    }

    private String yesOrNo(String yes, String no) {
      return bound == Bound.NONE ? no : yes;
    }

    private String oneOf(String thing) {
      return pick(
          "without " + thing,
          "with " + thing,
          "with " + thing + " of less than " + amount(),
          "with " + thing + " of " + amount() + " or more");
    }

    private String manyOf(String things) {
      boolean share = feature.kind() == FeatureKind.PERCENT;
      return pick(
          "without " + things,
          "with " + things,
          "with some " + things + ", but " + (share ? "less" : "fewer") + " than " + amount(),
          "with " + amount() + (share && value >= ALL ? " " : " or more ") + things);
    }

    private String pick(String none, String some, String below, String atLeast) {
      return switch (bound) {
        case NONE -> none;
        case SOME -> some;
        case BELOW -> below;
        case AT_LEAST -> atLeast;
      };
    }

    private String name() {
      return feature.label().toLowerCase(Locale.ROOT);
    }

    private String amount() {
      String number = Decimals.exact(value);
      return switch (feature.kind()) {
        case PERCENT -> number + " %";
        case HOURS -> number + (value == 1 ? " hour" : " hours");
        case MONEY -> number + (value == 1 ? " dollar" : " dollars");
        case NUMBER, SCORE, AVERAGE, YES_NO -> number;
      };
    }
  }

  /**
   * In English, to the company: "34 courses of less than 2 hours, without graded assessments:
   * median 41, 13 points lower than your 86 others."
   */
  public String sentence() {
    return sentence("your");
  }

  /**
   * The sentence for another reader.
   *
   * @param whose the other courses are: "its" after the company's name
   */
  public String sentence(String whose) {
    return String.format(
        Locale.ROOT,
        "%d courses %s: median %d, %s than %s %d others.",
        courses,
        conditions.stream().map(Condition::words).collect(Collectors.joining(", ")),
        Decimals.whole(median),
        compared(),
        whose,
        others);
  }

  private String compared() {
    long points = Decimals.whole(Math.abs(difference));
    return String.format(
        Locale.ROOT,
        "%d %s %s",
        points,
        points == 1 ? "point" : "points",
        difference < 0 ? "lower" : "higher");
  }
}

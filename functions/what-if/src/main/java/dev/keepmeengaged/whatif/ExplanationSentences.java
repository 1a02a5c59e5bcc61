package dev.keepmeengaged.whatif;

import static java.util.stream.Collectors.joining;

import dev.keepmeengaged.domain.CourseExplanation;
import dev.keepmeengaged.domain.CourseScore;
import dev.keepmeengaged.domain.Feature;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * An explanation in plain sentences, with points to a tenth that add up. They state associations in
 * past data, never causes.
 *
 * <p>Points are tenths that are rounded together by the largest remainder, so that sentences add up
 * by themselves; a tenth can therefore differ by one from the figure beside it that was rounded
 * alone. A group names at most {@value #NAMED} parts of half a point or more and sums up the rest.
 * Certificates and teacher comments are called possible results.
 */
final class ExplanationSentences {

  /** The most parts of a group with a sentence of their own. */
  private static final int NAMED = 3;

  /** In points: a part that adds less to either side has no sentence of its own. */
  private static final double WORTH_NAMING = 0.5;

  private final CourseExplanation explained;
  private final Breakdown tenths;

  ExplanationSentences(CourseExplanation explained) {
    this.explained = explained;
    this.tenths = Breakdown.of(explained.explanation(), 10);
  }

  /** The prediction, the part that the model cannot explain, and cautions about both. */
  List<ExplanationSentence> ofTheWhole() {
    List<ExplanationSentence> sentences = new ArrayList<>();
    sentences.add(expected());
    sentences.add(unexplained());
    if (!explained.trees().outOfBag()) {
      sentences.add(
          new ExplanationSentence(
              "all-trees",
              values -> {},
              "The model may have learned from this very course, so it may seem to explain more of"
                  + " its score than it can."));
    }
    if (explained.course().score().smallSample()) {
      sentences.add(
          new ExplanationSentence(
              "small-sample",
              values ->
                  values
                      .member("users", explained.course().score().users())
                      .member("below", CourseScore.SMALL_SAMPLE_BELOW),
              "Fewer than "
                  + CourseScore.SMALL_SAMPLE_BELOW
                  + " learners took this course, so its score says little about the next edition."));
    }
    sentences.add(
        new ExplanationSentence(
            "association",
            values -> {},
            "All this describes past courses. It does not tell what a change would lead to."));
    return sentences;
  }

  private ExplanationSentence expected() {
    return new ExplanationSentence(
        "expected",
        values ->
            values.member("baseValue", tenths.baseValue()).member("baseline", tenths.baseline()),
        "Of a course that it knows nothing about, the model expects a score of %s; of a course like"
                .formatted(tenth(tenths.baseValue()))
            + " this one, %s.".formatted(tenth(tenths.baseline())));
  }

  private ExplanationSentence unexplained() {
    double observed = tenths.rounded(explained.course().engagementScore());
    double points = tenths.rounded(observed - tenths.baseline());
    String message =
        points == 0
            ? "This course scored %s, as the model expects.".formatted(tenth(observed))
            : "This course scored %s, which is %s than the model expects, and the model cannot"
                    .formatted(tenth(observed), difference(points, "higher", "lower"))
                + " explain this difference.";
    return new ExplanationSentence(
        "unexplained" + direction(points),
        values -> values.member("observed", observed).member("points", points),
        message);
  }

  /** The points of one of the two groups of parts, and of its few largest parts. */
  List<ExplanationSentence> ofTheGroup(boolean controllable) {
    String subject = controllable ? "what you decide on" : "what you do not decide on";
    List<Contribution> group = tenths.parts(controllable);
    List<Contribution> named =
        group.stream()
            .filter(part -> Math.abs(part.points()) >= WORTH_NAMING)
            .sorted(Comparator.comparingDouble(part -> -Math.abs(part.points())))
            .limit(NAMED)
            .toList();
    List<Contribution> others = group.stream().filter(part -> !named.contains(part)).toList();
    List<ExplanationSentence> sentences = new ArrayList<>();
    sentences.add(together("group", "In past data, " + subject, group));
    named.forEach(part -> ofThePart(part).forEach(sentences::add));
    if (!named.isEmpty() && !others.isEmpty()) {
      sentences.add(together("others", "The rest of " + subject, others));
    }
    return sentences;
  }

  private ExplanationSentence together(String code, String subject, List<Contribution> parts) {
    double points = tenths.points(parts);
    return new ExplanationSentence(
        code + direction(points),
        values ->
            values
                .member("controllable", parts.get(0).controllable())
                .member("parts", parts.size())
                .member("points", points),
        subject + goesWith(points));
  }

  private Stream<ExplanationSentence> ofThePart(Contribution part) {
    if (part.isPageMix()) {
      return Stream.of(ofThePageMix(part));
    }
    Feature feature = part.features().get(0);
    return Stream.concat(Stream.of(ofTheFeature(part, feature)), mayBeAResult(feature));
  }

  private ExplanationSentence ofThePageMix(Contribution part) {
    String shares =
        Feature.PAGE_TYPES.stream()
            .filter(type -> explained.features().raw(type) > 0)
            .sorted(Comparator.comparingDouble(type -> -explained.features().raw(type)))
            .map(type -> value(type) + " " + type.label().toLowerCase(Locale.ROOT))
            .collect(joining(", "));
    return new ExplanationSentence(
        "page-mix" + direction(part.points()),
        values -> {
          for (Feature type : Feature.PAGE_TYPES) {
            values.member(type.id(), explained.features().raw(type));
          }
          values.member("points", part.points());
        },
        "The page mix (" + shares + ")" + goesWith(part.points()));
  }

  private ExplanationSentence ofTheFeature(Contribution part, Feature feature) {
    boolean recorded = explained.course().features().get(feature).isPresent();
    String subject =
        recorded
            ? "“%s: %s”".formatted(feature.label(), value(feature))
            : "“%s” is not recorded; the median of all courses, %s, in its place"
                .formatted(feature.label(), value(feature));
    return new ExplanationSentence(
        (recorded ? "feature" : "unrecorded") + direction(part.points()),
        values ->
            values
                .member("feature", feature.id())
                .member("value", explained.features().raw(feature))
                .member("points", part.points()),
        subject + goesWith(part.points()));
  }

  private static Stream<ExplanationSentence> mayBeAResult(Feature feature) {
    return feature.result().stream()
        .map(
            result ->
                new ExplanationSentence(
                    "may-be-a-result",
                    values -> values.member("feature", feature.id()),
                    result.why() + ", so much of this may be a result of the score, not a cause."));
  }

  private static String direction(double points) {
    return points > 0 ? "-higher" : points < 0 ? "-lower" : "-same";
  }

  private static String goesWith(double points) {
    return points == 0
        ? " goes with no difference."
        : " goes with a score that is " + difference(points, "higher", "lower") + ".";
  }

  private static String difference(double points, String above, String below) {
    return "%s points %s".formatted(tenth(Math.abs(points)), points > 0 ? above : below);
  }

  private static String tenth(double points) {
    return String.format(Locale.ROOT, "%.1f", points);
  }

  /** The value that the trees predicted from, for people. */
  private String value(Feature feature) {
    double value = explained.features().raw(feature);
    String number = readable(value);
    return switch (feature.kind()) {
      case YES_NO -> value == 1 ? "yes" : "no";
      case PERCENT -> number + " %";
      case MONEY, HOURS -> number + " " + feature.unit();
      case NUMBER, SCORE, AVERAGE -> number;
    };
  }

  /** To a tenth; a value below 1 to two leading digits. */
  private static String readable(double value) {
    BigDecimal decimal = BigDecimal.valueOf(value);
    int leadingZeros = decimal.scale() - decimal.precision();
    int digits = Math.abs(value) >= 1 ? 1 : Math.max(1, leadingZeros + 2);
    BigDecimal rounded = decimal.setScale(digits, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.signum() == 0 ? "0" : rounded.toPlainString();
  }
}

package dev.keepmeengaged.study.importance;

import dev.keepmeengaged.artifacts.Direction;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureKind;
import dev.keepmeengaged.study.result.FeatureDirection.CurvePoint;
import dev.keepmeengaged.training.effects.EffectCurve;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The directions of the original study, and the comparison of this study with them in words. */
final class OriginalDirections {

  private static final Map<Feature, Direction> SHAPES =
      Map.of(
          Feature.CERTIFICATES,
          Direction.INCREASING,
          Feature.NOT_GRADED_ASSESSMENT,
          Direction.INCREASING,
          Feature.TEACHER_COMMENTS,
          Direction.INCREASING,
          Feature.INTERACTIVE,
          Direction.INCREASING,
          Feature.CONTENT,
          Direction.DECREASING);

  private static final Map<Feature, String> RESULTS =
      Map.of(
          Feature.CERTIFICATES,
          "Certificates are given after completion, so much of their link with the score is a"
              + " result of it, not a cause.",
          Feature.TEACHER_COMMENTS,
          "Instructors comment on what learners hand in, so much of the link of comments with the"
              + " score is a result of it, not a cause.");

  /** A share of pages, in percent, that only long courses can fall below. */
  private static final double SMALL_SHARE = 5;

  /** The rounding error of a share in tenths of a percent. */
  private static final double HALF_A_TENTH = 0.05;

  private OriginalDirections() {}

  /** The direction that the original study found for a feature. */
  static Optional<Direction> of(Feature feature) {
    return Optional.ofNullable(SHAPES.get(feature));
  }

  /**
   * Compares a curve with the original study.
   *
   * @param points of the curve, with the deviation of the refitted forests
   * @return empty for a feature without a direction in the original study
   */
  static String verdict(
      Feature feature, EffectCurve curve, List<CurvePoint> points, int refits, int sameShape) {
    return of(feature)
        .map(original -> new Comparison(feature, original, curve, points).text(refits, sameShape))
        .orElse("");
  }

  private record Comparison(
      Feature feature, Direction original, EffectCurve curve, List<CurvePoint> points) {

    String text(int refits, int sameShape) {
      List<String> sentences = new ArrayList<>();
      sentences.add(comparison());
      if (curve.shape() == Direction.MIXED) {
        weakness().ifPresent(sentences::add);
      }
      apart().ifPresent(sentences::add);
      Optional.ofNullable(RESULTS.get(feature)).ifPresent(sentences::add);
      if (refits > 0) {
        sentences.add(
            String.format(
                Locale.ROOT,
                "The shape is the same in %d of %d forests trained on random four fifths of the rows.",
                sameShape,
                refits));
      }
      return String.join(" ", sentences);
    }

    private String comparison() {
      Direction shape = curve.shape();
      int[] judged = curve.judged();
      int first = judged[0];
      int last = judged[judged.length - 1];
      if (shape == Direction.FLAT) {
        return "Not seen here: %s the predicted score changes by less than a point."
            .formatted(range(first, last));
      }
      if (shape == Direction.MIXED) {
        return "Does not agree: %s the predicted score goes up by %s points and down by %s, highest at %s and lowest at %s."
            .formatted(
                range(first, last),
                points(curve.rise()),
                points(-curve.fall()),
                amount(highest(judged)),
                amount(lowest(judged)));
      }
      boolean up = shape == Direction.INCREASING;
      double net = Math.abs(curve.rise() + curve.fall());
      double back = up ? -curve.fall() : curve.rise();
      return "%s: %s the predicted score %s by %s points%s."
          .formatted(
              shape == original ? "Agrees" : "Does not agree",
              range(first, last),
              up ? "rises" : "falls",
              points(net),
              back < 0.05
                  ? ""
                  : ", %s by %s on the way".formatted(up ? "falling" : "rising", points(back)));
    }

    /** A caveat where forests differ by a third or more of the distance between high and low. */
    private Optional<String> weakness() {
      int[] judged = curve.judged();
      double range = curve.effect(highest(judged)) - curve.effect(lowest(judged));
      double deviation =
          IntStream.of(judged).mapToDouble(end -> points.get(end).deviation()).max().orElse(0);
      return range < 3 * deviation
          ? Optional.of(
              "Forests trained on other courses differ by %s points there."
                  .formatted(points(deviation)))
          : Optional.empty();
    }

    private Optional<String> apart() {
      if (curve.apartAt().isEmpty()) {
        return Optional.empty();
      }
      int upper = curve.apartAt().getAsInt();
      double step = curve.apart().orElseThrow();
      String sentence =
          "Apart from that, as between two kinds of course, the step from %s to %s: %s points %s."
              .formatted(
                  quantity(upper - 1),
                  amount(upper),
                  points(Math.abs(step)),
                  step < 0 ? "down" : "up");
      return Optional.of(sentence + smallShare(upper));
    }

    /**
     * Explains a small share by the fewest pages that can make it. Shares are rounded to tenths.
     */
    private String smallShare(int upper) {
      if (!feature.pageType()) {
        return "";
      }
      boolean toWhole = curve.value(upper) >= 100;
      double share = toWhole ? 100 - curve.value(upper - 1) : curve.value(upper);
      if (share > SMALL_SHARE) {
        return "";
      }
      return String.format(
          Locale.ROOT,
          " A course needs at least %.0f pages to have %s percent of %s, so these are long ones.",
          Math.ceil(100 / (share + HALF_A_TENTH)),
          number(share),
          toWhole ? "anything else" : "it");
    }

    private int highest(int[] judged) {
      return IntStream.of(judged)
          .boxed()
          .max(Comparator.comparingDouble(curve::effect))
          .orElseThrow();
    }

    private int lowest(int[] judged) {
      return IntStream.of(judged)
          .boxed()
          .min(Comparator.comparingDouble(curve::effect))
          .orElseThrow();
    }

    private String range(int first, int last) {
      return "from %s to %s".formatted(number(curve.value(first)), amount(last));
    }

    private String quantity(int end) {
      return curve.value(end) == 0 ? "none" : number(curve.value(end));
    }

    private String amount(int end) {
      return number(curve.value(end)) + (feature.kind() == FeatureKind.PERCENT ? " percent" : "");
    }

    private static String points(double points) {
      return String.format(Locale.ROOT, "%.1f", points);
    }

    private static String number(double value) {
      String text = String.format(Locale.ROOT, "%.1f", value);
      return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
  }
}

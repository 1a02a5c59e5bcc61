package dev.keepmeengaged.whatif;

import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.CourseExplanation;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.Release;
import dev.keepmeengaged.http.JsonObjectWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/**
 * What is written about an explanation. Points are rounded to four decimals so that they add up:
 * base value and all contributions to the baseline, which is the one of a what-if, and with what is
 * unexplained to the observed score.
 *
 * @param trees of the whole forest
 */
record ExplanationAnswer(Release release, CourseExplanation explained, int trees)
    implements Consumer<JsonObjectWriter> {

  private static final int UNITS_PER_POINT = 10_000;

  @Override
  public void accept(JsonObjectWriter json) {
    Course course = explained.course();
    Breakdown breakdown = Breakdown.of(explained.explanation(), UNITS_PER_POINT);
    ExplanationSentences sentences = new ExplanationSentences(explained);
    json.release(release)
        .text("company", course.company().name())
        .text("course", course.id().value())
        .exact("observed", course.engagementScore())
        .exact("baseValue", breakdown.baseValue())
        .exact("baseline", breakdown.baseline())
        .exact("unexplained", difference(course.engagementScore(), breakdown.baseline()))
        .object(
            "trees",
            t ->
                t.whole("used", explained.trees().mask().count())
                    .whole("of", trees)
                    .flag("outOfBag", explained.trees().outOfBag()))
        .objects("sentences", sentences.ofTheWhole(), ExplanationSentence::write);
    for (boolean controllable : new boolean[] {true, false}) {
      List<Part> group = breakdown.parts(controllable);
      json.object(
          controllable ? "controllable" : "notControllable",
          g ->
              g.exact("points", breakdown.points(group))
                  .objects("contributions", group, this::write)
                  .objects(
                      "sentences", sentences.ofTheGroup(controllable), ExplanationSentence::write));
    }
  }

  /** The difference as a reader of the two decimals works it out. */
  private static double difference(double observed, double baseline) {
    return BigDecimal.valueOf(observed).subtract(BigDecimal.valueOf(baseline)).doubleValue();
  }

  private void write(JsonObjectWriter json, Part part) {
    json.text("id", part.id())
        .text("label", part.label())
        .exact("points", part.points())
        .objects("features", part.features(), this::write);
  }

  private void write(JsonObjectWriter json, Feature feature) {
    OptionalDouble recorded = explained.course().features().get(feature);
    json.text("feature", feature.id()).exact("value", recorded);
    if (recorded.isPresent()) {
      json.none("assumed");
    } else {
      json.exact("assumed", explained.features().raw(feature));
    }
  }
}

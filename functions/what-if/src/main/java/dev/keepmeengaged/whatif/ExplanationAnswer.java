package dev.keepmeengaged.whatif;

import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.CourseExplanation;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.Release;
import dev.keepmeengaged.http.ReleaseMembers;
import dev.keepmeengaged.json.JsonWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/**
 * The answer with an explanation. Points are rounded to four decimals so that they add up: base
 * value and all contributions sum to the baseline of a what-if, and baseline and unexplained part
 * to the observed score.
 *
 * @param trees of the whole forest
 */
record ExplanationAnswer(Release release, CourseExplanation explained, int trees)
    implements Consumer<JsonWriter> {

  private static final int UNITS_PER_POINT = 10_000;

  @Override
  public void accept(JsonWriter json) {
    Course course = explained.course();
    Breakdown breakdown = Breakdown.of(explained.explanation(), UNITS_PER_POINT);
    ExplanationSentences sentences = new ExplanationSentences(explained);
    ReleaseMembers.write(json, release)
        .member("company", course.company().name())
        .member("course", course.id().value())
        .member("observed", course.engagementScore())
        .member("baseValue", breakdown.baseValue())
        .member("baseline", breakdown.baseline())
        .member("unexplained", difference(course.engagementScore(), breakdown.baseline()))
        .object(
            "trees",
            t ->
                t.member("used", explained.trees().mask().count())
                    .member("of", trees)
                    .member("outOfBag", explained.trees().outOfBag()))
        .objects("sentences", sentences.ofTheWhole(), ExplanationSentence::write);
    for (boolean controllable : new boolean[] {true, false}) {
      List<Contribution> group = breakdown.parts(controllable);
      json.object(
          controllable ? "controllable" : "notControllable",
          g ->
              g.member("points", breakdown.points(group))
                  .objects("contributions", group, this::write)
                  .objects(
                      "sentences", sentences.ofTheGroup(controllable), ExplanationSentence::write));
    }
  }

  /** The difference as a reader of the two decimals works it out. */
  private static double difference(double observed, double baseline) {
    return BigDecimal.valueOf(observed).subtract(BigDecimal.valueOf(baseline)).doubleValue();
  }

  private void write(JsonWriter json, Contribution part) {
    json.member("id", part.id())
        .member("label", part.label())
        .member("points", part.points())
        .objects("features", part.features(), this::write);
  }

  private void write(JsonWriter json, Feature feature) {
    OptionalDouble recorded = explained.course().features().get(feature);
    json.member("feature", feature.id()).member("value", recorded);
    if (recorded.isPresent()) {
      json.nullMember("assumed");
    } else {
      json.member("assumed", explained.features().raw(feature));
    }
  }
}

package dev.keepmeengaged.study.importance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.study.result.FeatureDirection.CurvePoint;
import dev.keepmeengaged.training.effects.EffectCurve;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OriginalDirectionsTest {

  private static final double[] VALUES = {0, 2.5, 40, 100};
  private static final long[] MOSTLY_NONE = {70, 2, 2, 2};

  @Test
  void verdict_ofTheSameShape_agreesAndSaysByHowMuch() {
    assertThat(verdict(Feature.INTERACTIVE, 0, -4, -1, 4))
        .isEqualTo(
            "Agrees: from 2.5 to 100 percent the predicted score rises by 8.0 points."
                + " Apart from that, as between two kinds of course, the step from none to 2.5"
                + " percent: 4.0 points down. A course needs at least 40 pages to have 2.5 percent"
                + " of it, so these are long ones."
                + " The shape is the same in 4 of 5 forests trained on random four fifths of the"
                + " rows.");
  }

  @Test
  void verdict_ofTheOppositeShape_doesNotAgree() {
    assertThat(verdict(Feature.CONTENT, 0, 1, 3, 9))
        .startsWith(
            "Does not agree: from 2.5 to 100 percent the predicted score rises by 8.0 points.");
  }

  @Test
  void verdict_ofACurveThatTurns_saysWhere() {
    assertThat(verdict(Feature.INTERACTIVE, 0, 1, 9, 3))
        .startsWith(
            "Does not agree: from 2.5 to 100 percent the predicted score goes up by 8.0 points and"
                + " down by 6.0, highest at 40 percent and lowest at 2.5 percent.");
  }

  @Test
  void verdict_ofACurveThatTurnsALittle_saysThatForestsDifferByAsMuch() {
    assertThat(verdict(Feature.INTERACTIVE, 0, 0, 1.4, 0.2))
        .contains("Forests trained on other courses differ by 0.5 points there.");
  }

  @Test
  void verdict_ofASmallShare_saysHowManyPagesItTakes_valuesBeingInTenths() {
    assertThat(verdictAt(new double[] {0, 1.5, 40, 100}))
        .contains("A course needs at least 65 pages to have 1.5 percent of it");
  }

  @Test
  void verdict_ofAShareThatShortCoursesHaveToo_saysNothingOfPages() {
    assertThat(verdictAt(new double[] {0, 5.1, 40, 100}))
        .contains("the step from none to 5.1 percent: 4.0 points down.")
        .doesNotContain("pages");
  }

  @Test
  void verdict_ofNoChange_isNotSeen() {
    assertThat(verdict(Feature.NOT_GRADED_ASSESSMENT, 0, 0, 0.2, 0.1))
        .startsWith(
            "Not seen here: from 2.5 to 100 percent the predicted score changes by less than a"
                + " point.");
  }

  @Test
  void verdict_ofWhatMayBeAResult_saysSo() {
    assertThat(verdict(Feature.CERTIFICATES, 0, 1, 3, 9))
        .startsWith("Agrees")
        .contains("Certificates are given after completion")
        .doesNotContain("pages");
    assertThat(verdict(Feature.TEACHER_COMMENTS, 0, 1, 3, 9))
        .contains("Instructors comment on what learners hand in");
  }

  @Test
  void verdict_whereTheStudySaidNothing_isEmpty() {
    assertThat(verdict(Feature.EXTERNAL, 0, 1, 3, 9)).isEmpty();
    assertThat(OriginalDirections.of(Feature.EXTERNAL)).isEmpty();
  }

  private static String verdict(Feature feature, double... effects) {
    return verdict(feature, VALUES, effects);
  }

  private static String verdictAt(double[] values) {
    return verdict(Feature.INTERACTIVE, values, new double[] {0, -4, -1, 4});
  }

  private static String verdict(Feature feature, double[] values, double[] effects) {
    EffectCurve curve = EffectCurve.of(values, effects, MOSTLY_NONE, 100);
    List<CurvePoint> points =
        IntStream.range(0, values.length)
            .mapToObj(i -> new CurvePoint(values[i], effects[i], 0.5, MOSTLY_NONE[i]))
            .toList();
    return OriginalDirections.verdict(feature, curve, points, 5, 4);
  }
}

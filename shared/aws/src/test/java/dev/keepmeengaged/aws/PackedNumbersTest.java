package dev.keepmeengaged.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.keepmeengaged.domain.Distribution;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureStatistics;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.Population;
import dev.keepmeengaged.domain.Quartiles;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PackedNumbersTest {

  @Property
  void values_readBackAsTheyWere(@ForAll("vectors") FeatureVector features) {
    byte[] packed = PackedNumbers.values(features);

    assertThat(PackedNumbers.values(ByteBuffer.wrap(packed))).isEqualTo(features);
  }

  @Provide
  Arbitrary<FeatureVector> vectors() {
    return Arbitraries.doubles()
        .injectNull(0.2)
        .array(Double[].class)
        .ofSize(Feature.COUNT)
        .map(
            values -> {
              double[] raw = new double[Feature.COUNT];
              for (int i = 0; i < raw.length; i++) {
                raw[i] = values[i] == null ? Double.NaN : values[i];
              }
              return FeatureVector.of(raw);
            });
  }

  @Test
  void values_thatAreMissing_takeNoRoom() {
    double[] one = new double[Feature.COUNT];
    Arrays.fill(one, Double.NaN);
    one[Feature.USERS.ordinal()] = 12;

    assertThat(PackedNumbers.values(FeatureVector.of(one)))
        .isEqualTo(ByteBuffer.allocate(12).putInt(1 << 3).putDouble(12).array());
  }

  @Test
  void populations_readBackAsTheyWere() {
    Map<Feature, Population> populations =
        Map.of(
            Feature.PRICE, new Population(70_000, 7_000), Feature.USES_SCORM, new Population(3, 1));

    assertThat(PackedNumbers.populations(ByteBuffer.wrap(PackedNumbers.populations(populations))))
        .isEqualTo(populations);
  }

  @Test
  void statistics_readBackAsTheyWere() {
    Map<Feature, FeatureStatistics> statistics =
        Map.of(
            Feature.PRICE, new FeatureStatistics(1.1, new Quartiles(0, 0.1, 2.5)),
            Feature.TEACHER_COMMENTS, new FeatureStatistics(3, new Quartiles(1, 2, 9)));

    assertThat(PackedNumbers.statistics(ByteBuffer.wrap(PackedNumbers.statistics(statistics))))
        .isEqualTo(statistics);
    assertThat(PackedNumbers.statistics(ByteBuffer.wrap(PackedNumbers.statistics(Map.of()))))
        .isEmpty();
  }

  @Test
  void distributions_readBackAsTheyWere() {
    Map<Feature, Distribution> distributions =
        Map.of(
            Feature.CONTENT, Distribution.of(1, 2, 3.3, 100).orElseThrow(),
            Feature.QUIZ_GRADE, Distribution.of(89).orElseThrow());

    assertThat(
            PackedNumbers.distributions(
                ByteBuffer.wrap(PackedNumbers.distributions(distributions))))
        .isEqualTo(distributions);
  }

  @Test
  void values_ofAFeatureThatThisProgramDoesNotKnow_areLeftOut() {
    byte[] packed =
        ByteBuffer.allocate(20).putInt(1 << 3 | 1 << 31).putDouble(12).putDouble(77).array();

    assertThat(PackedNumbers.values(ByteBuffer.wrap(packed)))
        .isEqualTo(FeatureVector.of(Map.of(Feature.USERS, 12.0), Double.NaN));
  }

  @Test
  void values_ofEachFeature_areReadByTheNumberThatItWasPublishedWith() {
    String published =
        "price discount lengthHours users companyAdministrators companyInstructors companyLearners"
            + " companyRating quizGrade completedQuizzes gradedAssessment notGradedAssessment content"
            + " external interactive usesScorm milestoneCourse certificates collaborations"
            + " teacherComments";
    int number = 0;
    for (String id : published.split(" ", -1)) {
      byte[] packed = ByteBuffer.allocate(12).putInt(1 << number).putDouble(number).array();
      assertThat(PackedNumbers.values(ByteBuffer.wrap(packed)))
          .isEqualTo(
              FeatureVector.of(
                  Map.of(Feature.byId(id).orElseThrow(), (double) number), Double.NaN));
      number++;
    }
  }

  @Test
  void values_followedByMore_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PackedNumbers.values(ByteBuffer.allocate(5)))
        .withMessage("1 bytes too many");
  }
}

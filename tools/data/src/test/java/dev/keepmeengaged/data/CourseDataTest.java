package dev.keepmeengaged.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CourseDataTest {

  private static final CourseRow FIRST = row(33, 1);
  private static final CourseRow SECOND = row(50, 2);

  @Test
  void trainingHash_isSha256OfBigEndianDoubles() {
    // From Python: sha256(struct.pack('>21d', 33.0, *[0.0] * 20))
    assertThat(data(List.of(row(33, 0))).trainingHash())
        .isEqualTo("b15fef244e8d5ec1e0fd965ad39297ee6466234011d4294b2a400ba5bbe592ad");
  }

  @Test
  void trainingHash_dependsOnEveryValueAndTheOrder() {
    String hash = data(List.of(FIRST, SECOND)).trainingHash();

    assertThat(hash).isEqualTo(data(List.of(row(33, 1), row(50, 2))).trainingHash());
    assertThat(
            List.of(
                data(List.of(SECOND, FIRST)).trainingHash(),
                data(List.of(FIRST)).trainingHash(),
                data(List.of(FIRST, row(51, 2))).trainingHash(),
                data(List.of(FIRST, row(50, 3))).trainingHash()))
        .doesNotContain(hash)
        .doesNotHaveDuplicates();
  }

  private static CourseData data(List<CourseRow> training) {
    return new CourseData(
        DataFormat.PUBLISHED, training, List.of(), new ImportReport(List.of(), 0, List.of(), 0));
  }

  private static CourseRow row(double score, double teacherComments) {
    FeatureVector features =
        FeatureVector.of(new double[Feature.COUNT])
            .with(Map.of(Feature.TEACHER_COMMENTS, teacherComments));
    return new CourseRow(Optional.empty(), score, features);
  }
}

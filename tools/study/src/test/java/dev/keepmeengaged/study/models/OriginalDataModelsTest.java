package dev.keepmeengaged.study.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.artifacts.Accuracy;
import dev.keepmeengaged.artifacts.ByCompany.GroupedBy;
import dev.keepmeengaged.data.CourseRow;
import dev.keepmeengaged.data.OriginalData;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.study.linear.FeatureTransform;
import dev.keepmeengaged.study.models.LinearRegression.Penalty;
import java.util.List;
import org.junit.jupiter.api.Test;

class OriginalDataModelsTest {

  private final List<CourseRow> rows = OriginalData.read().training();

  @Test
  void groups_areTheProfiles() {
    CompanyGroups groups = CompanyGroups.of(rows);

    assertThat(groups.by()).isEqualTo(GroupedBy.PROFILE);
    assertThat(groups.groups()).hasSize(173);
    assertThat(groups.largest()).isEqualTo(2_785);
    assertThat(groups.folds(5, 1))
        .allSatisfy(fold -> assertThat(fold.testRows().length).isBetween(4_800, 5_000));
  }

  @Test
  void leastSquares_isSteadyOnLogs_andFallsWhereTheDearestCourseIsJudged() {
    LinearRegression logged = new LinearRegression(Penalty.NONE, FeatureTransform.LOGGED);
    LinearRegression raw = new LinearRegression(Penalty.NONE, FeatureTransform.RAW);

    for (RowSplit split : RowSplits.of(rows.size(), 10, 1)) {
      SplitData data = SplitData.of(rows, split);
      boolean dearestIsJudged =
          data.test().features().stream().anyMatch(row -> row.raw(Feature.PRICE) == 250_000);
      assertThat(r2(logged, data)).isBetween(0.14, 0.21);
      assertThat(r2(raw, data) < 0).isEqualTo(dearestIsJudged);
    }
  }

  private static double r2(StudiedModel model, SplitData data) {
    return Accuracy.of(data.test().scores(), model.fit(data, 1).test()).r2();
  }
}

package dev.keepmeengaged.study.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.artifacts.ByCompany.GroupedBy;
import dev.keepmeengaged.data.CourseData;
import dev.keepmeengaged.data.CourseRow;
import dev.keepmeengaged.data.DataFormat;
import dev.keepmeengaged.data.ImportReport;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CourseId;
import dev.keepmeengaged.domain.CourseKey;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.study.checkpoint.Checkpoint;
import dev.keepmeengaged.study.result.AdviceCoverage;
import dev.keepmeengaged.study.result.AdviceCoverage.Unadvised;
import dev.keepmeengaged.study.result.AdviceCoverage.WhyNothing;
import dev.keepmeengaged.training.calibration.Rows;
import dev.keepmeengaged.training.calibration.TestForests;
import dev.keepmeengaged.training.forest.ModelTraining;
import dev.keepmeengaged.training.forest.NewModel;
import dev.keepmeengaged.training.forest.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

class AdviceStudyTest {

  private static final Rows ROWS = TestForests.rows(400, 0.8, 1);

  /** All courses have the same company features, so one profile. */
  private static final CourseData WITHOUT_IDS = data(false, 60);

  private static final NewModel MODEL = trained(WITHOUT_IDS);

  @Test
  void rowsWithoutIds_areAskedForByProfile_andCoursesWithIdsByCompany() {
    List<AdviceCoverage> given = ask(MODEL, WITHOUT_IDS);

    assertThat(given)
        .extracting(AdviceCoverage::by)
        .containsExactly(GroupedBy.PROFILE, GroupedBy.COMPANY);
    assertThat(given).extracting(AdviceCoverage::courses).containsExactly(400, 60);
    assertThat(given).extracting(AdviceCoverage::asked).containsExactly(400, 60);
  }

  @Test
  void rowsWithIds_areAskedForOnce() {
    CourseData ids = data(true, 400);

    assertThat(ask(trained(ids), ids))
        .extracting(AdviceCoverage::by)
        .containsExactly(GroupedBy.COMPANY);
  }

  @Test
  void everyCourse_getsAnAnswer_andEachCountIsPartOfTheOneBefore() {
    for (AdviceCoverage of : ask(MODEL, WITHOUT_IDS)) {
      assertThat(of.mixes() + of.nothing().stream().mapToInt(Unadvised::courses).sum())
          .isEqualTo(of.asked());
      assertThat(of.enoughLearners()).isLessThanOrEqualTo(of.asked());
      assertThat(of.withMove()).isBetween(1, of.enoughLearners());
      assertThat(of.shown()).isBetween(1, of.withMove());
      assertThat(of.withPlan()).isLessThanOrEqualTo(of.shown());
      assertThat(of.shown()).isLessThanOrEqualTo(of.shownWithoutVeto());
      assertThat(of.mixes()).isGreaterThanOrEqualTo(of.shown());
    }
  }

  @Test
  void coursesWithFewLearners_areAskedFor_andInNoShare() {
    CourseData few =
        with(
            WITHOUT_IDS.training().stream()
                .map(row -> changed(row, row.engagementScore(), 9))
                .toList(),
            List.of());

    AdviceCoverage given = ask(trained(few), few).get(0);

    assertThat(given.asked()).isEqualTo(400);
    assertThat(given.enoughLearners()).isZero();
    assertThat(given.shown()).isZero();
    assertThat(given.mixes()).isPositive();
  }

  @Test
  void coursesWithFewerThanFiveLearners_getThatAsTheirReason() {
    List<CourseRow> catalogue =
        data(false, 60).catalogue().stream()
            .map(row -> changed(row, row.engagementScore(), 4))
            .toList();

    AdviceCoverage given = ask(MODEL, with(WITHOUT_IDS.training(), catalogue)).get(1);

    assertThat(given.mixes()).isZero();
    assertThat(given.nothing()).containsExactly(new Unadvised(WhyNothing.TOO_FEW_LEARNERS, 60));
  }

  @Test
  void aCompanyOfFourCourses_andAScoreOf100_haveTheirReasons() {
    List<CourseRow> four = data(false, 4).catalogue();
    List<CourseRow> catalogue = new ArrayList<>(four.subList(0, 3));
    catalogue.add(changed(four.get(3), 100, 50));

    AdviceCoverage given = ask(MODEL, with(WITHOUT_IDS.training(), catalogue)).get(1);

    assertThat(given.nothing())
        .containsExactly(
            new Unadvised(WhyNothing.OUTSIDE_MODEL_SCOPE, 1),
            new Unadvised(WhyNothing.TOO_FEW_COURSES, 3));
  }

  @Test
  void aModelWithoutCalibration_isNotAsked() {
    CourseData same =
        with(
            WITHOUT_IDS.training().stream()
                .map(
                    row ->
                        new CourseRow(
                            row.key(),
                            row.engagementScore(),
                            row.features()
                                .with(Map.of(Feature.INTERACTIVE, 0.0, Feature.CONTENT, 100.0))))
                .toList(),
            List.of());
    AdviceStudy study = new AdviceStudy(trained(same), same, 1, 2);

    assertThat(study.pieces()).isZero();
    assertThat(study.ask(Checkpoint.NONE)).isEmpty();
  }

  @Test
  void whatIsGiven_isTheSame_withAnyThreads_andFromACheckpoint() {
    Map<String, String> kept = new ConcurrentHashMap<>();
    Checkpoint remembering =
        (key, work) -> {
          String counts = work.get();
          assertThat(kept.put(key, counts)).as(key).isNull();
          return counts;
        };
    Checkpoint complete = (key, work) -> Objects.requireNonNull(kept.get(key));

    List<AdviceCoverage> given = new AdviceStudy(MODEL, WITHOUT_IDS, 1, 1).ask(remembering);

    assertThat(kept).hasSize(new AdviceStudy(MODEL, WITHOUT_IDS, 1, 2).pieces());
    assertThat(ask(MODEL, WITHOUT_IDS)).isEqualTo(given);
    assertThat(new AdviceStudy(MODEL, WITHOUT_IDS, 1, 2).ask(complete)).isEqualTo(given);
  }

  private static List<AdviceCoverage> ask(NewModel model, CourseData data) {
    return new AdviceStudy(model, data, 1, 2).ask(Checkpoint.NONE);
  }

  private static NewModel trained(CourseData data) {
    return new ModelTraining(TestForests.PARAMETERS, 1, 0, 2).train(data, Progress.SILENT);
  }

  /** The rows, and the first of them as courses of one company. */
  private static CourseData data(boolean ids, int courses) {
    List<CourseRow> training = new ArrayList<>();
    List<CourseRow> catalogue = new ArrayList<>();
    for (int i = 0; i < ROWS.size(); i++) {
      CourseKey key = new CourseKey(new Company("heron"), new CourseId("c" + i));
      FeatureVector features = ROWS.features().get(i);
      double score = ROWS.scores()[i];
      training.add(new CourseRow(ids ? Optional.of(key) : Optional.empty(), score, features));
      if (i < courses) {
        catalogue.add(new CourseRow(Optional.of(key), score, features));
      }
    }
    return with(training, catalogue);
  }

  private static CourseData with(List<CourseRow> training, List<CourseRow> catalogue) {
    return new CourseData(
        DataFormat.PREPARED, training, catalogue, new ImportReport(List.of(), 0, List.of(), 0));
  }

  private static CourseRow changed(CourseRow row, double score, double users) {
    return new CourseRow(row.key(), score, row.features().with(Map.of(Feature.USERS, users)));
  }
}

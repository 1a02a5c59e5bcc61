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
import dev.keepmeengaged.study.result.SegmentResult;
import dev.keepmeengaged.study.result.SegmentResult.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SegmentStudyTest {

  @Test
  void companies_areSearched_whereTheyHaveEnoughCoursesWithEnoughLearners() {
    List<CourseRow> rows = new ArrayList<>();
    rows.addAll(courses("heron", 40, 50));
    rows.addAll(courses("egret", 29, 50));
    rows.addAll(courses("stork", 60, 9));

    SegmentResult begin = search(rows, rows);

    assertThat(begin.by()).isEqualTo(GroupedBy.COMPANY);
    assertThat(begin.companies()).isEqualTo(3);
    assertThat(begin.searched()).isEqualTo(1);
    assertThat(begin.withSegments()).isEqualTo(1);
    assertThat(begin.largest()).extracting(Found::name).containsExactly("heron");
    assertThat(begin.largest().get(0).segments().get(0).sentence("its"))
        .isEqualTo("20 courses without SCORM: median 20, 60 points lower than its 20 others.");
  }

  @Test
  void coursesThatArePublished_areSearched_whateverTheirScore() {
    List<CourseRow> rows = courses("heron", 40, 50);

    assertThat(search(rows.subList(0, 20), rows).searched()).isEqualTo(1);
  }

  @Test
  void theTenLargest_areNamed_mostCoursesFirst() {
    List<CourseRow> rows = new ArrayList<>();
    for (int company = 0; company < 12; company++) {
      rows.addAll(courses("c" + company, 40 + company, 50));
    }

    SegmentResult begin = search(rows, rows);

    assertThat(begin.withSegments()).isEqualTo(12);
    assertThat(begin.largest()).hasSize(10);
    assertThat(begin.largest().get(0).name()).isEqualTo("c11");
    assertThat(begin.largest().get(9).name()).isEqualTo("c2");
  }

  @Test
  void rowsWithoutIds_areSearchedByProfile_namedByItsShares() {
    List<CourseRow> rows =
        courses("heron", 40, 50).stream()
            .map(row -> new CourseRow(Optional.empty(), row.engagementScore(), row.features()))
            .toList();

    SegmentResult begin = search(rows, courses("heron", 5, 50));

    assertThat(begin.by()).isEqualTo(GroupedBy.PROFILE);
    assertThat(begin.largest())
        .extracting(Found::name)
        .containsExactly(
            "administrators 12.5 %, instructors 0 %, learner roles 87.5 %, company rating 4");
  }

  private static SegmentResult search(List<CourseRow> training, List<CourseRow> catalogue) {
    CourseData data =
        new CourseData(
            DataFormat.PREPARED, training, catalogue, new ImportReport(List.of(), 0, List.of(), 0));
    SegmentStudy study = new SegmentStudy(data, 2);
    AtomicInteger done = new AtomicInteger();
    SegmentResult found = study.search(done::incrementAndGet);
    assertThat(done).hasValue(study.pieces());
    return found;
  }

  /** Courses of a company, of which every other has SCORM packages and scores 60 points more. */
  private static List<CourseRow> courses(String company, int count, double users) {
    List<CourseRow> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean scorm = i % 2 == 0;
      rows.add(
          new CourseRow(
              Optional.of(new CourseKey(new Company(company), new CourseId("c" + i))),
              scorm ? 80 : 20,
              FeatureVector.of(new double[Feature.COUNT])
                  .with(
                      Map.of(
                          Feature.USERS, users,
                          Feature.USES_SCORM, scorm ? 1.0 : 0.0,
                          Feature.CONTENT, 100.0,
                          Feature.COMPANY_ADMINISTRATORS, 12.5,
                          Feature.COMPANY_LEARNERS, 87.5,
                          Feature.COMPANY_RATING, 4.0))));
    }
    return rows;
  }
}

package dev.keepmeengaged.domain;

import static dev.keepmeengaged.domain.Feature.QUIZ_GRADE;
import static dev.keepmeengaged.domain.Feature.USERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CatalogueTest {

  @Test
  void courses_bestFirst_equalScoresByLearnersThenId() {
    Catalogue catalogue =
        Catalogue.of(
            List.of(
                Courses.course("a", "3", 50),
                Courses.course("a", "2", 50),
                Courses.course("a", "1", 10),
                Courses.course("a", "4", 50, Map.of(USERS, 900.0)),
                Courses.course("b", "1", 99)));

    assertThat(catalogue.courses(new Company("A")))
        .extracting(c -> c.id().value())
        .containsExactly("4", "2", "3", "1");
  }

  @Test
  void profiles_summariseEachCompanyAlone() {
    Catalogue catalogue =
        Catalogue.of(
            List.of(
                Courses.course("zebra", "1", 99),
                Courses.course("Aardvark", "1", 10),
                Courses.course("aardvark", "2", 20)));

    assertThat(catalogue.profiles())
        .extracting(CompanyProfile::summary)
        .containsExactly(
            new CompanyScores(new Company("aardvark"), 2, new Quartiles(12.5, 15, 17.5)),
            new CompanyScores(new Company("zebra"), 1, new Quartiles(99, 99, 99)));
  }

  @Test
  void profiles_featureThatNoCourseHas_isLeftOut() {
    Catalogue catalogue =
        Catalogue.of(List.of(Courses.course("a", "1", 10, Map.of(QUIZ_GRADE, Double.NaN))));

    assertThat(catalogue.profiles().get(0).features())
        .doesNotContainKey(QUIZ_GRADE)
        .containsKey(USERS);
    assertThat(catalogue.allCourses().features()).doesNotContainKey(QUIZ_GRADE);
  }

  @Test
  void of_sameCourseTwice_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Catalogue.of(List.of(Courses.course("a", "1", 10), Courses.course("A", "1", 20))))
        .withMessageContaining("has course \"1\" 2 times");
  }
}

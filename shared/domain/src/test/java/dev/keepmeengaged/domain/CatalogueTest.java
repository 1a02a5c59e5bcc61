package dev.keepmeengaged.domain;

import static dev.keepmeengaged.domain.Feature.QUIZ_GRADE;
import static dev.keepmeengaged.domain.Feature.USERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
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
            scores("aardvark", 2, 2, new Quartiles(12.5, 15, 17.5)),
            scores("zebra", 1, 1, new Quartiles(99, 99, 99)));
  }

  @Test
  void profiles_quartiles_areOfCoursesWithTenLearnersOrMore() {
    Catalogue catalogue =
        Catalogue.of(
            List.of(
                Courses.course("a", "1", 40, Map.of(USERS, 10.0)),
                Courses.course("a", "2", 60, Map.of(USERS, 5000.0)),
                Courses.course("a", "3", 100, Map.of(USERS, 1.0)),
                Courses.course("a", "4", 0, Map.of(USERS, 9.0)),
                Courses.course("a", "5", 0, Map.of(USERS, Double.NaN))));

    CompanyProfile profile = catalogue.profiles().get(0);
    assertThat(profile.summary()).isEqualTo(scores("a", 5, 2, new Quartiles(45, 50, 55)));
    assertThat(profile.features())
        .hasEntrySatisfying(USERS, users -> assertThat(users.quartiles().median()).isEqualTo(9.5));
    assertThat(catalogue.allCourses().scores().values().median()).isEqualTo(40);
  }

  @Test
  void profiles_companyOfSmallSamples_hasNoQuartiles() {
    Catalogue catalogue =
        Catalogue.of(
            List.of(
                Courses.course("a", "1", 40, Map.of(USERS, 9.0)),
                Courses.course("a", "2", 60, Map.of(USERS, 0.0))));

    assertThat(catalogue.profiles().get(0).summary())
        .isEqualTo(new CompanyScores(new Company("a"), 2, OptionalInt.of(0), Optional.empty()));
  }

  private static CompanyScores scores(String company, int courses, int enough, Quartiles scores) {
    return new CompanyScores(
        new Company(company), courses, OptionalInt.of(enough), Optional.of(scores));
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

package dev.keepmeengaged.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.domain.AccessEntries;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CourseId;
import dev.keepmeengaged.domain.CourseKey;
import dev.keepmeengaged.domain.DataVersion;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StubTableTest {

  private static final DataVersion VERSION = new DataVersion("any");
  private static final Company COMPANY = new Company("Whoever");

  private final CoursesTable table = StubTable.open();

  @Test
  void everyCourseThatIsAskedFor_isThere() {
    DynamoDbCourseRepository courses = new DynamoDbCourseRepository(table);

    assertThat(courses.course(COMPANY, new CourseId("77"), VERSION))
        .hasValueSatisfying(
            course -> {
              assertThat(course.inModelScope()).isTrue();
              assertThat(course.company()).isNotEqualTo(COMPANY);
            });
    assertThat(courses.bestFirst(COMPANY, VERSION, 100, Optional.empty()))
        .hasValueSatisfying(found -> assertThat(found.page().items()).hasSize(100));
    assertThat(courses.byId(COMPANY, VERSION, "", 100, Optional.empty()))
        .hasValueSatisfying(found -> assertThat(found.page().items()).hasSize(100));
    assertThat(courses.all(COMPANY, VERSION))
        .hasValueSatisfying(found -> assertThat(found.page().items()).hasSize(100));
    assertThat(courses.listed(COMPANY, new CourseId("77"), VERSION))
        .satisfies(
            found -> {
              assertThat(found.company()).isPresent();
              assertThat(found.course()).isPresent();
            });
  }

  @Test
  void everyCourseThatIsAskedForWithOthers_isThere() {
    DynamoDbCourseRepository courses = new DynamoDbCourseRepository(table);
    Set<CourseKey> keys =
        Stream.of("77", "\"7\\7\"", "nobodý}")
            .map(id -> new CourseKey(COMPANY, new CourseId(id)))
            .collect(Collectors.toSet());

    assertThat(courses.courses(keys, VERSION)).containsOnlyKeys(keys);
  }

  @Test
  void everyCompanyThatIsAskedFor_isThere() {
    DynamoDbCompanyRepository companies = new DynamoDbCompanyRepository(table);

    assertThat(companies.profile(COMPANY, VERSION)).isPresent();
    assertThat(companies.known(Set.of(COMPANY), VERSION)).containsExactly(COMPANY);
    assertThat(companies.allCourses(VERSION)).isPresent();
    assertThat(companies.companies(VERSION, "", 100, Optional.empty()).items()).hasSize(100);
    assertThat(companies.searchIndex(VERSION)).isPresent();
  }

  @Test
  void theMixesOfEveryCompanyThatIsAskedFor_areThere() {
    DynamoDbCompanyMixesRepository mixes = new DynamoDbCompanyMixesRepository(table);

    assertThat(mixes.mixes(COMPANY, VERSION))
        .hasValueSatisfying(own -> assertThat(own.courses()).isNotEmpty());
  }

  @Test
  void theSegmentsOfEveryCompanyThatIsAskedFor_areThere() {
    DynamoDbCompanySegmentsRepository segments = new DynamoDbCompanySegmentsRepository(table);

    assertThat(segments.segments(COMPANY, VERSION))
        .hasValueSatisfying(
            found -> {
              assertThat(found.segments()).isNotEmpty();
              assertThat(found.room().best()).isNotEmpty();
            });
  }

  @Test
  void everyClientThatIsAskedFor_isRegistered_andItsCompanyIsActive() {
    DynamoDbAccessRegister register = new DynamoDbAccessRegister(table);

    AccessEntries entries = register.read(Optional.of("anyone"), Optional.of(COMPANY));

    assertThat(entries.client())
        .hasValueSatisfying(client -> assertThat(client.grant()).isPresent());
    assertThat(entries.companySuspended()).isFalse();
  }
}

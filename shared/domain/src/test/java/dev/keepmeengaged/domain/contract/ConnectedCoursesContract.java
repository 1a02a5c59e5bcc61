package dev.keepmeengaged.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CourseId;
import dev.keepmeengaged.domain.CourseKey;
import dev.keepmeengaged.domain.lti.ConnectedCourses;
import dev.keepmeengaged.domain.lti.Platform;
import dev.keepmeengaged.domain.lti.PlatformCourse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What all {@link ConnectedCourses} do. */
public abstract class ConnectedCoursesContract {

  private static final PlatformCourse COURSE =
      new PlatformCourse("https://canvas.example", "10000000000001", "1:8865", "4dde");
  private static final CourseKey FIRST =
      new CourseKey(new Company("Bücher & Co"), new CourseId("65#97"));
  private static final CourseKey SECOND = new CourseKey(FIRST.company(), new CourseId("1"));
  private static final CourseKey OF_ANOTHER =
      new CourseKey(new Company("Heron"), new CourseId("1"));

  /** Without any course. */
  protected abstract ConnectedCourses none();

  @Test
  void aCourse_isConnectedOnce() {
    ConnectedCourses courses = none();
    assertThat(courses.of(COURSE)).isEmpty();

    assertThat(courses.connect(COURSE, FIRST)).isEqualTo(FIRST);
    assertThat(courses.connect(COURSE, FIRST)).as("again").isEqualTo(FIRST);
    assertThat(courses.connect(COURSE, SECOND)).as("another one").isEqualTo(FIRST);
    assertThat(courses.of(COURSE)).contains(FIRST);
  }

  @Test
  void aCourseOfACompanyThatHadTheDeploymentBefore_isReplaced() {
    ConnectedCourses courses = none();
    courses.connect(COURSE, FIRST);

    assertThat(courses.connect(COURSE, OF_ANOTHER)).isEqualTo(OF_ANOTHER);
    assertThat(courses.of(COURSE)).contains(OF_ANOTHER);
  }

  @Test
  void aCourse_isKnownByAllFourIds() {
    ConnectedCourses courses = none();
    courses.connect(COURSE, FIRST);

    assertThat(
            List.of(
                new PlatformCourse("https://canvas.example/", "10000000000001", "1:8865", "4dde"),
                new PlatformCourse("https://canvas.example", "10000000000002", "1:8865", "4dde"),
                new PlatformCourse("https://canvas.example", "10000000000001", "1:8866", "4dde"),
                new PlatformCourse("https://canvas.example", "10000000000001", "1:8865", "4DDE")))
        .allSatisfy(other -> assertThat(courses.of(other)).isEmpty());
  }

  @Test
  void ids_withTheSignsThatPartKeys_areKeptApart() {
    ConnectedCourses courses = none();
    courses.connect(new PlatformCourse("i", "c#1", "d", "x"), FIRST);

    assertThat(courses.of(new PlatformCourse("i", "c", "1#d", "x"))).isEmpty();
    assertThat(courses.of(new PlatformCourse("i#c", "1", "d", "x"))).isEmpty();
  }

  @Test
  void theLongestContextId_canBeConnected() {
    PlatformCourse longest = new PlatformCourse("i", "c", "d", "~".repeat(Platform.LONGEST_ID));

    assertThat(none().connect(longest, FIRST)).isEqualTo(FIRST);
  }
}

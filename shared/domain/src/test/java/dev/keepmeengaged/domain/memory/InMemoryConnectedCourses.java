package dev.keepmeengaged.domain.memory;

import dev.keepmeengaged.domain.CourseKey;
import dev.keepmeengaged.domain.lti.ConnectedCourses;
import dev.keepmeengaged.domain.lti.PlatformCourse;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Connected courses over a map: pass the same contract tests as the real adapter. */
public final class InMemoryConnectedCourses implements ConnectedCourses {

  private final Map<PlatformCourse, CourseKey> courses = new ConcurrentHashMap<>();

  @Override
  public Optional<CourseKey> of(PlatformCourse course) {
    return Optional.ofNullable(courses.get(course));
  }

  @Override
  public CourseKey connect(PlatformCourse course, CourseKey ours) {
    return courses.merge(
        course, ours, (was, given) -> was.company().equals(given.company()) ? was : given);
  }
}

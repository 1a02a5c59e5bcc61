package dev.keepmeengaged.domain.lti;

import dev.keepmeengaged.domain.CourseKey;
import dev.keepmeengaged.domain.UnavailableException;
import java.util.Optional;

/**
 * Port: which of our courses a platform's course is, chosen once. Implementations are thread-safe
 * and throw {@link UnavailableException} when their store cannot be read or written.
 */
public interface ConnectedCourses {

  /** Our course; empty while none was chosen. */
  Optional<CourseKey> of(PlatformCourse course);

  /**
   * Connects a course, unless it is connected to one of the same company already. A deployment that
   * changed hands leaves courses of the company before, which the new one replaces.
   *
   * @return our course from now on: the given one, or the one that was chosen before
   */
  CourseKey connect(PlatformCourse course, CourseKey ours);
}

package dev.keepmeengaged.domain.memory;

import dev.keepmeengaged.domain.contract.ConnectedCoursesContract;
import dev.keepmeengaged.domain.lti.ConnectedCourses;

class InMemoryConnectedCoursesTest extends ConnectedCoursesContract {

  @Override
  protected ConnectedCourses none() {
    return new InMemoryConnectedCourses();
  }
}

package dev.keepmeengaged.whatif;

import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.CourseKey;
import dev.keepmeengaged.domain.Outlook;
import dev.keepmeengaged.domain.Release;
import dev.keepmeengaged.domain.ReleaseCache;
import dev.keepmeengaged.http.ServedRelease;
import dev.keepmeengaged.predictions.CourseReader;
import dev.keepmeengaged.predictions.RequestedCourses;
import dev.keepmeengaged.predictions.ServedModel;
import java.util.Optional;

/**
 * {@code GET /v1/companies/{company}/courses/{course}/outlook}: the what-ifs of a course over each
 * feature that may change and for swaps of page types.
 */
final class OutlookEndpoint extends CourseEndpoint {

  private final CourseReader courses;

  OutlookEndpoint(ServedRelease<ServedModel> serving, CourseReader courses) {
    super(serving);
    this.courses = courses;
  }

  @Override
  OutlookAnswer about(CourseKey key, ReleaseCache.Loaded<ServedModel> current) {
    Release release = current.release();
    ServedModel model = current.content();
    RequestedCourses asked = courses.read(key, release.data());
    Course course = asked.get(key);
    course.requireInModelScope();
    Outlook outlook =
        Outlook.of(
            course,
            model.model(),
            Optional.ofNullable(courses.mixes(asked, release.data()).get(course.company())));
    return new OutlookAnswer(release, course, outlook, model.forest().trees());
  }
}

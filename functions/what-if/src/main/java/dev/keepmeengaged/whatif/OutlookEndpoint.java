package dev.keepmeengaged.whatif;

import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.CourseKey;
import dev.keepmeengaged.domain.Outlook;
import dev.keepmeengaged.domain.Release;
import dev.keepmeengaged.domain.Served;
import dev.keepmeengaged.http.Serving;
import dev.keepmeengaged.predictions.CourseReader;
import dev.keepmeengaged.predictions.ServedModel;

/**
 * {@code GET /v1/companies/{company}/courses/{course}/outlook}: what changes of a course go with,
 * along each feature that may change and for swaps of page types.
 */
final class OutlookEndpoint extends CourseEndpoint {

  private final CourseReader courses;

  OutlookEndpoint(Serving<ServedModel> serving, CourseReader courses) {
    super(serving);
    this.courses = courses;
  }

  @Override
  OutlookAnswer about(CourseKey key, Served.Loaded<ServedModel> current) {
    Release release = current.release();
    ServedModel model = current.content();
    Course course = courses.read(key, release.data());
    course.requireInModelScope();
    Outlook outlook = Outlook.of(course, model.model(), courses.mixes(course, release.data()));
    return new OutlookAnswer(release, course, outlook, model.forest().trees());
  }
}

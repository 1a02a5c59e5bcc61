package dev.keepmeengaged.whatif;

import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.CourseKey;
import dev.keepmeengaged.domain.Release;
import dev.keepmeengaged.domain.ReleaseCache;
import dev.keepmeengaged.domain.SliderModel;
import dev.keepmeengaged.http.ServedRelease;
import dev.keepmeengaged.predictions.CourseReader;
import dev.keepmeengaged.predictions.ServedModel;

/**
 * {@code GET /v1/companies/{company}/courses/{course}/reduced-forest}: what it takes to work out
 * the figures of a course's sliders without asking again.
 */
final class ReducedForestEndpoint extends CourseEndpoint {

  private final CourseReader courses;

  ReducedForestEndpoint(ServedRelease<ServedModel> serving, CourseReader courses) {
    super(serving);
    this.courses = courses;
  }

  @Override
  ReducedForestAnswer about(CourseKey key, ReleaseCache.Loaded<ServedModel> current) {
    Release release = current.release();
    ServedModel model = current.content();
    Course course = courses.read(key, release.data());
    course.requireInModelScope();
    SliderModel sliders =
        SliderModel.of(course, model.model(), courses.mixes(course, release.data()));
    return new ReducedForestAnswer(release, sliders, model.model());
  }
}

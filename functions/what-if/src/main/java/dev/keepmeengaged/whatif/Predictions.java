package dev.keepmeengaged.whatif;

import dev.keepmeengaged.domain.ChangeCalibration.Origin;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CompanyMixes;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.ReleaseCache;
import dev.keepmeengaged.domain.WhatIf;
import dev.keepmeengaged.predictions.AskedCourses;
import dev.keepmeengaged.predictions.CourseReader;
import dev.keepmeengaged.predictions.ServedModel;
import dev.keepmeengaged.predictions.WhatIfAnswer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answers to one request, all of one release.
 *
 * @param mixes of the companies of the courses that were found; none in a release without mixes
 */
record Predictions(
    ReleaseCache.Loaded<ServedModel> served,
    AskedCourses courses,
    Map<Company, CompanyMixes> mixes) {

  /** The answers about these courses, for which the mixes of their companies are read. */
  static Predictions of(
      ReleaseCache.Loaded<ServedModel> served, AskedCourses courses, CourseReader reader) {
    return new Predictions(served, courses, reader.mixes(courses, served.release().data()));
  }

  /**
   * @throws dev.keepmeengaged.domain.UnknownResourceException when there is no such course
   * @throws dev.keepmeengaged.domain.ImpossibleRequestException when it cannot be changed so
   */
  WhatIfAnswer answer(WhatIfRequest request) {
    Course course = courses.get(request.course());
    ServedModel model = served.content();
    WhatIf whatIf =
        WhatIf.answer(
            course,
            request.changes(),
            model.model(),
            Optional.ofNullable(mixes.get(course.company())),
            Origin.CHOSEN);
    List<String> research = model.research().on(whatIf.features().keySet());
    return new WhatIfAnswer(served.release(), course, whatIf, model.forest().trees(), research);
  }
}

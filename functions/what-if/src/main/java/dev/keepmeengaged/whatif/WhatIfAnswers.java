package dev.keepmeengaged.whatif;

import dev.keepmeengaged.domain.ChangeCalibration.Origin;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CompanyMixes;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.ReleaseCache;
import dev.keepmeengaged.domain.WhatIf;
import dev.keepmeengaged.predictions.CourseReader;
import dev.keepmeengaged.predictions.RequestedCourses;
import dev.keepmeengaged.predictions.ServedModel;
import dev.keepmeengaged.predictions.WhatIfAnswer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The what-ifs of one request, all answered from one release.
 *
 * @param mixes of the companies of the courses that were found; none in a release without mixes
 */
record WhatIfAnswers(
    ReleaseCache.Loaded<ServedModel> served,
    RequestedCourses courses,
    Map<Company, CompanyMixes> mixes) {

  /** Reads the page mixes of the courses' companies, which the answers need. */
  static WhatIfAnswers read(
      ReleaseCache.Loaded<ServedModel> served, RequestedCourses courses, CourseReader reader) {
    return new WhatIfAnswers(served, courses, reader.mixes(courses, served.release().data()));
  }

  /**
   * @throws dev.keepmeengaged.domain.UnknownResourceException when there is no such course
   * @throws dev.keepmeengaged.domain.ImpossibleRequestException when the changes cannot be made
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

package dev.keepmeengaged.whatif;

import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.Served;
import dev.keepmeengaged.domain.WhatIf;

/** The answers to one request, all of one release. */
record Predictions(Served.Loaded<ServedModel> served, AskedCourses courses) {

  /**
   * @throws dev.keepmeengaged.domain.UnknownResourceException when there is no such course
   * @throws dev.keepmeengaged.domain.ImpossibleRequestException when it cannot be changed so
   */
  WhatIfAnswer answer(WhatIfRequest request) {
    Course course = courses.get(request.course());
    ServedModel model = served.content();
    WhatIf whatIf = WhatIf.answer(course, request.changes(), model.forest(), model.trained());
    return new WhatIfAnswer(served.release(), course, whatIf, model.forest().trees());
  }
}

package dev.keepmeengaged.whatif;

import dev.keepmeengaged.domain.ChangeCalibration.Origin;
import dev.keepmeengaged.domain.Changes;
import dev.keepmeengaged.domain.CompanyMixes;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.ReleaseCache;
import dev.keepmeengaged.domain.WhatIf;
import dev.keepmeengaged.predictions.ServedModel;
import dev.keepmeengaged.predictions.WhatIfAnswer;
import java.util.List;
import java.util.Optional;

/** The what-ifs of one request, all answered from one release. */
record WhatIfResponder(ReleaseCache.Loaded<ServedModel> served) {

  /**
   * The answer for a course.
   *
   * @param mixes of its company; empty in a release without mixes
   * @throws dev.keepmeengaged.domain.ImpossibleRequestException when the changes cannot be made
   */
  WhatIfAnswer answer(Course course, Changes changes, Optional<CompanyMixes> mixes) {
    ServedModel model = served.content();
    WhatIf whatIf = WhatIf.answer(course, changes, model.model(), mixes, Origin.CHOSEN);
    List<String> research = model.research().on(whatIf.features().keySet());
    return new WhatIfAnswer(served.release(), course, whatIf, model.forest().trees(), research);
  }
}

package dev.keepmeengaged.domain;

import dev.keepmeengaged.domain.ChangeCalibration.Origin;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Answers many what-ifs of one course. Computes once what they share: the forest reduced to what
 * the changes can reach, and the support of each mix. Not thread-safe.
 */
final class CourseWhatIfs {

  private final Course course;
  private final WhatIfModel model;
  private final SupportForCourse support;

  CourseWhatIfs(Course course, WhatIfModel model, Optional<CompanyMixes> own) {
    this.course = course;
    this.model = model;
    this.support = new SupportForCourse(course, own, model.profiles());
  }

  /** Answers changes that set some of these features, and no other. */
  Function<Changes, WhatIfSummary> changing(Set<Feature> features) {
    ScenarioPredictor predictor = ScenarioPredictor.of(course, model, features);
    return changes -> summary(predictor, Scenario.of(course, changes));
  }

  private WhatIfSummary summary(ScenarioPredictor predictor, Scenario scenario) {
    ScenarioPrediction prediction = predictor.predict(scenario);
    Support ofMix = scenario.support(support::of);
    WhatIfFigures figures = new WhatIfFigures(scenario, prediction, ofMix, model);
    return new WhatIfSummary(
        prediction.baseline(),
        prediction.expected(),
        figures.expectedChange(Origin.CHOSEN),
        figures.odds(),
        ofMix);
  }
}

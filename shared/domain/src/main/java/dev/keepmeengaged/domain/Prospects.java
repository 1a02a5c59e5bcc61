package dev.keepmeengaged.domain;

import dev.keepmeengaged.domain.ChangeCalibration.Origin;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Judges many changes of one course. What is alike in them is found once: the trees that judge the
 * course without what the changes cannot reach, and the support of each mix. Not thread-safe.
 */
final class Prospects {

  private final Course course;
  private final WhatIfModel model;
  private final SupportForCourse support;

  Prospects(Course course, WhatIfModel model, Optional<CompanyMixes> own) {
    this.course = course;
    this.model = model;
    this.support = new SupportForCourse(course, own, model.profiles());
  }

  /** What is to be said of changes that set some of these features, and no other. */
  Function<Changes, Prospect> changing(Set<Feature> features) {
    JudgedCourse judged = JudgedCourse.of(course, model, features);
    return changes -> prospect(judged, Scenario.of(course, changes));
  }

  private Prospect prospect(JudgedCourse judgedCourse, Scenario scenario) {
    JudgedScenario judged = judgedCourse.judge(scenario);
    Support ofMix = scenario.support(support::of);
    DefensibleFigures figures = new DefensibleFigures(scenario, judged, ofMix, model);
    return new Prospect(
        judged.baseline(),
        judged.expected(),
        figures.expectedChange(Origin.CHOSEN),
        figures.odds(),
        ofMix);
  }
}

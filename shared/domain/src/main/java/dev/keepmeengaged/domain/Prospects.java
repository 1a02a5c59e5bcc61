package dev.keepmeengaged.domain;

import dev.keepmeengaged.domain.ChangeCalibration.Origin;
import java.util.HashMap;
import java.util.Map;
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
  private final Optional<CompanyMixes> own;
  private final Map<PageMix, Support> supports = new HashMap<>();

  Prospects(Course course, WhatIfModel model, Optional<CompanyMixes> own) {
    this.course = course;
    this.model = model;
    this.own = own;
  }

  /** What is to be said of changes that set some of these features, and no other. */
  Function<Changes, Prospect> changing(Set<Feature> features) {
    JudgedCourse judged = JudgedCourse.of(course, model, features);
    return changes -> prospect(judged, Scenario.of(course, changes));
  }

  private Prospect prospect(JudgedCourse judgedCourse, Scenario scenario) {
    JudgedScenario judged = judgedCourse.judge(scenario);
    Support support = scenario.support(mix -> supports.computeIfAbsent(mix, this::support));
    DefensibleFigures figures = new DefensibleFigures(scenario, judged, support, model);
    return new Prospect(
        judged.baseline(),
        judged.expected(),
        figures.expectedChange(Origin.CHOSEN),
        figures.odds(),
        support);
  }

  private Support support(PageMix mix) {
    return Support.withoutPrecedents(course, mix, own, model.profiles());
  }
}

package dev.keepmeengaged.whatif;

import dev.keepmeengaged.domain.Changes;
import dev.keepmeengaged.domain.CourseKey;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.Rebalance;
import dev.keepmeengaged.http.RequestMembers;
import java.util.Map;
import java.util.Optional;

/** What is asked: a course, and what the next edition of it would have. */
record WhatIfRequest(CourseKey course, Changes changes) {

  /**
   * @throws dev.keepmeengaged.http.ProblemException naming every place that is at fault
   */
  static WhatIfRequest read(RequestMembers json) {
    Optional<CourseKey> course = json.course();
    Map<Feature, Double> targets = json.numbers("changes", Feature::byId);
    Optional<Rebalance> rebalance = json.optional("rebalance", WhatIfRequest::rebalance);
    json.check();
    return new WhatIfRequest(
        course.orElseThrow(), new Changes(targets, rebalance.orElse(Rebalance.NONE)));
  }

  private static Rebalance rebalance(String id) {
    return Rebalance.byId(id)
        .orElseThrow(() -> new IllegalArgumentException("it is \"none\" or \"proportional\""));
  }
}

package dev.keepmeengaged.recommendations;

import dev.keepmeengaged.domain.CourseKey;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.MixLimits;
import dev.keepmeengaged.domain.advice.AdviceRequest;
import dev.keepmeengaged.domain.advice.Objective;
import dev.keepmeengaged.http.RequestMembers;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** What is asked: a course, and what may be recommended for it. */
record RecommendationsRequest(CourseKey course, AdviceRequest advice) {

  /**
   * @throws dev.keepmeengaged.http.ProblemException naming every place that is at fault
   */
  static RecommendationsRequest read(RequestMembers json) {
    Optional<CourseKey> course = json.course();
    Optional<Double> target = json.optionalNumber("target", 1, 99);
    Optional<Integer> most = json.optionalWhole("maxChanges", 1, MixLimits.MOST_MOVES);
    Set<Feature> locked = json.strings("locked", RecommendationsRequest::pageType);
    Set<Feature> unlocked = json.strings("unlocked", RecommendationsRequest::pageType);
    Map<Feature, MixLimits.Range> ranges =
        json.pairs(
            "ranges", id -> Feature.byId(id).filter(Feature::pageType), MixLimits.Range::new);
    Optional<Objective> objective = json.optional("objective", RecommendationsRequest::objective);
    json.check();
    return new RecommendationsRequest(
        course.orElseThrow(),
        new AdviceRequest(
            target.isPresent() ? OptionalDouble.of(target.get()) : OptionalDouble.empty(),
            objective.orElse(Objective.SCORE),
            locked,
            unlocked,
            ranges,
            most.orElse(MixLimits.MOST_MOVES)));
  }

  private static Feature pageType(String id) {
    return Feature.byId(id)
        .filter(Feature::pageType)
        .orElseThrow(() -> new IllegalArgumentException("it is one of the five page types"));
  }

  private static Objective objective(String id) {
    return Objective.byId(id)
        .orElseThrow(
            () ->
                new IllegalArgumentException("it is \"score\", \"leastEffort\" or \"completers\""));
  }
}

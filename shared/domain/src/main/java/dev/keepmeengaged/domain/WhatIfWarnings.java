package dev.keepmeengaged.domain;

import dev.keepmeengaged.domain.WhatIf.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a reader of a what-if has to know, in plain words. */
final class WhatIfWarnings {

  private WhatIfWarnings() {}

  /**
   * The warnings of an answer.
   *
   * @param before the course's features; values may be missing
   * @param after the same with the changes
   * @param outOfBag whether the course is judged by trees that did not see it
   */
  static List<Warning> of(
      Course course,
      FeatureVector before,
      FeatureVector after,
      TrainedFeatures trained,
      boolean outOfBag) {
    List<Warning> warnings = new ArrayList<>();
    for (Feature feature : Feature.values()) {
      if (Double.compare(before.raw(feature), after.raw(feature)) != 0) {
        double from = before.get(feature).orElse(trained.medians().raw(feature));
        notSeen(feature, from, after.raw(feature), trained.seen(feature)).ifPresent(warnings::add);
        mayBeAResult(feature).ifPresent(warnings::add);
      }
    }
    if (!outOfBag) {
      warnings.add(
          new Warning(
              "all-trees",
              Optional.empty(),
              "All trees of the forest were used, because none or too few are known not to have"
                  + " seen this course in training; the model's expectation may lean towards the"
                  + " observed score."));
    }
    if (course.score().smallSample()) {
      warnings.add(
          new Warning(
              "small-sample",
              Optional.of(Feature.USERS),
              "The observed score is based on fewer than "
                  + CourseScore.SMALL_SAMPLE_BELOW
                  + " learners: one learner moves it by ten points or more."));
    }
    return warnings;
  }

  /**
   * Beyond the values that training saw a forest answers as at the last of them, and by a feature
   * that never varied no tree can split: in both cases a difference of 0 says nothing.
   */
  private static Optional<Warning> notSeen(
      Feature feature, double from, double to, SeenRange seen) {
    if (seen.constant() && seen.exact()) {
      return notSeen(
          feature,
          "%s: every course that the model learned from had the same value, so it cannot tell what"
              + " a change goes with.");
    }
    boolean beyond = !seen.contains(to);
    if (!beyond && seen.contains(from)) {
      return Optional.empty();
    }
    double value = beyond ? to : from;
    String asFarOut =
        "with a value as "
            + (value > seen.highest() ? "high" : "low")
            + " as "
            + Decimals.exact(value)
            + (beyond ? "" : ", which this course has now");
    return notSeen(
        feature,
        (seen.exact()
                ? "%s: the model learned from no course "
                : "%s: it is not known whether the model learned from a course ")
            + asFarOut
            + ", so it cannot tell what this change goes with.");
  }

  private static Optional<Warning> notSeen(Feature feature, String message) {
    return Optional.of(
        new Warning(
            "not-seen-in-training", Optional.of(feature), message.formatted(feature.label())));
  }

  private static Optional<Warning> mayBeAResult(Feature feature) {
    Optional<String> message =
        switch (feature) {
          case CERTIFICATES ->
              Optional.of(
                  "Certificates are given after completion, so much of their link with the score is"
                      + " a result of it, not a cause.");
          case TEACHER_COMMENTS ->
              Optional.of(
                  "Instructors comment on what learners hand in, so much of the link of comments"
                      + " with the score is a result of it, not a cause.");
          default -> Optional.empty();
        };
    return message.map(text -> new Warning("may-be-a-result", Optional.of(feature), text));
  }
}

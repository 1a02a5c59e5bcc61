package dev.keepmeengaged.domain.advice;

import dev.keepmeengaged.domain.AdviceRule;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.CourseScore;
import dev.keepmeengaged.domain.Sentence;
import dev.keepmeengaged.domain.Support;
import dev.keepmeengaged.domain.Support.Precedent;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Why nothing is recommended, and what can be done about it.
 *
 * @param reason why
 * @param step what can be done
 */
public record NextStep(Sentence reason, Sentence step) {

  private static final Sentence NEXT_EDITION =
      new Sentence(
          "after-the-next-edition",
          Map.of(),
          "Ask again after the next edition, when there is more to go by.");

  private static final Sentence ANOTHER_MODEL =
      new Sentence(
          "publish-another-model",
          Map.of(),
          "The people who run this service can train a model on enough courses and publish it.");

  static NextStep outsideModelScope(Course course) {
    return new NextStep(
        new Sentence(
            "outside-model-scope",
            Map.of("engagementScore", course.engagementScore()),
            String.format(
                Locale.ROOT,
                "The model knows courses with a score above 0 and below 100; this one has %.0f.",
                course.engagementScore())),
        NEXT_EDITION);
  }

  static NextStep tooFewLearners(CourseScore score) {
    return new NextStep(
        new Sentence(
            "too-few-learners",
            Map.of("learners", score.users(), "needed", AdviceRule.FEWEST_LEARNERS),
            String.format(
                Locale.ROOT,
                "It takes %d learners or more for a score that advice can start from; this course has %.0f.",
                AdviceRule.FEWEST_LEARNERS,
                score.users())),
        new Sentence(
            "after-more-learners",
            Map.of("needed", AdviceRule.FEWEST_LEARNERS),
            String.format(
                Locale.ROOT,
                "Ask again after an edition with %d learners or more.",
                AdviceRule.FEWEST_LEARNERS)));
  }

  static NextStep noPageMix() {
    return new NextStep(
        new Sentence(
            "no-page-mix",
            Map.of(),
            "The shares of this course's page types do not sum to 100, so nothing can be moved"
                + " between them."),
        new Sentence(
            "correct-the-shares",
            Map.of(),
            "Have the page types of this course counted anew, and the courses published."));
  }

  static NextStep noCalibration() {
    return new NextStep(
        new Sentence(
            "no-calibration",
            Map.of(),
            "The published model does not say how much of what it expects holds up, so no change is"
                + " recommended by it."),
        ANOTHER_MODEL);
  }

  /** Neither the company's courses nor any that stand in can support a mix. */
  static NextStep noBasis(Sentence reason, Optional<Integer> missing) {
    return new NextStep(
        reason,
        missing
            .map(
                courses ->
                    new Sentence(
                        "after-more-courses",
                        Map.of("courses", courses),
                        "Ask again after about %d more %s."
                            .formatted(courses, courses == 1 ? "course" : "courses")))
            .orElseGet(
                () ->
                    new Sentence(
                        "publish-again",
                        Map.of(),
                        "The people who run this service can publish the courses anew.")));
  }

  /**
   * What the figures of a search that found nothing say.
   *
   * @param support of the best supported of the mixes; present where one was tried
   */
  static NextStep after(Tried tried, Optional<Support> support) {
    if (tried.mixes() == 0) {
      return nothingMayChange();
    }
    if (tried.supported() == 0) {
      return noCourseNear(tried, support.flatMap(s -> s.precedents().stream().findFirst()));
    }
    if (tried.promising() == 0) {
      return tooLittle(tried.supported(), tried.nearest().orElseThrow());
    }
    return vetoed(tried);
  }

  private static NextStep nothingMayChange() {
    return new NextStep(
        new Sentence(
            "nothing-may-change",
            Map.of(),
            "With what is locked and the ranges that are given, no page type can change."),
        new Sentence(
            "unlock", Map.of(), "Unlock two page types or more, or give them wider ranges."));
  }

  private static NextStep noCourseNear(Tried tried, Optional<Precedent> nearest) {
    String few =
        "Fewer than %d of your courses have a mix like any of the %d that were tried"
            .formatted(Support.NEIGHBOURS, tried.mixes());
    Sentence reason =
        nearest
            .map(
                precedent ->
                    new Sentence(
                        "no-course-near",
                        Map.of(
                            "mixes", tried.mixes(),
                            "needed", Support.NEIGHBOURS,
                            "course", precedent.course().id().value(),
                            "distance", precedent.distance()),
                        few + "; the nearest is " + precedent.course().id().value() + "."))
            .orElseGet(
                () ->
                    new Sentence(
                        "no-course-near",
                        Map.of("mixes", tried.mixes(), "needed", Support.NEIGHBOURS),
                        few + "; none is near."));
    return new NextStep(
        reason,
        new Sentence(
            "try-in-one-course",
            Map.of(),
            "Try another mix in a course or two of yours, so that there is something to compare"
                + " with."));
  }

  private static NextStep tooLittle(int supported, Tried.Promise nearest) {
    boolean little = nearest.expectedChange() < AdviceRule.FEWEST_POINTS;
    return new NextStep(
        new Sentence(
            little ? "too-little-promised" : "too-uncertain",
            Map.of(
                "mixes",
                supported,
                "expectedChange",
                nearest.expectedChange(),
                "low",
                nearest.low(),
                "fewestPoints",
                AdviceRule.FEWEST_POINTS),
            little
                ? String.format(
                    Locale.ROOT,
                    "Of %,d mixes with enough support none promises %.0f points or more; the best"
                        + " promises %.1f.",
                    supported,
                    AdviceRule.FEWEST_POINTS,
                    nearest.expectedChange())
                : String.format(
                    Locale.ROOT,
                    "Of %,d mixes with enough support none promises points that are sure enough; the"
                        + " nearest promises %.1f, but the band around it begins at %.1f.",
                    supported,
                    nearest.expectedChange(),
                    nearest.low())),
        new Sentence(
            "look-beyond-the-mix",
            Map.of(),
            "The page mix is not where this course has most to gain: look at its length, its"
                + " learners and what they say, or unlock what is locked."));
  }

  private static NextStep vetoed(Tried tried) {
    return new NextStep(
        new Sentence(
            "own-courses-say-otherwise",
            Map.of("mixes", tried.vetoed()),
            "The model favours %d %s, but your own courses with such a mix scored lower than those with the present one."
                .formatted(tried.vetoed(), tried.vetoed() == 1 ? "mix" : "mixes")),
        new Sentence(
            "compare-own-courses",
            Map.of(),
            "Compare your courses with such a mix with this one: they know more than the model."));
  }
}

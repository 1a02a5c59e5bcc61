package dev.keepmeengaged.domain.advice;

import dev.keepmeengaged.domain.AdviceRule;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.CourseScore;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.PageMix;
import dev.keepmeengaged.domain.Sentence;
import dev.keepmeengaged.domain.Support;
import dev.keepmeengaged.domain.Support.Basis;
import dev.keepmeengaged.domain.Support.Precedent;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The reason why nothing is recommended, and a remedy.
 *
 * @param reason why nothing is recommended
 * @param step what the reader can do
 */
public record NextStep(Sentence reason, Sentence step) {

  private static final Sentence NEXT_EDITION =
      new Sentence(
          "after-the-next-edition",
          Map.of(),
          "Ask again after the next edition, when there is more to go by.");

  /** In words for the page and for callers of the API. */
  private static final String UNLOCK_GRADED =
      "Graded assessments change only where “Also change graded assessments” is ticked, or “unlocked”"
          + " of the request names them.";

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
                    "It takes %d learners or more for a score that advice can start from; ",
                    AdviceRule.FEWEST_LEARNERS)
                + (score.users() < 1
                    ? "how many this course has is not known."
                    : String.format(Locale.ROOT, "this course has %.0f.", score.users()))),
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

  static NextStep companyNotInTraining(Sentence reason) {
    return new NextStep(
        reason,
        new Sentence(
            "train-with-your-courses",
            Map.of(),
            "The people who run this service can train a model on data that has your courses, and"
                + " publish it."));
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
                        String.format(
                            Locale.ROOT,
                            "Ask again after about %d more %s.",
                            courses,
                            courses == 1 ? "course" : "courses")))
            .orElseGet(
                () ->
                    new Sentence(
                        "publish-again",
                        Map.of(),
                        "The people who run this service can publish the courses anew.")));
  }

  /**
   * The score that was asked for is the present one, or below it.
   *
   * @param target in percent
   */
  static NextStep targetIsReached(Course course, double target) {
    return new NextStep(
        new Sentence(
            "target-is-reached",
            Map.of("target", target, "engagementScore", course.engagementScore()),
            String.format(
                Locale.ROOT,
                "The score to reach is %.1f, and this course has %.1f already.",
                target,
                course.engagementScore())),
        new Sentence("raise-the-target", Map.of(), "Ask for a higher score, or for none."));
  }

  /**
   * Everything that could change is locked, or has no range to change in.
   *
   * @param present the course's mix
   */
  static NextStep nothingMayChange(AdviceRequest request, PageMix present) {
    return request.locked().isEmpty() && request.ranges().isEmpty()
        ? nothingBesideGraded(present)
        : new NextStep(
            new Sentence(
                "nothing-may-change",
                Map.of(),
                "With what is locked and the ranges that are given, no single move of pages is possible."),
            new Sentence(
                "unlock",
                Map.of(),
                "Unlock two page types or more, or give them wider ranges. " + UNLOCK_GRADED));
  }

  /** Without a lock of the caller's, graded assessments alone stay as they are. */
  private static NextStep nothingBesideGraded(PageMix present) {
    return new NextStep(
        new Sentence(
            "nothing-beside-graded-assessments",
            Map.of("gradedAssessment", present.percent(Feature.GRADED_ASSESSMENT)),
            "This course has too few pages beside its graded assessments to move any, and graded"
                + " assessments stay as they are unless they are unlocked."),
        new Sentence("unlock-graded-assessments", Map.of(), UNLOCK_GRADED));
  }

  /**
   * No mix that was tried has enough support.
   *
   * @param profiles whether rows of the same company profile could have supported one, too
   * @param support of the mix that came nearest
   */
  static NextStep noCourseNear(SearchSummary tried, boolean profiles, Support support) {
    Map<String, Object> values = new HashMap<>();
    values.put("mixes", tried.mixes());
    values.put("needed", Support.NEIGHBOURS);
    values.put("basis", profiles ? "own-courses-and-same-profile" : Basis.OWN_COURSES.id());
    Optional<Precedent> nearest = support.precedents().stream().findFirst();
    nearest.ifPresent(
        precedent -> {
          values.put("course", precedent.course().id().value());
          precedent.course().title().ifPresent(title -> values.put("title", title));
          values.put("distance", precedent.distance());
        });
    String supported =
        String.format(
            Locale.ROOT,
            "%s enough support: that takes %d of your courses%s with a mix not far from it, and shares of page"
                + " types that training saw",
            tried.mixes() == 1
                ? "The only mix that was tried does not have"
                : String.format(
                    Locale.ROOT, "None of the %,d mixes that were tried has", tried.mixes()),
            Support.NEIGHBOURS,
            profiles ? ", or of organisations with the same profile," : "");
    return new NextStep(
        new Sentence(
            "no-course-near",
            values,
            supported
                + nearest
                    .map(course -> "; your nearest is " + named(course) + ".")
                    .orElse("; none of yours is near.")),
        new Sentence(
            "try-in-one-course",
            Map.of(),
            "Try another mix in a course or two of yours, so that there is something to compare"
                + " with."));
  }

  private static String named(Precedent precedent) {
    String id = precedent.course().id().value();
    return precedent
        .course()
        .title()
        .map(title -> String.format(Locale.ROOT, "\"%s\" (%s)", title, id))
        .orElse(id);
  }

  /** Mixes had enough support, and none promised enough. */
  static NextStep tooLittle(SearchSummary tried) {
    SearchSummary.Promise nearest = tried.nearest().orElseThrow();
    return new NextStep(
        new Sentence(
            nearest.expectedChange() < AdviceRule.FEWEST_POINTS
                ? "too-little-promised"
                : "too-uncertain",
            Map.of(
                "mixes",
                tried.supported(),
                "expectedChange",
                nearest.expectedChange(),
                "low",
                nearest.low(),
                "fewestPoints",
                AdviceRule.FEWEST_POINTS),
            promised(tried.supported(), nearest)),
        new Sentence(
            "look-at-the-explanation",
            Map.of(),
            "See in the explanation of the score what else goes with it, try changes of your own at"
                + " the sliders, or unlock what is locked and ask again."));
  }

  private static String promised(int supported, SearchSummary.Promise nearest) {
    boolean one = supported == 1;
    String mixes =
        one
            ? "The only mix with enough support"
            : String.format(Locale.ROOT, "Of %,d mixes with enough support none", supported);
    if (nearest.expectedChange() <= 0) {
      return mixes + " is " + (one ? "not " : "") + "expected to raise the score.";
    }
    if (nearest.expectedChange() < AdviceRule.FEWEST_POINTS) {
      return String.format(
          Locale.ROOT,
          one
              ? "%s promises %3$.1f points; it takes %2$.0f or more."
              : "%s promises %.0f points or more; the best promises %.1f.",
          mixes,
          AdviceRule.FEWEST_POINTS,
          nearest.expectedChange());
    }
    return String.format(
        Locale.ROOT,
        one
            ? "%s promises %.1f points, but the band around it begins at %.1f."
            : "%s promises points that are sure enough; the nearest promises %.1f, but the band"
                + " around it begins at %.1f.",
        mixes,
        nearest.expectedChange(),
        nearest.low());
  }

  /** The company's own courses speak against each mix that promises enough. */
  static NextStep vetoed(SearchSummary tried) {
    return new NextStep(
        new Sentence(
            "own-courses-say-otherwise",
            Map.of("mixes", tried.vetoed()),
            String.format(
                Locale.ROOT,
                "The model favours %,d %s, but your own courses with such a mix scored lower than those with the present one.",
                tried.vetoed(),
                tried.vetoed() == 1 ? "mix" : "mixes")),
        new Sentence(
            "compare-own-courses",
            Map.of(),
            "Compare your courses with such a mix with this one: they scored the other way than the"
                + " model expects."));
  }
}

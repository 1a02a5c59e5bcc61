package dev.keepmeengaged.study.search;

import static java.util.stream.Collectors.joining;

import dev.keepmeengaged.study.promises.AdviceEvaluation;
import dev.keepmeengaged.study.promises.PromiseStudy;
import dev.keepmeengaged.study.result.GridSearchResult.Advice;
import dev.keepmeengaged.training.forest.ForestParameters;
import java.util.List;
import java.util.Locale;

/**
 * Explains the choice of parameters in sentences with figures.
 *
 * @param tried number of tried combinations
 * @param advice of the candidates; empty if it was not evaluated
 */
record ReasonForParameters(ParameterChoice choice, int tried, List<Advice> advice) {

  String sentences() {
    String trees =
        String.format(
            Locale.ROOT, " It gets %d trees, the default.", ForestParameters.DEFAULT.trees());
    return tried == 1
        ? "It was the only combination that fitted the budget." + trees
        : byR2() + " " + byAdvice() + trees;
  }

  private String byR2() {
    return format(
        "The highest mean R2 was %.4f (%d trees, %s). Of those within %.3f of the highest at %d"
            + " trees, the one with the fewest nodes, which a function loads when it starts, has"
            + " %s (R2 %.4f with %,d nodes).",
        choice.best().test().r2().mean(),
        choice.best().parameters().trees(),
        words(choice.best().parameters()),
        ParameterChoice.NEAR_ENOUGH,
        choice.smallest().parameters().trees(),
        words(choice.smallest().parameters()),
        choice.smallest().test().r2().mean(),
        choice.smallest().nodes());
  }

  private String byAdvice() {
    if (choice.candidates().size() == 1) {
      return "It was taken: there was no other candidate to weigh its advice against.";
    }
    if (advice.isEmpty()) {
      return format(
          "It was taken: advice is not weighed with fewer than %,d courses to search on.",
          PromiseStudy.FEWEST_ROWS);
    }
    return String.format(
        Locale.ROOT,
        "%d candidates were weighed by their advice (that one, the one with the highest R2 at as many trees, and the default where it was tried). %s %s",
        advice.size(),
        advice.stream().map(ReasonForParameters::figures).collect(joining(" ")),
        verdict());
  }

  private static String figures(Advice candidate) {
    String settings = "With " + words(candidate.parameters());
    if (candidate.weight().isEmpty()) {
      return settings + ", forests could not be calibrated.";
    }
    AdviceEvaluation weight = candidate.weight().orElseThrow();
    return weight.showsChanges()
        ? format(
            "%s, %.1f %% of the changes shown kept their sign by a forest of other courses, which"
                + " reproduced %.2f points per course that has a move.",
            settings, 100 * weight.signKept(), weight.reproducedPerCourse())
        : settings + ", no course is shown a change.";
  }

  private String verdict() {
    List<Advice> showing = ParameterChoice.showing(advice);
    if (showing.isEmpty()) {
      return "None has advice to judge, so the one with the fewest nodes was taken.";
    }
    String chosen = "Chosen were " + words(choice.chosen(advice));
    double asked = 100 * AdviceEvaluation.SIGN_KEPT;
    int keepers = ParameterChoice.keepers(advice).size();
    if (keepers > 1) {
      return format(
          "%s: of the %d that kept %.0f %% of signs or more, it reproduced most.",
          chosen, keepers, asked);
    }
    if (keepers == 1) {
      return format("%s: it alone kept %.0f %% of signs or more.", chosen, asked);
    }
    return showing.size() == 1
        ? format("%s: it alone has advice to judge.", chosen)
        : format("%s: none kept %.0f %% of signs, and it kept most.", chosen, asked);
  }

  /** The split rule in words. */
  private static String words(ForestParameters parameters) {
    return String.format(
        Locale.ROOT,
        "%d features, leaf %d, split %d, depth %d",
        parameters.maxFeatures(),
        parameters.minLeaf(),
        parameters.minSplit(),
        parameters.maxDepth());
  }

  private static String format(String words, Object... values) {
    return String.format(Locale.ROOT, words, values);
  }
}

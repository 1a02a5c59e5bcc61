package dev.keepmeengaged.studyreport;

import dev.keepmeengaged.artifacts.ByCompany.GroupedBy;
import dev.keepmeengaged.domain.AdviceRule;
import dev.keepmeengaged.domain.CourseScore;
import dev.keepmeengaged.domain.Support;
import dev.keepmeengaged.study.result.AdviceCoverage;
import dev.keepmeengaged.study.result.AdviceCoverage.Unadvised;
import dev.keepmeengaged.study.result.AdviceCoverage.WhyNothing;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The section about the advice that today's courses get. */
record AdviceCoverageView(List<AdviceCoverage> all) {

  /** What is asked for: the share that is shown a mix, of courses with a move of enough support. */
  private static final double LEAST_SHOWN = 0.3;

  boolean byCompany(AdviceCoverage given) {
    return given.by() == GroupedBy.COMPANY;
  }

  boolean sampled(AdviceCoverage given) {
    return given.asked() < given.courses();
  }

  /** How many learners are enough. */
  int enough() {
    return CourseScore.SMALL_SAMPLE_BELOW;
  }

  String shown(AdviceCoverage given) {
    return percent(given.shown(), given);
  }

  String shownUnlocked(AdviceCoverage given) {
    return percent(given.shownUnlocked(), given);
  }

  String shownWithoutVeto(AdviceCoverage given) {
    return percent(given.shownWithoutVeto(), given);
  }

  private static String percent(int courses, AdviceCoverage of) {
    return PromisesView.percent((double) courses / of.withMove());
  }

  boolean reached(AdviceCoverage given) {
    return given.shown() >= LEAST_SHOWN * given.withMove();
  }

  /** Whether every course gets a mix, or a reason why not. */
  boolean answered() {
    return all.stream().allMatch(given -> given.mixes() + reasons(given) == given.asked());
  }

  private static int reasons(AdviceCoverage given) {
    return given.nothing().stream().mapToInt(Unadvised::courses).sum();
  }

  List<String> columns() {
    return Stream.concat(
            Stream.of("What courses get"),
            all.stream().map(given -> byCompany(given) ? "By company" : "By profile"))
        .toList();
  }

  List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("A mix to test", all.stream().map(AdviceCoverage::mixes)));
    for (WhyNothing reason : WhyNothing.values()) {
      List<Integer> courses = all.stream().map(given -> courses(given, reason)).toList();
      if (courses.stream().anyMatch(count -> count > 0)) {
        rows.add(row(words(reason), courses.stream()));
      }
    }
    rows.add(row("All that were asked for", all.stream().map(AdviceCoverage::asked)));
    return rows;
  }

  private static int courses(AdviceCoverage given, WhyNothing reason) {
    return given.nothing().stream()
        .filter(unadvised -> unadvised.reason() == reason)
        .mapToInt(Unadvised::courses)
        .sum();
  }

  private static List<String> row(String name, Stream<Integer> counts) {
    return Stream.concat(Stream.of(name), counts.map(Numbers::count)).toList();
  }

  private static String words(WhyNothing reason) {
    return "Nothing: "
        + switch (reason) {
          case OUTSIDE_MODEL_SCOPE -> "the score is 0 or 100";
          case TOO_FEW_LEARNERS -> "fewer than " + AdviceRule.FEWEST_LEARNERS + " learners";
          case NO_PAGE_MIX -> "the page types do not sum to 100";
          case COMPANY_NOT_IN_TRAINING ->
              "trained on fewer than " + Support.NEIGHBOURS + " courses of the company";
          case NO_MIXES_PUBLISHED ->
              "fewer than " + Support.NEIGHBOURS + " other courses of the profile";
          case TOO_FEW_COURSES ->
              "fewer than " + Support.NEIGHBOURS + " other courses of the company";
          case NOTHING_BESIDE_GRADED_ASSESSMENTS ->
              "too few pages beside graded assessments, which stay as they are";
          case NO_COURSE_NEAR -> "no mix has medium support";
          case TOO_LITTLE_PROMISED -> "no supported mix promises 3 points";
          case TOO_UNCERTAIN -> "no supported mix promises points that are sure enough";
          case OWN_COURSES_SAY_OTHERWISE -> "the company’s own courses say otherwise";
        };
  }
}

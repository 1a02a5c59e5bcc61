package dev.keepmeengaged.studyreport;

import dev.keepmeengaged.artifacts.ByCompany.GroupedBy;
import dev.keepmeengaged.study.result.AdviceCoverage;
import dev.keepmeengaged.study.result.AdviceCoverage.Unadvised;
import dev.keepmeengaged.study.result.AdviceCoverage.WhyNothing;
import dev.keepmeengaged.study.result.SegmentResult;
import dev.keepmeengaged.study.result.StudyResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The sentences and tables that show figures of what courses and companies get. */
final class AdviceCoverageFigures {

  private static final Map<WhyNothing, String> WORDS = new LinkedHashMap<>();

  static {
    WORDS.put(WhyNothing.OUTSIDE_MODEL_SCOPE, "the score is 0 or 100");
    WORDS.put(WhyNothing.TOO_FEW_LEARNERS, "fewer than 5 learners");
    WORDS.put(WhyNothing.NO_PAGE_MIX, "the page types do not sum to 100");
    WORDS.put(WhyNothing.COMPANY_NOT_IN_TRAINING, "trained on fewer than 5 courses of the company");
    WORDS.put(WhyNothing.NO_MIXES_PUBLISHED, "fewer than 5 other courses of the profile");
    WORDS.put(WhyNothing.TOO_FEW_COURSES, "fewer than 5 other courses of the company");
    WORDS.put(
        WhyNothing.NOTHING_BESIDE_GRADED_ASSESSMENTS,
        "too few pages beside graded assessments, which stay as they are");
    WORDS.put(WhyNothing.NO_COURSE_NEAR, "no mix has medium support");
    WORDS.put(WhyNothing.TOO_LITTLE_PROMISED, "no supported mix promises 3 points");
    WORDS.put(WhyNothing.TOO_UNCERTAIN, "no supported mix promises points that are sure enough");
    WORDS.put(WhyNothing.OWN_COURSES_SAY_OTHERWISE, "the company’s own courses say otherwise");
  }

  private final List<ReportFigures.Said> said = new ArrayList<>();

  private AdviceCoverageFigures() {}

  static List<ReportFigures.Said> of(StudyResult result) {
    AdviceCoverageFigures figures = new AdviceCoverageFigures();
    if (!result.given().isEmpty()) {
      result.given().forEach(figures::given);
      figures.answers(result.given());
    }
    figures.begin(result.begin());
    return figures.said;
  }

  private void say(String section, String form, Object... figures) {
    said.add(
        new ReportFigures.Said(
            section,
            ReportWords.onOneLine(PageText.cleaned(String.format(Locale.ROOT, form, figures)))
                .strip()));
  }

  private void table(String section, String head, List<String> cells) {
    say(section, "%s %s %s", head, String.join(" ", cells), ReportWords.END_OF_TABLE);
  }

  private void given(AdviceCoverage g) {
    boolean company = g.by() == GroupedBy.COMPANY;
    say(
        "promises",
        "By %s: %s courses%s were asked for, with %s to go by%s. %s of them have 10 learners or"
            + " more, and %s of these a move of medium support.%s",
        company ? "company" : "profile",
        g.asked() >= g.courses()
            ? "all " + count(g.courses())
            : count(g.asked()) + " of " + count(g.courses()),
        g.asked() >= g.courses() ? "" : ", drawn by chance,",
        company ? "their own company’s other courses" : "other courses of the same company profile",
        company ? "" : ", since the rows have no company ids",
        count(g.enoughLearners()),
        count(g.withMove()),
        g.withMove() == 0
            ? ""
            : " Of those, %s %% are shown a mix to test: %s of %s a plan (odds of 65 of 100 or more), the others ideas alone. It would be %s %% with graded assessments unlocked, and %s %% without the veto of the %s. Asked for: 30 %% or more, which is"
                .formatted(
                    percent(g.shown(), g),
                    count(g.withPlan()),
                    count(g.shown()),
                    percent(g.shownUnlocked(), g),
                    percent(g.shownWithoutVeto(), g),
                    company
                        ? "company’s own courses"
                        : "profile’s courses, of other companies too"));
  }

  private void answers(List<AdviceCoverage> given) {
    List<String> cells = new ArrayList<>();
    cells.add("A mix to test");
    given.forEach(g -> cells.add(count(g.mixes())));
    WORDS.forEach(
        (reason, words) -> {
          List<Integer> courses = given.stream().map(g -> courses(g, reason)).toList();
          if (courses.stream().anyMatch(n -> n > 0)) {
            cells.add("Nothing: " + words);
            courses.forEach(n -> cells.add(count(n)));
          }
        });
    cells.add("All that were asked for");
    given.forEach(g -> cells.add(count(g.asked())));
    table(
        "promises",
        "Courses by what they get, those with few learners, too What courses get "
            + String.join(
                " ",
                given.stream()
                    .map(g -> g.by() == GroupedBy.COMPANY ? "By company" : "By profile")
                    .toList()),
        cells);
  }

  private static int courses(AdviceCoverage given, WhyNothing reason) {
    int courses = 0;
    for (Unadvised unadvised : given.nothing()) {
      courses += unadvised.reason() == reason ? unadvised.courses() : 0;
    }
    return courses;
  }

  private void begin(SegmentResult b) {
    boolean profile = b.by() == GroupedBy.PROFILE;
    if (b.searched() != 0 && b.withSegments() != 0) {
      say(
          "begin",
          "In %s of %s %s a group of courses scores apart from the others by more than chance"
              + " explains.",
          count(b.withSegments()),
          count(b.searched()),
          profile ? "company profiles" : "companies");
    }
    say(
        "begin",
        "To look for groups takes 30 courses with 10 learners or more. Of %s %s, %s %s them.",
        count(b.companies()),
        b.companies() == 1
            ? profile ? "company profile" : "company"
            : profile ? "company profiles" : "companies",
        count(b.searched()),
        b.searched() == 1 ? "has" : "have");
    if (b.largest().isEmpty()) {
      return;
    }
    List<String> cells = new ArrayList<>();
    for (SegmentResult.Found found : b.largest()) {
      cells.add(found.name());
      cells.add(count(found.courses()));
      found.segments().forEach(segment -> cells.add(segment.sentence("its")));
    }
    table(
        "begin",
        "Groups that score apart, in those with most courses %s Courses Groups"
            .formatted(profile ? "Company profile" : "Company"),
        cells);
  }

  private static String count(int number) {
    return Numbers.count(number);
  }

  private static String percent(int courses, AdviceCoverage of) {
    return Numbers.points(100.0 * courses / of.withMove());
  }
}

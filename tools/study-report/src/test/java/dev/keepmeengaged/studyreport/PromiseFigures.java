package dev.keepmeengaged.studyreport;

import dev.keepmeengaged.artifacts.PromiseOutcomes;
import dev.keepmeengaged.artifacts.ReproducedByOrganisation;
import dev.keepmeengaged.study.findings.Findings;
import dev.keepmeengaged.study.promises.Measured;
import dev.keepmeengaged.study.promises.Promises;
import dev.keepmeengaged.study.promises.Promises.Stability;
import dev.keepmeengaged.study.promises.Twins;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The sentences and tables that show figures of promises. */
final class PromiseFigures {

  private static final String SECTION = "promises";
  private static final String NO = "\u2013";

  private final Promises promises;
  private final List<Figures.Said> said = new ArrayList<>();

  private PromiseFigures(Promises promises) {
    this.promises = promises;
  }

  static List<Figures.Said> of(Findings findings) {
    if (findings.promises().judged().isEmpty()) {
      return List.of();
    }
    PromiseFigures figures = new PromiseFigures(findings.promises().judged().get());
    figures.splits(findings.subject().seed());
    figures.outcomes();
    figures.twins();
    figures.odds();
    figures.stability();
    return figures.said;
  }

  private void say(String form, Object... figures) {
    String words = String.format(Locale.ROOT, form, figures);
    said.add(new Figures.Said(SECTION, ReportWords.onOneLine(words).strip()));
  }

  private void table(String caption, String columns, List<String> cells) {
    said.add(
        new Figures.Said(
            SECTION,
            String.join(
                " ",
                List.of(caption, columns, String.join(" ", cells), ReportWords.END_OF_TABLE))));
  }

  private void splits(long seed) {
    say(
        "The %s courses of %s organisations were dealt into halves, %s times.",
        Numbers.count(promises.rows()),
        Numbers.count(promises.organisations()),
        Numbers.count(promises.splits()));
    say("What judges here are other splits, drawn from this study’s seed, %d.", seed);
  }

  private void outcomes() {
    PromiseOutcomes all = promises.outcomes();
    if (all.changes() == 0) {
      return;
    }
    say(
        "Where a change would be shown, courses near the proposed mix scored higher than those near"
            + " the present one in %s %% of the cases, by %s of what was promised (90 %% interval %s"
            + " to %s), in %s changes of %s organisation%s.",
        percent(all.favouredHigher()),
        Numbers.ratio(all.observedToPromised()),
        Numbers.ratio(all.low()),
        Numbers.ratio(all.high()),
        Numbers.count(all.changes()),
        Numbers.count(all.organisations()),
        all.organisations() == 1 ? "" : "s");
    List<String> cells = new ArrayList<>();
    add("All organisations", all, cells);
    add("Without the three with most changes", promises.outcomesWithoutLargest(), cells);
    table(
        "Observed over promised (ratio), and how often the courses near the proposed mix scored"
            + " higher",
        "Which Changes Organisations Observed over promised 90 % interval Higher, percent Median"
            + " organisation Worst organisation",
        cells);
  }

  private static void add(String name, PromiseOutcomes outcomes, List<String> cells) {
    cells.addAll(
        List.of(
            name,
            Numbers.count(outcomes.changes()),
            Numbers.count(outcomes.organisations()),
            Numbers.ratio(outcomes.observedToPromised()),
            Numbers.ratio(outcomes.low()) + " to " + Numbers.ratio(outcomes.high()),
            percent(outcomes.favouredHigher()),
            Numbers.ratio(outcomes.median().orElse(Double.NaN)),
            Numbers.ratio(outcomes.worst().orElse(Double.NaN))));
  }

  private void twins() {
    Twins twins = promises.twins();
    if (PromiseClaims.twins(twins)) {
      say(
          "%s pairs of courses of %s organisation%s are equal in all that a developer sets, but for"
              + " the page mix; their median has %s learners.",
          Numbers.count(twins.pairs()),
          Numbers.count(twins.organisations()),
          twins.organisations() == 1 ? "" : "s",
          Numbers.value(twins.medianUsers()));
      say(
          "For each predicted point they differ by %s (90 %% interval over organisations %s to %s),"
              + " and in %s %% of the pairs that differ the favoured course scored higher.",
          Numbers.ratio(twins.slope()),
          Numbers.ratio(twins.low()),
          Numbers.ratio(twins.high()),
          percent(twins.signKept()));
    }
    if (Double.isNaN(twins.sameMixSpread())) {
      say("Of twins with the same mix there are %s:", Numbers.count(twins.sameMixPairs()));
    } else {
      say(
          "%s pairs of twins have the same mix. Their scores differ by %s points (standard"
              + " deviation)",
          Numbers.count(twins.sameMixPairs()), Numbers.points(twins.sameMixSpread()));
    }
  }

  private void odds() {
    if (PromiseClaims.said(promises).isEmpty()) {
      return;
    }
    List<String> cells = new ArrayList<>();
    promises
        .odds()
        .forEach(
            odds ->
                cells.addAll(
                    List.of(
                        odds.confidence().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        Numbers.count(odds.pairs()),
                        Numbers.count(odds.organisations()),
                        Numbers.points(odds.said()),
                        Numbers.points(odds.observed()),
                        Numbers.points(odds.standardError()))));
    table(
        "Odds that were said, and how it was (of 100 pairs)",
        "Word Pairs Organisations Said Observed Standard error",
        cells);
  }

  private void stability() {
    Stability half = promises.half();
    Stability quarter = promises.quarter();
    if (!Double.isNaN(half.shown().mean())) {
      say(
          "The lock of graded pages costs a change for %s of 100 courses with a move of medium"
              + " support, the veto of their organisation’s own courses for %s.",
          percent(half.shownUnlocked().mean() - half.shown().mean()),
          percent(half.shownWithoutVeto().mean() - half.shown().mean()));
    }
    if (PromiseClaims.ruled(promises)) {
      say(
          "By the other forest, a shown change makes %s points in the courses that are shown one,"
              + " and the one swap of ten points that is best for everybody %s in the courses that"
              + " can make it. These are other courses, and other changes: a shown one combines up"
              + " to three moves of 5 to 50 points. Over all courses with 10 learners or more,"
              + " whether they get a change or not, shown changes make %s points per course, that"
              + " swap %s, and to change nothing 0.",
          Numbers.decimal(half.reproduced().mean(), 2),
          Numbers.decimal(half.reproducedByOneSwap().mean(), 2),
          Numbers.decimal(half.perCourse().mean(), 2),
          Numbers.decimal(half.perCourseByOneSwap().mean(), 2));
    }
    if (!Double.isNaN(PromiseClaims.learnt(promises))) {
      say(
          "Sign kept: %s %% with halves, %s %% with quarters. Shown: %s %% and %s %%.",
          percent(half.signKept().mean()),
          percent(quarter.signKept().mean()),
          percent(half.shown().mean()),
          percent(quarter.shown().mean()));
    }
    ReproducedByOrganisation each = promises.byOrganisation();
    if (each.organisations() != 0) {
      say(
          "In single organisations (%s with ten shown changes or more), what the other forest"
              + " reproduces over what was promised is %s in the lowest; the quartiles are %s, %s and"
              + " %s.",
          Numbers.count(each.organisations()),
          Numbers.ratio(each.lowest()),
          Numbers.ratio(each.lowerQuartile()),
          Numbers.ratio(each.median()),
          Numbers.ratio(each.upperQuartile()));
    }
    List<Row> rows = rows(promises);
    table(
        "Advice, judged by the forest of the other part",
        "Figure Halves Quarters Asked of halves Kept",
        rows.stream().limit(11).flatMap(row -> row.cells().stream()).toList());
    table(
        "How often bands hold what the other forest makes of a change, and ranges an unknown"
            + " course’s score (percent)",
        "Figure Halves Quarters Asked of halves Kept",
        rows.stream().skip(11).flatMap(row -> row.cells().stream()).toList());
  }

  /** How many figures that were measured something is asked of. */
  static long asked(Promises promises) {
    return rows(promises).stream().filter(row -> !row.kept().equals(NO)).count();
  }

  static List<String> notKept(Promises promises) {
    return rows(promises).stream().filter(row -> row.kept().equals("no")).map(Row::name).toList();
  }

  private record Row(String name, List<String> figures, String asked, String kept) {

    List<String> cells() {
      List<String> cells = new ArrayList<>(List.of(name));
      cells.addAll(figures);
      cells.addAll(List.of(asked.isEmpty() ? NO : asked, kept));
      return cells;
    }
  }

  /** Writes a figure; {@code scale} is 100 for percent. */
  private record Form(double scale, int decimals) {

    String of(Measured m) {
      String mean = Numbers.decimal(scale * m.mean(), decimals);
      return Double.isNaN(m.standardError())
          ? mean
          : mean + " ± " + Numbers.decimal(scale * m.standardError(), decimals);
    }
  }

  private static List<Row> rows(Promises promises) {
    Stability half = promises.half();
    Stability quarter = promises.quarter();
    Form ratio = new Form(1, 3);
    Form percent = new Form(100, 1);
    Form points = new Form(1, 2);
    List<Row> rows = new ArrayList<>();
    rows.add(
        row(
            "Promised over reproduced",
            half.promisedToReproduced(),
            quarter.promisedToReproduced(),
            ratio,
            "0.900 to 1.100",
            half.promisedToReproduced().mean() >= 0.9
                && half.promisedToReproduced().mean() <= 1.1));
    rows.add(
        row(
            "Sign kept, percent",
            half.signKept(),
            quarter.signKept(),
            percent,
            "95.0 or more",
            half.signKept().mean() >= 0.95));
    rows.add(
        free(
            "Courses with a move of medium support, percent",
            half.withMove(),
            quarter.withMove(),
            percent));
    rows.add(
        row(
            "Shown a change, percent of these",
            half.shown(),
            quarter.shown(),
            percent,
            "30.0 or more",
            half.shown().mean() >= 0.3));
    rows.add(
        free(
            "Shown one with graded pages unlocked, percent of these",
            half.shownUnlocked(),
            quarter.shownUnlocked(),
            percent));
    rows.add(
        free(
            "Shown one without the veto, percent of these",
            half.shownWithoutVeto(),
            quarter.shownWithoutVeto(),
            percent));
    rows.add(
        free(
            "What a shown change makes, points per course that is shown one",
            half.reproduced(),
            quarter.reproduced(),
            points));
    rows.add(
        free(
            "What the one best swap for everybody makes, points per course that can make it",
            half.reproducedByOneSwap(),
            quarter.reproducedByOneSwap(),
            points));
    rows.add(
        free(
            "Courses that can make that swap, of at most 500 asked",
            half.withSwap(),
            quarter.withSwap(),
            new Form(1, 1)));
    rows.add(
        free(
            "What shown changes make, points per course with 10 learners or more",
            half.perCourse(),
            quarter.perCourse(),
            points));
    rows.add(
        free(
            "What that swap makes, points per course with 10 learners or more",
            half.perCourseByOneSwap(),
            quarter.perCourseByOneSwap(),
            points));
    covered(List.of("Band of a chosen change"), promises, s -> List.of(s.chosenBand()), 2, 0, rows);
    covered(
        names(
            "Band of a chosen change, fifth %d of %d by size, smallest first",
            half.chosenBandByFifth()),
        promises,
        Stability::chosenBandByFifth,
        5,
        0,
        rows);
    covered(
        List.of("Band of a searched-for change"),
        promises,
        s -> List.of(s.searchedBand()),
        5,
        0,
        rows);
    covered(
        List.of("Band of a change beside the page mix"),
        promises,
        s -> List.of(s.otherBand()),
        2,
        0,
        rows);
    covered(
        names(
            "Band of a change beside the page mix, fifth %d of %d by size, smallest first",
            half.otherBandByFifth()),
        promises,
        Stability::otherBandByFifth,
        5,
        0,
        rows);
    half.otherBandByFeature()
        .forEach(
            (feature, measured) ->
                rows.add(
                    free(
                        "Band of a change that sets " + feature.label(),
                        measured,
                        promises
                            .quarter()
                            .otherBandByFeature()
                            .getOrDefault(feature, Measured.NONE),
                        new Form(100, 1))));
    covered(List.of("Typical range"), promises, s -> List.of(s.range()), 2, 0, rows);
    covered(
        List.of(
            "Typical range, below 5 learners",
            "Typical range, 5 to 9 learners",
            "Typical range, 10 to 49 learners",
            "Typical range, 50 to 499 learners",
            "Typical range, 500 learners or more"),
        promises,
        Stability::rangeByUsers,
        4,
        0,
        rows);
    covered(
        names(
            "Typical range, class %d of %d by the trees’ spread, smallest first",
            half.rangeBySpread()),
        promises,
        Stability::rangeBySpread,
        4,
        0,
        rows);
    covered(
        names("Typical range, class %d of %d by expected score, lowest first", half.rangeByLevel()),
        promises,
        Stability::rangeByLevel,
        4,
        2,
        rows);
    return rows;
  }

  private static List<String> names(String form, List<Measured> classes) {
    List<String> names = new ArrayList<>();
    for (int k = 1; k <= classes.size(); k++) {
      names.add(String.format(Locale.ROOT, form, k, classes.size()));
    }
    return names;
  }

  /** Figures that are 80 percent, within so many points and standard errors. */
  private static void covered(
      List<String> names,
      Promises promises,
      Function<Stability, List<Measured>> figures,
      int within,
      int standardErrors,
      List<Row> rows) {
    List<Measured> half = figures.apply(promises.half());
    List<Measured> quarter = figures.apply(promises.quarter());
    for (int k = 0; k < half.size(); k++) {
      Measured m = half.get(k);
      double slack = standardErrors == 0 ? 0 : standardErrors * m.standardError();
      rows.add(
          row(
              names.get(k),
              m,
              k < quarter.size() ? quarter.get(k) : new Measured(Double.NaN, Double.NaN),
              new Form(100, 1),
              String.format(
                  Locale.ROOT,
                  "%d.0 to %d.0%s",
                  80 - within,
                  80 + within,
                  standardErrors == 0 ? "" : " ± " + standardErrors + " standard errors"),
              m.mean() + slack >= (80 - within) / 100.0
                  && m.mean() - slack <= (80 + within) / 100.0));
    }
  }

  private static Row row(
      String name, Measured half, Measured quarter, Form form, String asked, boolean kept) {
    return new Row(
        name,
        List.of(form.of(half), form.of(quarter)),
        asked,
        Double.isNaN(half.mean()) ? NO : kept ? "yes" : "no");
  }

  private static Row free(String name, Measured half, Measured quarter, Form form) {
    return new Row(name, List.of(form.of(half), form.of(quarter)), "", NO);
  }

  private static String percent(double share) {
    return Numbers.points(100 * share);
  }
}

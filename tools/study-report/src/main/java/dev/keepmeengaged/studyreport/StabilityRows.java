package dev.keepmeengaged.studyreport;

import dev.keepmeengaged.domain.TypicalRanges;
import dev.keepmeengaged.study.promises.Measured;
import dev.keepmeengaged.study.promises.Promises.Stability;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What forests make of each other's promises, in rows of tables, with what is asked of it. */
record StabilityRows(Stability half, Stability quarter) {

  private static final DoubleFunction<String> PERCENT = PromisesView::percent;

  /** What is asked of a figure with nothing asked of it. */
  private static final Asked NOTHING = new Asked("", m -> true);

  /** What is asked of a figure, in words, and whether it keeps that. */
  private record Asked(String words, Predicate<Measured> kept) {

    static Asked within(double low, double high, DoubleFunction<String> written) {
      return new Asked(
          written.apply(low) + " to " + written.apply(high),
          m -> m.mean() >= low && m.mean() <= high);
    }

    static Asked atLeast(double low, DoubleFunction<String> written) {
      return new Asked(written.apply(low) + " or more", m -> m.mean() >= low);
    }

    /** Within these ends, or no farther from them than two standard errors. */
    static Asked nearly(double low, double high, DoubleFunction<String> written) {
      return new Asked(
          written.apply(low) + " to " + written.apply(high) + " ± 2 standard errors",
          m -> m.mean() + 2 * m.standardError() >= low && m.mean() - 2 * m.standardError() <= high);
    }
  }

  /** A figure of halves and of quarters; the second is not a number where it has no such class. */
  private record Line(
      String name, Measured half, Measured quarter, DoubleFunction<String> written, Asked asked) {

    List<String> cells() {
      return List.of(
          name,
          words(half),
          words(quarter),
          asked.words().isEmpty() ? "\u2013" : asked.words(),
          kept());
    }

    private String words(Measured measured) {
      String mean = written.apply(measured.mean());
      return Double.isNaN(measured.standardError())
          ? mean
          : mean + " ± " + written.apply(measured.standardError());
    }

    private String kept() {
      if (asked.words().isEmpty() || Double.isNaN(half.mean())) {
        return "\u2013";
      }
      return asked.kept().test(half) ? "yes" : "no";
    }
  }

  /** What advice does. */
  List<List<String>> advice() {
    return cells(adviceLines());
  }

  /** How often bands and ranges hold. */
  List<List<String>> coverage() {
    return cells(coverageLines());
  }

  /** The figures of halves that do not keep what is asked of them. */
  List<String> notKept() {
    return lines().filter(line -> line.kept().equals("no")).map(Line::name).toList();
  }

  /** Whether something is asked of a figure that was measured. */
  boolean asked() {
    return lines().anyMatch(line -> !line.kept().equals("\u2013"));
  }

  private Stream<Line> lines() {
    return Stream.concat(adviceLines().stream(), coverageLines().stream());
  }

  private static List<List<String>> cells(List<Line> lines) {
    return lines.stream().map(Line::cells).toList();
  }

  private List<Line> adviceLines() {
    return List.of(
        line(
            "Promised over reproduced",
            Stability::promisedToReproduced,
            Numbers::ratio,
            Asked.within(0.9, 1.1, Numbers::ratio)),
        line("Sign kept, percent", Stability::signKept, PERCENT, Asked.atLeast(0.95, PERCENT)),
        line(
            "Courses with a move of medium support, percent",
            Stability::withMove,
            PERCENT,
            NOTHING),
        line(
            "Shown a change, percent of these",
            Stability::shown,
            PERCENT,
            Asked.atLeast(0.3, PERCENT)),
        line(
            "Shown one with graded pages unlocked, percent of these",
            Stability::shownUnlocked,
            PERCENT,
            NOTHING),
        line(
            "Shown one without the veto, percent of these",
            Stability::shownWithoutVeto,
            PERCENT,
            NOTHING),
        line(
            "What a shown change makes, points per course that is shown one",
            Stability::reproduced,
            StabilityRows::points,
            NOTHING),
        line(
            "What the one best swap for everybody makes, points per course that can make it",
            Stability::reproducedByOneSwap,
            StabilityRows::points,
            NOTHING),
        line(
            "Courses that can make that swap, of at most 500 asked",
            Stability::withSwap,
            Numbers::points,
            NOTHING),
        line(
            "What shown changes make, points per course with 10 learners or more",
            Stability::perCourse,
            StabilityRows::points,
            NOTHING),
        line(
            "What that swap makes, points per course with 10 learners or more",
            Stability::perCourseByOneSwap,
            StabilityRows::points,
            NOTHING));
  }

  private List<Line> coverageLines() {
    Asked all = Asked.within(0.78, 0.82, PERCENT);
    Asked part = Asked.within(0.75, 0.85, PERCENT);
    List<Line> lines = new ArrayList<>();
    lines.add(line("Band of a chosen change", Stability::chosenBand, PERCENT, all));
    lines.addAll(
        classes(
            "Band of a chosen change, fifth %d of %d by size, smallest first",
            Stability::chosenBandByFifth, part));
    lines.add(line("Band of a searched-for change", Stability::searchedBand, PERCENT, part));
    lines.add(line("Band of a change beside the page mix", Stability::otherBand, PERCENT, all));
    lines.addAll(
        classes(
            "Band of a change beside the page mix, fifth %d of %d by size, smallest first",
            Stability::otherBandByFifth, part));
    half.otherBandByFeature()
        .forEach(
            (feature, measured) ->
                lines.add(
                    new Line(
                        "Band of a change that sets " + feature.label(),
                        measured,
                        quarter.otherBandByFeature().getOrDefault(feature, Measured.NONE),
                        PERCENT,
                        NOTHING)));
    lines.add(line("Typical range", Stability::range, PERCENT, all));
    for (int users = 0; users < half.rangeByUsers().size(); users++) {
      lines.add(
          new Line(
              "Typical range, " + learners(users),
              half.rangeByUsers().get(users),
              at(quarter.rangeByUsers(), users),
              PERCENT,
              Asked.within(0.76, 0.84, PERCENT)));
    }
    lines.addAll(
        classes(
            "Typical range, class %d of %d by the trees’ spread, smallest first",
            Stability::rangeBySpread, Asked.within(0.76, 0.84, PERCENT)));
    lines.addAll(
        classes(
            "Typical range, class %d of %d by expected score, lowest first",
            Stability::rangeByLevel, Asked.nearly(0.76, 0.84, PERCENT)));
    return lines;
  }

  private Line line(
      String name,
      Function<Stability, Measured> figure,
      DoubleFunction<String> written,
      Asked asked) {
    return new Line(name, figure.apply(half), figure.apply(quarter), written, asked);
  }

  private List<Line> classes(
      String name, Function<Stability, List<Measured>> figures, Asked asked) {
    List<Measured> ofHalf = figures.apply(half);
    List<Line> lines = new ArrayList<>();
    for (int k = 0; k < ofHalf.size(); k++) {
      lines.add(
          new Line(
              String.format(Locale.ROOT, name, k + 1, ofHalf.size()),
              ofHalf.get(k),
              at(figures.apply(quarter), k),
              PERCENT,
              asked));
    }
    return lines;
  }

  private static String points(double value) {
    return Numbers.decimal(value, 2);
  }

  private static Measured at(List<Measured> classes, int number) {
    return number < classes.size() ? classes.get(number) : Measured.NONE;
  }

  private static String learners(int number) {
    List<Double> edges = TypicalRanges.USERS_EDGES;
    if (number == 0) {
      return "below " + Numbers.value(edges.get(0)) + " learners";
    }
    return number == edges.size()
        ? Numbers.value(edges.get(number - 1)) + " learners or more"
        : Numbers.value(edges.get(number - 1))
            + " to "
            + Numbers.value(edges.get(number) - 1)
            + " learners";
  }
}

package dev.keepmeengaged.studyreport;

import dev.keepmeengaged.artifacts.Direction;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.study.promises.AdviceEvaluation;
import dev.keepmeengaged.study.result.FeatureDirection;
import dev.keepmeengaged.study.result.FeatureDirection.Apart;
import dev.keepmeengaged.study.result.FeatureDirection.CurvePoint;
import dev.keepmeengaged.study.result.GridSearchResult;
import dev.keepmeengaged.study.result.StudyResult;
import dev.keepmeengaged.training.forest.ForestParameters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences that study results have ready for the report: how directions compare with the
 * original study, why the settings were chosen, what of a grid was left out. Held here against the
 * figures that study results have of the same.
 */
public final class ResultSentences {

  private static final Pattern THINNING =
      Pattern.compile(
          "(?:Forests of more than (?<trees>\\d+) trees were left out\\. ?)?"
              + "(?:Of the (?<rules>\\d+) rules for splits that differ, (?:(?<tried>\\d+) were tried,"
              + " drawn at random around the one known before|only the one known before was tried)"
              + "\\.)?");

  private ResultSentences() {}

  /** Sentences of study results that their own figures do not bear out. */
  public static List<String> faults(StudyResult result) {
    List<String> faults = new ArrayList<>();
    for (FeatureDirection direction : result.directions()) {
      String verdict = verdict(direction);
      if (!direction.verdict().equals(verdict)) {
        faults.add("\"%s\" and not \"%s\"".formatted(direction.verdict(), verdict));
      }
    }
    GridSearchResult search = result.search();
    if (!search.reason().equals(reason(search))) {
      faults.add("\"%s\" and not \"%s\"".formatted(search.reason(), reason(search)));
    }
    search.grids().stream()
        .filter(grid -> !bornOut(grid, search.points()))
        .map(GridSearchResult.Grid::thinning)
        .forEach(faults::add);
    return faults;
  }

  /** How a direction compares with what the original study found, with what may be said of it. */
  static String verdict(FeatureDirection d) {
    if (d.original().isEmpty()) {
      return "";
    }
    List<String> said = new ArrayList<>();
    List<CurvePoint> judged = judged(d);
    CurvePoint highest = judged.stream().max(BY_EFFECT).orElseThrow();
    CurvePoint lowest = judged.stream().min(BY_EFFECT).orElseThrow();
    String range =
        "from %s to %s the predicted score"
            .formatted(
                number(judged.get(0).value()),
                amount(d.feature(), judged.get(judged.size() - 1).value()));
    said.add(
        switch (d.shape()) {
          case FLAT -> "Not seen here: " + range + " changes by less than a point.";
          case MIXED ->
              "Does not agree: %s goes up by %s points and down by %s, highest at %s and lowest at %s."
                  .formatted(
                      range,
                      points(d.rise()),
                      points(-d.fall()),
                      amount(d.feature(), highest.value()),
                      amount(d.feature(), lowest.value()));
          case INCREASING, DECREASING -> oneWay(d, range);
        });
    double deviation = judged.stream().mapToDouble(CurvePoint::deviation).max().orElseThrow();
    if (d.shape() == Direction.MIXED && highest.effect() - lowest.effect() < 3 * deviation) {
      said.add(
          "Forests trained on other courses differ by %s points there."
              .formatted(points(deviation)));
    }
    d.apart().ifPresent(apart -> said.add(apart(d.feature(), apart)));
    if (d.feature() == Feature.CERTIFICATES) {
      said.add(
          "Certificates are given after completion, so much of their link with the score is a"
              + " result of it, not a cause.");
    }
    if (d.feature() == Feature.TEACHER_COMMENTS) {
      said.add(
          "Instructors comment on what learners hand in, so much of the link of comments with the"
              + " score is a result of it, not a cause.");
    }
    if (d.refits() > 0) {
      said.add(
          String.format(
              Locale.ROOT,
              "The shape is the same in %d of %d forests trained on random four fifths of the rows.",
              d.sameShape(),
              d.refits()));
    }
    return String.join(" ", said);
  }

  private static final Comparator<CurvePoint> BY_EFFECT =
      Comparator.comparingDouble(CurvePoint::effect);

  /** The points but for one that only the step apart leads to. */
  private static List<CurvePoint> judged(FeatureDirection d) {
    List<CurvePoint> judged = new ArrayList<>(d.curve());
    d.apart()
        .ifPresent(
            apart -> {
              double lower = Math.min(apart.common(), apart.next());
              double upper = Math.max(apart.common(), apart.next());
              double first = d.curve().get(0).value();
              double last = d.curve().get(d.curve().size() - 1).value();
              judged.removeIf(p -> p.value() == first && lower == first);
              judged.removeIf(p -> p.value() == last && upper == last);
            });
    return judged;
  }

  private static String oneWay(FeatureDirection d, String range) {
    boolean up = d.shape() == Direction.INCREASING;
    double back = up ? -d.fall() : d.rise();
    return "%s: %s %s by %s points%s."
        .formatted(
            d.shape() == d.original().orElseThrow() ? "Agrees" : "Does not agree",
            range,
            up ? "rises" : "falls",
            points(Math.abs(d.rise() + d.fall())),
            back < 0.05
                ? ""
                : ", %s by %s on the way".formatted(up ? "falling" : "rising", points(back)));
  }

  private static String apart(Feature feature, Apart apart) {
    double lower = Math.min(apart.common(), apart.next());
    double upper = Math.max(apart.common(), apart.next());
    double step = apart.common() > apart.next() ? apart.difference() : -apart.difference();
    double share = upper >= 100 ? 100 - lower : upper;
    return "Apart from that, as between two kinds of course, the step from %s to %s: %s points %s.%s"
        .formatted(
            lower == 0 ? "none" : number(lower),
            amount(feature, upper),
            points(Math.abs(step)),
            step < 0 ? "down" : "up",
            feature.pageType() && share <= 5
                ? String.format(
                    Locale.ROOT,
                    " A course needs at least %.0f pages to have %s percent of %s, so these are long ones.",
                    Math.ceil(100 / (share + 0.05)),
                    number(share),
                    upper >= 100 ? "anything else" : "it")
                : "");
  }

  private static String amount(Feature feature, double value) {
    return number(value) + (feature.unit().equals("percent") ? " percent" : "");
  }

  private static String points(double points) {
    return String.format(Locale.ROOT, "%.1f", points);
  }

  private static String number(double value) {
    return points(value).replaceAll("\\.0$", "");
  }

  /** Why settings were chosen: by R2 candidates, of these by advice. */
  static String reason(GridSearchResult search) {
    String trees = " It gets 200 trees, the default.";
    if (search.points().size() == 1) {
      return "It was the only combination that fitted the budget." + trees;
    }
    int fewest = search.points().stream().mapToInt(p -> p.parameters().trees()).min().orElseThrow();
    List<GridSearchResult.Point> alike =
        search.points().stream().filter(p -> p.parameters().trees() == fewest).toList();
    GridSearchResult.Point highest = alike.stream().max(BY_R2).orElseThrow();
    GridSearchResult.Point smallest =
        alike.stream()
            .filter(p -> r2(p) >= r2(highest) - 0.005)
            .min(
                Comparator.comparingLong(GridSearchResult.Point::nodes)
                    .thenComparing(p -> p.parameters().maxFeatures()))
            .orElseThrow();
    String byR2 =
        String.format(
            Locale.ROOT,
            "The highest mean R2 was %.4f (%d trees, %s). Of those within 0.005 of the highest at"
                + " %d trees, the one with the fewest nodes, which a function loads when it starts,"
                + " has %s (R2 %.4f with %,d nodes). ",
            search.points().stream().mapToDouble(ResultSentences::r2).max().orElse(Double.NaN),
            search.best().trees(),
            settings(search.best()),
            fewest,
            settings(smallest.parameters()),
            r2(smallest),
            smallest.nodes());
    boolean other =
        !smallest.equals(highest)
            || alike.stream()
                .map(p -> settings(p.parameters()))
                .anyMatch(
                    words ->
                        words.equals("6 features, leaf 3, split 8, depth 25")
                            && !words.equals(settings(smallest.parameters())));
    String byAdvice =
        !other
            ? "It was taken: there was no other candidate to weigh its advice against."
            : search.advice().isEmpty()
                ? "It was taken: advice is not weighed with fewer than 2,000 courses to search on."
                : weighed(search);
    return byR2 + byAdvice + trees;
  }

  private static final Comparator<GridSearchResult.Point> BY_R2 =
      Comparator.comparingDouble(ResultSentences::r2);

  private static double r2(GridSearchResult.Point point) {
    return point.test().r2().mean();
  }

  private static String settings(ForestParameters p) {
    return String.format(
        Locale.ROOT,
        "%d features, leaf %d, split %d, depth %d",
        p.maxFeatures(),
        p.minLeaf(),
        p.minSplit(),
        p.maxDepth());
  }

  private static String weighed(GridSearchResult search) {
    StringBuilder words = new StringBuilder();
    words.append(search.advice().size());
    words.append(
        " candidates were weighed by their advice (that one, the one with the highest R2 at as"
            + " many trees, and the default where it was tried).");
    int showing = 0;
    int keeping = 0;
    for (GridSearchResult.Advice candidate : search.advice()) {
      words.append(" With ").append(settings(candidate.parameters())).append(", ");
      double kept = candidate.weight().map(AdviceEvaluation::signKept).orElse(Double.NaN);
      if (candidate.weight().isEmpty()) {
        words.append("forests could not be calibrated.");
      } else if (Double.isNaN(kept)) {
        words.append("no course is shown a change.");
      } else {
        showing++;
        keeping += kept >= 0.95 ? 1 : 0;
        words.append(
            String.format(
                Locale.ROOT,
                "%.1f %% of the changes shown kept their sign by a forest of other courses, which"
                    + " reproduced %.2f points per course that has a move.",
                100 * kept,
                candidate.weight().orElseThrow().reproducedPerCourse()));
      }
    }
    if (showing == 0) {
      return words + " None has advice to judge, so the one with the fewest nodes was taken.";
    }
    words.append(" Chosen were ").append(settings(search.chosen())).append(": ");
    if (keeping > 1) {
      return words + "of the " + keeping + " that kept 95 % of signs or more, it reproduced most.";
    }
    if (keeping == 1) {
      return words + "it alone kept 95 % of signs or more.";
    }
    return words
        + (showing == 1
            ? "it alone has advice to judge."
            : "none kept 95 % of signs, and it kept most.");
  }

  /** Whether what is said to be left out of a grid is what its points lack. */
  private static boolean bornOut(GridSearchResult.Grid grid, List<GridSearchResult.Point> all) {
    List<ForestParameters> tried =
        all.stream()
            .filter(point -> point.grid().equals(grid.name()))
            .map(GridSearchResult.Point::parameters)
            .toList();
    Matcher said = THINNING.matcher(grid.thinning());
    if (!said.matches() || grid.thinning().isEmpty() != (grid.planned() == grid.combinations())) {
      return false;
    }
    int mostTrees = tried.stream().mapToInt(ForestParameters::trees).max().orElse(0);
    long rules =
        tried.stream()
            .map(p -> List.of(p.maxFeatures(), p.minLeaf(), p.minSplit()))
            .distinct()
            .count();
    boolean trees =
        said.group("trees") == null || said.group("trees").equals(String.valueOf(mostTrees));
    return trees
        && (said.group("rules") == null
            || (Long.parseLong(said.group("rules")) > rules
                && (said.group("tried") == null
                    ? rules == 1
                    : said.group("tried").equals(String.valueOf(rules)))));
  }
}

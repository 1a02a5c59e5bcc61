package dev.keepmeengaged.data;

import dev.keepmeengaged.domain.CourseDescription;
import dev.keepmeengaged.domain.CourseKey;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureGap;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.ScoreKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Computes courses with features from the rows of a raw export, by the steps of the original study,
 * each with its counts: course types, observed courses, missing means none, yes or no, page mixes,
 * newest editions, bins, scope. Remaining gaps stay; training imputes them with medians ({@link
 * Imputation}). Not thread-safe.
 */
final class FeatureEngineering {

  /** Features whose gaps mean 0. */
  private static final List<Feature> MISSING_MEANS_NONE =
      Arrays.stream(Feature.values()).filter(f -> f.gap() == FeatureGap.NONE).toList();

  private static final String KEPT = "kept";
  private static final String NO_SCORE = "no engagement score";
  private static final String NO_USERS = "no number of users";
  private static final String NEITHER = "neither";

  private final RawExport export;
  private final KeyColumns keys;
  private final DescriptionColumns descriptions;
  private final ScoreKindColumn scoreKind;
  private final PageMixes mixes = new PageMixes();
  private final List<CourseRow> rows = new ArrayList<>();

  private final Map<String, Long> types = new TreeMap<>();
  private final Map<String, Long> observed = new LinkedHashMap<>();
  private final Map<Feature, Long> filledWithZero = new LinkedHashMap<>();

  FeatureEngineering(CsvTable table) {
    this.export = new RawExport(table);
    this.keys = new KeyColumns(table, RawExport.COMPANY, RawExport.COURSE);
    this.descriptions = new DescriptionColumns(table, DescriptionColumn::header);
    this.scoreKind = new ScoreKindColumn(table);
    for (String name : List.of(KEPT, NO_SCORE, NO_USERS, NEITHER)) {
      observed.put(name, 0L);
    }
    MISSING_MEANS_NONE.forEach(feature -> filledWithZero.put(feature, 0L));
  }

  /** Reads a line, which is not cut off, and its problems; what is returned takes the row. */
  Runnable read(CsvLine line) {
    RawCourse raw = export.read(line);
    scoreKind.read(line);
    if (!raw.modelled()) {
      return () -> countType(raw);
    }
    CourseDescription description = descriptions.read(line);
    Optional<String> edition = description.edition();
    Optional<CourseKey> key = keys.read(line, edition);
    if (!raw.has(RawColumn.ENGAGEMENT_SCORE) || !raw.has(RawColumn.USERS)) {
      return () -> {
        keys.taken(line, key, edition);
        drop(raw);
      };
    }
    double[] features = raw.features();
    boolean mixChanged = export.normaliseMix(line, features);
    return () -> {
      keys.taken(line, key, edition);
      export.taken(line, raw);
      take(raw, key, features, mixChanged, description);
    };
  }

  /** The courses by edition, after the last line. */
  Editions editions() {
    return Editions.of(rows);
  }

  /** The kind of the scores in the rows; empty if they have none. */
  Optional<ScoreKind> scoreKind() {
    return scoreKind.kind();
  }

  /** The omitted rows in words, by type or by missing value; empty without any. */
  String leftOut() {
    List<String> found = new ArrayList<>();
    byCount(types)
        .forEach(
            (type, count) -> {
              if (!RawCourse.MODELLED_TYPES.contains(type)) {
                found.add(String.format(Locale.ROOT, "%,d of type \"%s\"", count, type));
              }
            });
    observed.forEach(
        (reason, count) -> {
          if (count > 0 && !reason.equals(KEPT)) {
            found.add(
                String.format(
                    Locale.ROOT,
                    "%,d with %s",
                    count,
                    reason.equals(NEITHER) ? "neither score nor users" : reason));
          }
        });
    if (found.isEmpty()) {
      return "";
    }
    int shown = Math.min(found.size(), 6);
    return "rows left out are %s%s; kept are courseGroup and course with a score and users"
        .formatted(
            String.join(", ", found.subList(0, shown)),
            shown < found.size()
                ? String.format(Locale.ROOT, " and %d more", found.size() - shown)
                : "");
  }

  /**
   * The steps with their counts. Steps before the editions' own step count older editions, too;
   * without older editions that step is absent.
   */
  List<ImportReport.Step> steps(Editions editions) {
    List<CourseRow> courses = editions.newest();
    List<ImportReport.Step> steps = new ArrayList<>();
    steps.add(
        new ImportReport.Step("types", "Course types (kept: courseGroup, course)", byCount(types)));
    steps.add(new ImportReport.Step("observed", "Courses with a score and learners", observed));
    steps.add(new ImportReport.Step("missingMeansNone", "Missing, so 0", byId(filledWithZero)));
    steps.add(new ImportReport.Step("yesNo", "Yes or no", yesNo()));
    steps.add(mixes.step());
    if (!editions.older().isEmpty()) {
      steps.add(editions.step());
    }
    steps.add(Scope.bins(courses));
    steps.add(Scope.step(courses));
    steps.add(
        new ImportReport.Step(
            "gaps", "Gaps in scope, left for the median", gaps(Scope.inScope(courses))));
    return steps;
  }

  private void countType(RawCourse raw) {
    types.merge(raw.type().isEmpty() ? "(none)" : raw.type(), 1L, Long::sum);
  }

  private void drop(RawCourse raw) {
    countType(raw);
    String reason =
        raw.has(RawColumn.USERS)
            ? NO_SCORE
            : raw.has(RawColumn.ENGAGEMENT_SCORE) ? NO_USERS : NEITHER;
    observed.merge(reason, 1L, Long::sum);
  }

  private void take(
      RawCourse raw,
      Optional<CourseKey> key,
      double[] features,
      boolean mixChanged,
      CourseDescription description) {
    countType(raw);
    observed.merge(KEPT, 1L, Long::sum);
    mixes.count(mixChanged);
    for (Feature feature : MISSING_MEANS_NONE) {
      if (Double.isNaN(features[feature.ordinal()])) {
        features[feature.ordinal()] = 0;
        filledWithZero.merge(feature, 1L, Long::sum);
      }
    }
    rows.add(
        new CourseRow(
            key, raw.get(RawColumn.ENGAGEMENT_SCORE), FeatureVector.of(features), description));
  }

  private Map<String, Long> yesNo() {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (Feature feature : Feature.values()) {
      if (!feature.yesNo()) {
        continue;
      }
      long yes = rows.stream().filter(row -> row.features().raw(feature) == 1).count();
      counts.put(feature.id() + " yes", yes);
      counts.put(feature.id() + " no", rows.size() - yes);
    }
    return counts;
  }

  private static Map<String, Long> gaps(List<CourseRow> rows) {
    Map<Feature, Long> gaps = new LinkedHashMap<>();
    for (Feature feature : Feature.values()) {
      long missing = rows.stream().filter(r -> Double.isNaN(r.features().raw(feature))).count();
      if (missing > 0) {
        gaps.put(feature, missing);
      }
    }
    return byId(gaps);
  }

  private static Map<String, Long> byId(Map<Feature, Long> counts) {
    Map<String, Long> named = new LinkedHashMap<>();
    counts.forEach((feature, count) -> named.put(feature.id(), count));
    return named;
  }

  private static Map<String, Long> byCount(Map<String, Long> counts) {
    Map<String, Long> sorted = new LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }
}

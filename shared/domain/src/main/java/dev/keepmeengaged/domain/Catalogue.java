package dev.keepmeengaged.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * All courses of a data version, grouped by company, with the statistics that are published beside
 * them. Built once per publish; immutable.
 */
public final class Catalogue {

  /** The order of a company's courses: best score first, then most learners, then by id. */
  public static final Comparator<Course> BEST_FIRST =
      Comparator.comparingDouble(Course::engagementScore)
          .reversed()
          .thenComparing(Comparator.comparingDouble((Course c) -> c.score().users()).reversed())
          .thenComparing(c -> c.id().value());

  private final SortedMap<String, List<Course>> byCompany;
  private final List<Feature> features;

  private Catalogue(SortedMap<String, List<Course>> byCompany, List<Feature> features) {
    this.byCompany = byCompany;
    this.features = List.copyOf(features);
  }

  /** The catalogue of these courses, with statistics of all features. */
  public static Catalogue of(Collection<Course> courses) {
    return of(courses, List.of(Feature.values()));
  }

  /**
   * The catalogue of these courses.
   *
   * @param features the features of the published model: those that get statistics
   * @throws IllegalArgumentException when there is no course, or a company has a course twice
   */
  public static Catalogue of(Collection<Course> courses, List<Feature> features) {
    if (courses.isEmpty()) {
      throw new IllegalArgumentException("a catalogue has at least one course");
    }
    TreeMap<String, List<Course>> byCompany =
        courses.stream()
            .sorted(BEST_FIRST)
            .collect(
                Collectors.groupingBy(c -> c.company().key(), TreeMap::new, Collectors.toList()));
    byCompany.values().forEach(Catalogue::refuseDuplicates);
    return new Catalogue(byCompany, features);
  }

  private static void refuseDuplicates(List<Course> courses) {
    Map<CourseId, Long> counts =
        courses.stream().collect(Collectors.groupingBy(Course::id, Collectors.counting()));
    counts.forEach(
        (id, count) -> {
          if (count > 1) {
            throw new IllegalArgumentException(
                String.format(
                    Locale.ROOT,
                    "company \"%s\" has course \"%s\" %d times",
                    courses.get(0).company().name(),
                    id,
                    count));
          }
        });
  }

  /** The courses of all other companies; empty when there are none. */
  public Optional<Catalogue> without(Predicate<Company> left) {
    List<Course> others =
        byCompany.values().stream()
            .filter(courses -> !left.test(courses.get(0).company()))
            .flatMap(List::stream)
            .toList();
    return others.isEmpty() ? Optional.empty() : Optional.of(of(others, features));
  }

  /** Number of courses. */
  public int size() {
    return byCompany.values().stream().mapToInt(List::size).sum();
  }

  /** The courses of each company, best first; the companies by {@link Company#key}. */
  public List<List<Course>> companies() {
    return byCompany.values().stream().map(List::copyOf).toList();
  }

  /** The company's courses, best first; empty for an unknown company. */
  public List<Course> courses(Company company) {
    return List.copyOf(byCompany.getOrDefault(company.key(), List.of()));
  }

  /** The profile of each company, by {@link Company#key}. */
  public List<CompanyProfile> profiles() {
    return byCompany.values().stream().map(this::profile).toList();
  }

  private CompanyProfile profile(List<Course> courses) {
    Map<Feature, FeatureStatistics> statistics = new EnumMap<>(Feature.class);
    distributions(courses)
        .forEach((f, d) -> statistics.put(f, new FeatureStatistics(d.mean(), d.quartiles())));
    return new CompanyProfile(scores(courses), statistics);
  }

  /** Quartiles leave out courses with few learners, whose scores say little. */
  private static CompanyScores scores(List<Course> courses) {
    List<Course> enough = courses.stream().filter(c -> !c.score().smallSample()).toList();
    return new CompanyScores(
        courses.get(0).company(),
        courses.size(),
        OptionalInt.of(enough.size()),
        distribution(enough, Course::engagementScore).map(Distribution::quartiles));
  }

  /** The distributions over all courses. */
  public AllCourses allCourses() {
    List<Course> all = byCompany.values().stream().flatMap(List::stream).toList();
    Map<Feature, Aggregate> aggregates = new EnumMap<>(Feature.class);
    distributions(all)
        .forEach((f, d) -> aggregates.put(f, new Aggregate(population(having(all, f)), d)));
    return new AllCourses(
        new Aggregate(population(all), distribution(all, Course::engagementScore).orElseThrow()),
        aggregates);
  }

  private static List<Course> having(List<Course> courses, Feature feature) {
    return courses.stream().filter(c -> c.features().get(feature).isPresent()).toList();
  }

  private static Population population(List<Course> courses) {
    return new Population(
        courses.size(), (int) courses.stream().map(c -> c.company().key()).distinct().count());
  }

  private Map<Feature, Distribution> distributions(List<Course> courses) {
    Map<Feature, Distribution> distributions = new EnumMap<>(Feature.class);
    features.forEach(
        f ->
            distribution(courses, c -> c.features().raw(f))
                .ifPresent(d -> distributions.put(f, d)));
    return distributions;
  }

  private static Optional<Distribution> distribution(
      List<Course> courses, ToDoubleFunction<Course> value) {
    return Distribution.of(courses.stream().mapToDouble(value).toArray());
  }
}

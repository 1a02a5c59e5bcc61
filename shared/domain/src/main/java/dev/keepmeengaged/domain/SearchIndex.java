package dev.keepmeengaged.domain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * All companies and courses of a data version, to be searched and sorted. Immutable.
 *
 * <p>A search looks at every text, so that any part of a word is found. {@code
 * tools/benchmarks/search.sh} measures it: too short for an index of parts to pay. Folded texts are
 * kept, and are the unfolded ones where folding changes nothing.
 */
public final class SearchIndex {

  /** The most near names that are given where nothing is found. */
  public static final int MOST_NEAR = 5;

  /** A near name differs in at most one letter of three, and in at most this many. */
  private static final int FARTHEST = 3;

  /** A course that was found. */
  public record FoundCourse(Company company, CourseScore course) {}

  /** A name that is nearly what was searched: of a company, or of one of its courses. */
  public record NearName(Company company, Optional<CourseScore> course) {}

  /**
   * What a search finds.
   *
   * @param companies the best matches
   * @param companiesFound the number of all companies that match
   * @param courses the best matches
   * @param coursesFound the number of all courses that match
   * @param near names that are nearly the text, the nearest first; empty where something was found
   */
  public record Result(
      List<CompanyWithCourses> companies,
      int companiesFound,
      List<FoundCourse> courses,
      int coursesFound,
      List<NearName> near) {

    public Result {
      companies = List.copyOf(companies);
      courses = List.copyOf(courses);
      near = List.copyOf(near);
    }
  }

  private record IndexedCourse(CourseScore course, String id, String title) {

    IndexedCourse(CourseScore course) {
      this(
          course,
          SearchText.folded(course.id().value()),
          course.title().map(SearchText::folded).orElse(""));
    }
  }

  private record IndexedCompany(
      CompanyWithCourses company, String name, List<IndexedCourse> courses) {

    IndexedCompany(CompanyWithCourses company) {
      this(
          company,
          SearchText.folded(company.summary().company().name()),
          company.courses().stream().map(IndexedCourse::new).toList());
    }

    Company named() {
      return company.summary().company();
    }
  }

  private record CompanyMatch(IndexedCompany company, SearchQuery.Place place) {

    static final Comparator<CompanyMatch> BEST_FIRST =
        Comparator.comparing(CompanyMatch::place)
            .thenComparing(match -> match.company().name())
            .thenComparing(match -> match.company().company().summary().company().name());
  }

  private record CourseMatch(
      IndexedCompany company, IndexedCourse course, SearchQuery.Place place) {

    static final Comparator<CourseMatch> BEST_FIRST =
        Comparator.comparing(CourseMatch::place)
            .thenComparing(match -> match.course().id())
            .thenComparing(match -> match.company().name())
            .thenComparing(match -> match.course().course().id().value());
  }

  private record NearMatch(IndexedCompany company, Optional<IndexedCourse> course, int distance) {

    static final Comparator<NearMatch> NEAREST_FIRST =
        Comparator.comparingInt(NearMatch::distance)
            .thenComparing(match -> match.course().isPresent())
            .thenComparing(match -> match.company().name())
            .thenComparing(match -> match.course().map(IndexedCourse::id).orElse(""));
  }

  private final List<IndexedCompany> companies;

  /**
   * @param companies all of a data version
   */
  public SearchIndex(List<CompanyWithCourses> companies) {
    this(companies.stream().map(IndexedCompany::new));
  }

  private SearchIndex(Stream<IndexedCompany> companies) {
    this.companies = companies.toList();
  }

  /** The index of the companies that a caller may see. */
  public SearchIndex visible(Visibility visibility) {
    return visibility.isOfAll()
        ? this
        : new SearchIndex(
            companies.stream().filter(company -> visibility.includes(company.named())));
  }

  /**
   * The index of a catalogue.
   *
   * @param segments of each company, in the order of {@link Catalogue#companies}
   */
  public static SearchIndex of(Catalogue catalogue, List<CompanySegments> segments) {
    List<CompanyProfile> profiles = catalogue.profiles();
    List<CompanyWithCourses> companies = new ArrayList<>();
    for (int i = 0; i < profiles.size(); i++) {
      companies.add(
          new CompanyWithCourses(
              profiles.get(i).summary(),
              segments.get(i).room().coursesWithRoom(),
              catalogue.companies().get(i).stream().map(Course::score).toList()));
    }
    return new SearchIndex(companies);
  }

  /** All companies, in the order in which they were given. */
  public List<CompanyWithCourses> companies() {
    return companies.stream().map(IndexedCompany::company).toList();
  }

  /** The companies by median, the highest first, then by name; those without one come last. */
  public List<CompanyWithCourses> byMedian() {
    return sorted(company -> company.summary().scores().map(Quartiles::median).orElse(-1.0));
  }

  /** The companies by their courses with room to improve, most first, then by name. */
  public List<CompanyWithCourses> byRoom() {
    return sorted(company -> company.coursesWithRoom().orElse(-1));
  }

  private List<CompanyWithCourses> sorted(ToDoubleFunction<CompanyWithCourses> highestFirst) {
    return companies.stream()
        .map(IndexedCompany::company)
        .sorted(
            Comparator.comparingDouble(highestFirst)
                .reversed()
                .thenComparing(company -> company.summary().company().key()))
        .toList();
  }

  /**
   * Searches names of companies and ids and titles of courses. Every word of the text is there. A
   * course may have words in its company's name, but not all.
   *
   * @param limit the most companies, and the most courses, that are given
   */
  public Result find(String text, int limit) {
    SearchQuery query = new SearchQuery(text);
    Best<CompanyMatch> found = new Best<>(CompanyMatch.BEST_FIRST, limit);
    Best<CourseMatch> foundCourses = new Best<>(CourseMatch.BEST_FIRST, limit);
    for (IndexedCompany company : companies) {
      query.place(company.name()).ifPresent(place -> found.add(new CompanyMatch(company, place)));
      BitSet inName = query.in(company.name());
      for (IndexedCourse course : company.courses()) {
        query
            .place(course.id(), course.title(), inName)
            .ifPresent(place -> foundCourses.add(new CourseMatch(company, course, place)));
      }
    }
    return new Result(
        found.inOrder().map(match -> match.company().company()).toList(),
        found.offered,
        foundCourses.inOrder().map(SearchIndex::found).toList(),
        foundCourses.offered,
        found.offered + foundCourses.offered == 0 ? near(query.text()) : List.of());
  }

  private static FoundCourse found(CourseMatch match) {
    return new FoundCourse(match.company().company().summary().company(), match.course().course());
  }

  private List<NearName> near(String text) {
    int most = Math.min(FARTHEST, text.length() / 3);
    if (most == 0) {
      return List.of();
    }
    Best<NearMatch> found = new Best<>(NearMatch.NEAREST_FIRST, MOST_NEAR);
    for (IndexedCompany company : companies) {
      int ofName = EditDistance.between(text, company.name(), most);
      if (ofName <= most) {
        found.add(new NearMatch(company, Optional.empty(), ofName));
      }
      for (IndexedCourse course : company.courses()) {
        int ofCourse = distance(text, company, course, most);
        if (ofCourse <= most) {
          found.add(new NearMatch(company, Optional.of(course), ofCourse));
        }
      }
    }
    return found
        .inOrder()
        .map(
            match ->
                new NearName(
                    match.company().company().summary().company(),
                    match.course().map(IndexedCourse::course)))
        .toList();
  }

  private static int distance(String text, IndexedCompany company, IndexedCourse course, int most) {
    int least =
        Math.min(
            EditDistance.between(text, course.id(), most),
            EditDistance.between(text, course.title(), most));
    int length = company.name().length() + 1 + course.id().length();
    return Math.abs(length - text.length()) > most
        ? least
        : Math.min(least, EditDistance.between(text, company.name() + " " + course.id(), most));
  }

  /** Keeps the best of many, so that a text that is nearly everywhere needs no long list. */
  private static final class Best<T> {

    private final Comparator<T> bestFirst;
    private final int limit;
    private final PriorityQueue<T> worstFirst;
    private int offered;

    Best(Comparator<T> bestFirst, int limit) {
      this.bestFirst = bestFirst;
      this.limit = limit;
      this.worstFirst = new PriorityQueue<>(bestFirst.reversed());
    }

    void add(T one) {
      offered++;
      if (worstFirst.size() < limit) {
        worstFirst.add(one);
      } else if (bestFirst.compare(one, worstFirst.element()) < 0) {
        worstFirst.remove();
        worstFirst.add(one);
      }
    }

    Stream<T> inOrder() {
      return worstFirst.stream().sorted(bestFirst);
    }
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "SearchIndex of %d companies", companies.size());
  }
}

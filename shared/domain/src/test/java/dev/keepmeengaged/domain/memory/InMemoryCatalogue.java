package dev.keepmeengaged.domain.memory;

import dev.keepmeengaged.domain.AllCourses;
import dev.keepmeengaged.domain.Catalogue;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CompanyCourses;
import dev.keepmeengaged.domain.CompanyMixes;
import dev.keepmeengaged.domain.CompanyMixesRepository;
import dev.keepmeengaged.domain.CompanyProfile;
import dev.keepmeengaged.domain.CompanyRepository;
import dev.keepmeengaged.domain.CompanyScores;
import dev.keepmeengaged.domain.CompanySegments;
import dev.keepmeengaged.domain.CompanySegmentsRepository;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.CourseId;
import dev.keepmeengaged.domain.CourseKey;
import dev.keepmeengaged.domain.CourseRepository;
import dev.keepmeengaged.domain.CourseWithCompany;
import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.Page;
import dev.keepmeengaged.domain.RankedCourse;
import dev.keepmeengaged.domain.SampleSegments;
import dev.keepmeengaged.domain.SearchIndex;
import dev.keepmeengaged.domain.VersionGoneException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The catalogue ports over a map: passes the same contract tests as the real adapters. */
public final class InMemoryCatalogue
    implements CompanyRepository,
        CourseRepository,
        CompanyMixesRepository,
        CompanySegmentsRepository {

  private final Map<DataVersion, Catalogue> versions = new ConcurrentHashMap<>();
  private final Set<DataVersion> withoutMixes = ConcurrentHashMap.newKeySet();
  private final Set<DataVersion> withoutSearch = ConcurrentHashMap.newKeySet();
  private final Map<DataVersion, Map<Company, CompanySegments>> segments =
      new ConcurrentHashMap<>();

  /** Puts a data version there, whole. */
  public InMemoryCatalogue with(DataVersion version, Catalogue catalogue) {
    versions.put(version, catalogue);
    return this;
  }

  /** Puts a data version there as it was published before page mixes were. */
  public InMemoryCatalogue withoutMixes(DataVersion version, Catalogue catalogue) {
    withoutMixes.add(version);
    return with(version, catalogue);
  }

  /** Puts a data version there as it was published before it could be searched. */
  public InMemoryCatalogue withoutSearch(DataVersion version, Catalogue catalogue) {
    withoutSearch.add(version);
    return with(version, catalogue);
  }

  /** Puts the segments of companies beside a data version, which has none without. */
  public InMemoryCatalogue with(DataVersion version, Map<Company, CompanySegments> ofCompanies) {
    segments.put(version, Map.copyOf(ofCompanies));
    return this;
  }

  /** Removes a data version. */
  public void without(DataVersion version) {
    versions.remove(version);
  }

  @Override
  public void requireWhole(DataVersion version) {
    whole(version);
  }

  @Override
  public Page<CompanyScores> companies(
      DataVersion version, String prefix, int limit, Optional<String> after) {
    List<CompanyScores> matching =
        profiles(version).stream()
            .map(CompanyProfile::summary)
            .filter(c -> c.company().key().startsWith(Company.foldCase(prefix)))
            .sorted(byUtf8(c -> c.company().key()))
            .toList();
    return Page.of(matching, limit, after);
  }

  @Override
  public Optional<CompanyProfile> profile(Company company, DataVersion version) {
    return profiles(version).stream().filter(p -> p.summary().company().equals(company)).findAny();
  }

  @Override
  public Set<Company> known(Set<Company> companies, DataVersion version) {
    return companies.stream()
        .filter(company -> profile(company, version).isPresent())
        .collect(Collectors.toSet());
  }

  @Override
  public Optional<AllCourses> allCourses(DataVersion version) {
    return Optional.ofNullable(versions.get(version)).map(Catalogue::allCourses);
  }

  @Override
  public Optional<SearchIndex> searchIndex(DataVersion version) {
    Catalogue catalogue = whole(version);
    Map<Company, CompanySegments> ofVersion = segments.getOrDefault(version, Map.of());
    return withoutSearch.contains(version)
        ? Optional.empty()
        : Optional.of(
            SearchIndex.of(
                catalogue,
                catalogue.profiles().stream()
                    .map(profile -> profile.summary().company())
                    .map(company -> ofVersion.getOrDefault(company, SampleSegments.NOT_SEARCHED))
                    .toList()));
  }

  @Override
  public Optional<Course> course(Company company, CourseId id, DataVersion version) {
    return courses(company, version).stream().filter(c -> c.id().equals(id)).findAny();
  }

  @Override
  public Map<CourseKey, Course> courses(Set<CourseKey> keys, DataVersion version) {
    Map<CourseKey, Course> found = new HashMap<>();
    for (CourseKey key : keys) {
      course(key.company(), key.course(), version).ifPresent(course -> found.put(key, course));
    }
    return found;
  }

  @Override
  public CourseWithCompany listed(Company company, CourseId id, DataVersion version) {
    return new CourseWithCompany(
        profile(company, version),
        RankedCourse.of(courses(company, version)).stream()
            .filter(c -> c.course().id().equals(id))
            .findAny());
  }

  @Override
  public Optional<CompanyCourses> bestFirst(
      Company company, DataVersion version, int limit, Optional<String> after) {
    return profile(company, version)
        .map(
            of ->
                new CompanyCourses(
                    of.summary(),
                    Page.of(courses(company, version), limit, after).map(Course::score)));
  }

  @Override
  public Optional<CompanyCourses> byId(
      Company company, DataVersion version, String prefix, int limit, Optional<String> after) {
    List<Course> matching =
        courses(company, version).stream()
            .filter(c -> c.id().value().startsWith(prefix))
            .sorted(byUtf8(c -> c.id().value()))
            .toList();
    return profile(company, version)
        .map(
            of ->
                new CompanyCourses(
                    of.summary(), Page.of(matching, limit, after).map(Course::score)));
  }

  @Override
  public Optional<CompanyCourses> all(Company company, DataVersion version) {
    return byId(
        company, version, "", Math.max(1, courses(company, version).size()), Optional.empty());
  }

  @Override
  public Map<Company, CompanyMixes> mixes(Set<Company> companies, DataVersion version) {
    Map<Company, CompanyMixes> mixes = new HashMap<>();
    for (Company company : companies) {
      List<Course> courses = courses(company, version);
      if (!courses.isEmpty() && !withoutMixes.contains(version)) {
        mixes.put(company, CompanyMixes.of(courses));
      }
    }
    return mixes;
  }

  @Override
  public Optional<CompanySegments> segments(Company company, DataVersion version) {
    whole(version);
    return Optional.ofNullable(segments.getOrDefault(version, Map.of()).get(company));
  }

  private List<CompanyProfile> profiles(DataVersion version) {
    return whole(version).profiles();
  }

  private List<Course> courses(Company company, DataVersion version) {
    return whole(version).courses(company);
  }

  private Catalogue whole(DataVersion version) {
    return Optional.ofNullable(versions.get(version)).orElseThrow(VersionGoneException::new);
  }

  /**
   * The order of UTF-8 bytes, as stores have it; that of {@code String} is another beyond U+FFFF.
   */
  private static <T> Comparator<T> byUtf8(Function<T, String> text) {
    return Comparator.comparing(
        (T item) -> text.apply(item).getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);
  }
}

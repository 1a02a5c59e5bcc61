package dev.keepmeengaged.domain;

import java.util.Optional;
import java.util.Set;

/**
 * Port: the companies of a data version. Implementations are thread-safe and throw {@link
 * UnavailableException} when their store cannot be read. When they find nothing and the version is
 * no longer complete, they throw {@link VersionGoneException}: an empty result means that the
 * version has no such company.
 */
public interface CompanyRepository extends DataVersions {

  /**
   * Companies by {@link Company#key}.
   *
   * @param prefix the beginning of the key, in any case; empty for all companies
   * @param limit the longest page, 1..200
   * @param after the {@link Page#next} of the page before
   * @throws BadPositionException when {@code after} is not a position of this list
   */
  Page<CompanyScores> companies(
      DataVersion version, String prefix, int limit, Optional<String> after);

  /** One company as a whole; empty when it has no course. */
  Optional<CompanyProfile> profile(Company company, DataVersion version);

  /** How many companies {@link #known} finds in one request to the store. */
  int KNOWN_AT_ONCE = 99;

  /** Which of these companies have a course, in one read. */
  Set<Company> known(Set<Company> companies, DataVersion version);

  /** Aggregates over all courses; empty when the store does not have the version. */
  Optional<AllCourses> allCourses(DataVersion version);

  /**
   * All companies and courses of a version, to be searched and sorted. It is large, and read anew
   * by each call: keep it.
   *
   * @return empty in a release from before there were any
   */
  Optional<SearchIndex> searchIndex(DataVersion version);

  /**
   * Aggregates over all courses of a version that is published.
   *
   * @throws UnavailableException when they are not there
   */
  default AllCourses published(DataVersion version) {
    return allCourses(version)
        .orElseThrow(() -> new UnavailableException("The published data is not complete."));
  }
}

package dev.keepmeengaged.domain;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Port: the page mixes of companies' courses, a company's together. Implementations are thread-safe
 * and throw {@link UnavailableException} when their store cannot be read. When they do not find all
 * that they look for and the version is no longer complete, they throw {@link
 * VersionGoneException}.
 *
 * <p>A release has a {@link CompanyMixes} for each of its companies, empty where no course has a
 * page mix. Where a known company has none, the release was published before there were any.
 */
public interface CompanyMixesRepository extends DataVersions {

  /**
   * The mixes of these companies, read together.
   *
   * @return the mixes by the company that was requested; a company that the version does not know
   *     is left out, and so is every company in a release without mixes
   */
  Map<Company, CompanyMixes> mixes(Set<Company> companies, DataVersion version);

  /**
   * The mixes of one company.
   *
   * @return empty for a company that the version does not know, and in a release without mixes
   */
  default Optional<CompanyMixes> mixes(Company company, DataVersion version) {
    return Optional.ofNullable(mixes(Set.of(company), version).get(company));
  }
}

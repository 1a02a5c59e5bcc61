package dev.keepmeengaged.domain;

import java.util.Optional;

/**
 * Port: the segments of companies. Implementations are thread-safe and throw {@link
 * UnavailableException} when their store cannot be read. When they do not find what they look for
 * and the version is no longer complete, they throw {@link VersionGoneException}.
 *
 * <p>A release has a {@link CompanySegments} for each of its companies. Where a known company has
 * none, the release was published before there were any.
 */
public interface CompanySegmentsRepository extends DataVersions {

  /**
   * The segments of a company.
   *
   * @return empty for a company that the version does not know, and in a release without segments
   */
  Optional<CompanySegments> segments(Company company, DataVersion version);
}

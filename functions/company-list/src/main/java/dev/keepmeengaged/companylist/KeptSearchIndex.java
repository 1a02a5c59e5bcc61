package dev.keepmeengaged.companylist;

import dev.keepmeengaged.domain.CompanyRepository;
import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.OlderReleaseException;
import dev.keepmeengaged.domain.SearchIndex;
import dev.keepmeengaged.domain.UnavailableException;
import org.jspecify.annotations.Nullable;

/**
 * The search index of the version that was last asked for, read at the first question. Thread-safe;
 * one thread reads, and the others wait for it.
 */
final class KeptSearchIndex {

  private final CompanyRepository companies;
  private @Nullable DataVersion version;
  private @Nullable SearchIndex index;

  KeptSearchIndex(CompanyRepository companies) {
    this.companies = companies;
  }

  /**
   * The search index of a version.
   *
   * @throws OlderReleaseException when the version has none
   * @throws UnavailableException when it cannot be read
   */
  synchronized SearchIndex of(DataVersion wanted) {
    SearchIndex kept = index;
    if (kept != null && wanted.equals(version)) {
      return kept;
    }
    index = null; // two would take twice the memory
    SearchIndex read = companies.searchIndex(wanted).orElseThrow(OlderReleaseException::new);
    index = read;
    version = wanted;
    return read;
  }
}

package dev.keepmeengaged.whatif;

import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CompanyMixes;
import dev.keepmeengaged.domain.CompanyMixesRepository;
import dev.keepmeengaged.domain.DataVersion;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Mixes that note for which companies they are read. */
record NotedMixes(CompanyMixesRepository mixes, List<Set<Company>> reads)
    implements CompanyMixesRepository {

  @Override
  public Map<Company, CompanyMixes> mixes(Set<Company> companies, DataVersion version) {
    reads.add(companies);
    return mixes.mixes(companies, version);
  }

  @Override
  public void requireWhole(DataVersion version) {
    mixes.requireWhole(version);
  }
}

package dev.keepmeengaged.aws;

import dev.keepmeengaged.domain.CompanyScores;
import java.util.List;
import java.util.Optional;

/** A page of the list of companies. */
record CompanyListPage(List<CompanyScores> entries, Optional<String> next)
    implements ListPage<CompanyScores> {}

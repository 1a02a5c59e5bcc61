package dev.keepmeengaged.aws;

import dev.keepmeengaged.domain.CompanyScores;
import dev.keepmeengaged.domain.CourseScore;
import java.util.List;
import java.util.Optional;

/**
 * A page of a list of a company's courses.
 *
 * @param company the summary of the company, so that no second item has to be read
 */
record CourseListPage(CompanyScores company, List<CourseScore> entries, Optional<String> next)
    implements ListPage<CourseScore> {}

package dev.keepmeengaged.domain;

import java.util.Optional;

/**
 * A course and its company, read together.
 *
 * @param company empty when it has no course
 * @param course empty when the company has no such course
 */
public record CourseWithCompany(Optional<CompanyProfile> company, Optional<RankedCourse> course) {}

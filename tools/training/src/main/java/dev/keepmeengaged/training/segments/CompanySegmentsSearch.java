package dev.keepmeengaged.training.segments;

import dev.keepmeengaged.domain.CompanySegments;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.WhatIfModel;
import dev.keepmeengaged.domain.advice.SwapSearch;
import java.util.List;

/** Finds where a company can begin: its segments, and its courses with most room to improve. */
public final class CompanySegmentsSearch {

  private CompanySegmentsSearch() {}

  /**
   * What is published for a company.
   *
   * @param courses all of the company
   * @param model that is published with them
   */
  public static CompanySegments of(List<Course> courses, WhatIfModel model) {
    return new CompanySegments(
        (int) courses.stream().filter(course -> !course.score().smallSample()).count(),
        SegmentSearch.of(courses),
        SwapSearch.of(courses, model));
  }
}

package dev.keepmeengaged.study.result;

import dev.keepmeengaged.artifacts.ByCompany.GroupedBy;
import dev.keepmeengaged.domain.Segment;
import java.util.List;

/**
 * The companies with segments: groups of courses that score apart from the others by more than
 * chance explains.
 *
 * @param by company or profile
 * @param companies number of all companies or profiles
 * @param searched those with enough courses for a search
 * @param withSegments those with a segment
 * @param largest companies with a segment, most courses first
 */
public record SegmentResult(
    GroupedBy by, int companies, int searched, int withSegments, List<Found> largest) {

  public SegmentResult {
    largest = List.copyOf(largest);
  }

  /**
   * The segments of a company.
   *
   * @param name name of the company, or its profile in words
   * @param courses number of all courses, also those with few learners
   */
  public record Found(String name, int courses, List<Segment> segments) {

    public Found {
      segments = List.copyOf(segments);
    }
  }
}

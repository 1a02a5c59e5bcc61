package dev.keepmeengaged.study.result;

import dev.keepmeengaged.artifacts.ByCompany.GroupedBy;
import dev.keepmeengaged.domain.Segment;
import java.util.List;

/**
 * The companies of which a group of courses scores apart from the others by more than chance
 * explains.
 *
 * @param by what holds the courses of a company together
 * @param companies or profiles, all of them
 * @param searched those with enough courses to look for groups
 * @param withSegments those of them in which a group was found
 * @param largest the largest of these, most courses first
 */
public record SegmentResult(
    GroupedBy by, int companies, int searched, int withSegments, List<Found> largest) {

  public SegmentResult {
    largest = List.copyOf(largest);
  }

  /**
   * What was found in a company.
   *
   * @param name its name, or its profile in words
   * @param courses all of it, also those with few learners
   */
  public record Found(String name, int courses, List<Segment> segments) {

    public Found {
      segments = List.copyOf(segments);
    }
  }
}

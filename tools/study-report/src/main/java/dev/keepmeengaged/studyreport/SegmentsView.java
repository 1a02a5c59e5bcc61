package dev.keepmeengaged.studyreport;

import dev.keepmeengaged.artifacts.ByCompany.GroupedBy;
import dev.keepmeengaged.domain.CompanySegments;
import dev.keepmeengaged.domain.CourseScore;
import dev.keepmeengaged.study.result.SegmentResult;
import java.util.List;
import java.util.stream.Collectors;

/** Where companies can begin. */
record SegmentsView(SegmentResult begin) {

  /** One company in this number has a segment if scores are random. */
  private static final int BY_CHANCE = 20;

  boolean byProfile() {
    return begin.by() == GroupedBy.PROFILE;
  }

  /** What is searched, in the plural. */
  String companies() {
    return byProfile() ? "company profiles" : "companies";
  }

  /** The same for a number of them. */
  String companies(int number) {
    return number == 1 ? (byProfile() ? "company profile" : "company") : companies();
  }

  int fewestCourses() {
    return CompanySegments.FEWEST_COURSES;
  }

  /** How many learners are enough. */
  int enough() {
    return CourseScore.SMALL_SAMPLE_BELOW;
  }

  /** Whether no more have a group than chance makes on average. */
  boolean byChance() {
    return begin.withSegments() * BY_CHANCE <= begin.searched();
  }

  List<List<String>> rows() {
    return begin.largest().stream()
        .map(
            found ->
                List.of(
                    found.name(),
                    Numbers.count(found.courses()),
                    found.segments().stream()
                        .map(segment -> segment.sentence("its"))
                        .collect(Collectors.joining(" "))))
        .toList();
  }
}

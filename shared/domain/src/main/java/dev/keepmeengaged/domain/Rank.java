package dev.keepmeengaged.domain;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The rank of a course among the ranked courses of its company, by standard competition ranking
 * ("1224"): equal scores share a place.
 *
 * @param place 1 + the number of ranked courses with a higher score
 * @param tied ranked courses with the same score, the course itself included
 * @param of number of ranked courses of the company
 */
public record Rank(int place, int tied, int of) {

  /**
   * The rank of each course of a company, in their order; empty for one that is not ranked.
   *
   * @param courses all of the company, in any order
   */
  public static List<Optional<Rank>> among(List<CourseScore> courses) {
    Map<Double, Rank> byScore = byScore(courses.stream().filter(CourseScore::ranked).toList());
    return courses.stream()
        .map(
            course ->
                course.ranked()
                    ? Optional.ofNullable(byScore.get(course.engagementScore()))
                    : Optional.<Rank>empty())
        .toList();
  }

  private static Map<Double, Rank> byScore(List<CourseScore> ranked) {
    Map<Double, Long> counts =
        ranked.stream()
            .collect(
                groupingBy(
                    CourseScore::engagementScore,
                    () -> new TreeMap<>(Comparator.reverseOrder()),
                    counting()));
    Map<Double, Rank> ranks = new HashMap<>();
    int higher = 0;
    for (Map.Entry<Double, Long> entry : counts.entrySet()) {
      int tied = entry.getValue().intValue();
      ranks.put(entry.getKey(), new Rank(higher + 1, tied, ranked.size()));
      higher += tied;
    }
    return ranks;
  }
}

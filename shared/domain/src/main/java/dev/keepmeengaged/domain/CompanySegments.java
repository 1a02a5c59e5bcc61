package dev.keepmeengaged.domain;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Starting points for a company with many courses: groups whose scores differ from those of its
 * other courses, and the courses with most room to improve. Computed at a publish, with the
 * published model.
 *
 * @param enoughLearners how many of the company's courses have enough learners to be in a segment
 * @param segments at most {@value #MOST_SEGMENTS}, the most certain first
 */
public record CompanySegments(int enoughLearners, List<Segment> segments, RoomToImprove room) {

  /** The most segments of a company. */
  public static final int MOST_SEGMENTS = 5;

  /** The fewest courses with enough learners for which segments are looked for. */
  public static final int FEWEST_COURSES = 30;

  public CompanySegments {
    segments = List.copyOf(segments);
    if (segments.size() > MOST_SEGMENTS
        || (!segments.isEmpty() && enoughLearners < FEWEST_COURSES)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT, "%d courses have no %d segments", enoughLearners, segments.size()));
    }
  }

  /** The reason for an empty list of segments; present exactly when it is empty. */
  public Optional<Sentence> noneBecause() {
    if (!segments.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        enoughLearners < FEWEST_COURSES
            ? new Sentence(
                "too-few-courses",
                Map.of(
                    "courses",
                    enoughLearners,
                    "needed",
                    FEWEST_COURSES,
                    "learners",
                    CourseScore.SMALL_SAMPLE_BELOW),
                String.format(
                    Locale.ROOT,
                    "Groups are looked for among %d courses with %d learners or more; the number of"
                        + " yours is %d.",
                    FEWEST_COURSES,
                    CourseScore.SMALL_SAMPLE_BELOW,
                    enoughLearners))
            : new Sentence(
                "nothing-differs",
                Map.of("courses", enoughLearners),
                String.format(
                    Locale.ROOT,
                    "No group of your %d courses with enough learners differs from the others by"
                        + " more than chance explains.",
                    enoughLearners)));
  }
}

package dev.keepmeengaged.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The number of training rows with each page mix, by profile, for models whose training rows have
 * no company ids. Has counts only: no id, no score, and no profile with fewer than {@value
 * Support#NEIGHBOURS} rows. Immutable.
 *
 * @param counts the number of rows with each mix, at least 1, by profile
 */
public record ProfileMixes(Map<Profile, Map<PageMix, Integer>> counts) {

  public ProfileMixes {
    Map<Profile, Map<PageMix, Integer>> copy = new LinkedHashMap<>();
    counts.forEach((profile, mixes) -> copy.put(profile, Map.copyOf(mixes)));
    copy.values().forEach(ProfileMixes::check);
    counts = Map.copyOf(copy);
  }

  private static void check(Map<PageMix, Integer> mixes) {
    if (mixes.values().stream().anyMatch(count -> count < 1) || rows(mixes) < Support.NEIGHBOURS) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "a profile stands in with %d rows or more, not with %s",
              Support.NEIGHBOURS,
              mixes.values()));
    }
  }

  /**
   * Counts the mixes of these training rows; leaves out rows without a page mix, and profiles with
   * too few rows.
   */
  public static ProfileMixes of(Collection<FeatureVector> rows) {
    Map<Profile, Map<PageMix, Integer>> counts = new HashMap<>();
    for (FeatureVector row : rows) {
      PageMix.in(row)
          .ifPresent(
              mix ->
                  counts
                      .computeIfAbsent(Profile.of(row), profile -> new HashMap<>())
                      .merge(mix, 1, Integer::sum));
    }
    counts.values().removeIf(mixes -> rows(mixes) < Support.NEIGHBOURS);
    return new ProfileMixes(counts);
  }

  /** The number of training rows of a profile; 0 where they are too few to stand in. */
  public long rows(Profile profile) {
    return rows(counts.getOrDefault(profile, Map.of()));
  }

  private static long rows(Map<PageMix, Integer> mixes) {
    return mixes.values().stream().mapToLong(Integer::intValue).sum();
  }

  /**
   * The distance from a mix to the {@value Support#NEIGHBOURS}th nearest training row with the
   * profile of a course's company. A course that was a training row itself, which its {@linkplain
   * Course#outOfBag mask} tells, is left out: one row with its very mix is not counted.
   *
   * @return 0..1; empty when there are fewer other rows
   */
  public OptionalDouble distance(Course course, PageMix mix) {
    return NearestMixes.distance(counts(course), leftOut(course), mix);
  }

  /** The number of other training rows with each mix, of those with the profile of a course. */
  Map<PageMix, Integer> countsWithout(Course course) {
    return NearestMixes.without(counts(course), leftOut(course));
  }

  /** {@link #distance} prepared for many mixes. */
  MixDistances distances(Course course) {
    return MixDistances.of(counts(course), leftOut(course));
  }

  private Map<PageMix, Integer> counts(Course course) {
    return counts.getOrDefault(Profile.of(course.features()), Map.of());
  }

  private static Optional<PageMix> leftOut(Course course) {
    return course.outOfBag().flatMap(mask -> PageMix.in(course.features()));
  }
}

package dev.keepmeengaged.training.calibration;

import dev.keepmeengaged.domain.NearestMixes;
import dev.keepmeengaged.domain.PageMix;
import dev.keepmeengaged.domain.Support;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The page mixes of each organisation, with their counts. Immutable. */
public final class OrganisationMixes {

  private final Map<Integer, Map<PageMix, Integer>> counts;

  private OrganisationMixes(Map<Integer, Map<PageMix, Integer>> counts) {
    this.counts = counts;
  }

  public static OrganisationMixes of(Rows rows) {
    Map<Integer, Map<PageMix, Integer>> counts = new HashMap<>();
    for (int row = 0; row < rows.size(); row++) {
      counts
          .computeIfAbsent(rows.organisations()[row], organisation -> new HashMap<>())
          .merge(rows.mix(row), 1, Integer::sum);
    }
    return new OrganisationMixes(counts);
  }

  /**
   * The support of a mix by the other courses of a course's organisation.
   *
   * @param present the mix of the course, which is one of the organisation's
   */
  public Support.Level support(int organisation, PageMix present, PageMix proposed) {
    OptionalDouble distance =
        NearestMixes.distance(
            counts.getOrDefault(organisation, Map.of()), Optional.of(present), proposed);
    return distance.isPresent() ? Support.Level.of(distance.getAsDouble()) : Support.Level.NONE;
  }
}

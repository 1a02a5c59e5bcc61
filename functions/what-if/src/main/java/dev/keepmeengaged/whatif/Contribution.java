package dev.keepmeengaged.whatif;

import dev.keepmeengaged.domain.Explanation;
import dev.keepmeengaged.domain.Feature;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The points that the page mix as a whole, or one other feature, adds to an expectation.
 *
 * @param id the feature's, or {@value #PAGE_MIX}
 * @param label the name for people
 * @param features the page types, or the one feature
 * @param points that it adds; negative where it lowers the expectation
 */
record Contribution(String id, String label, List<Feature> features, double points) {

  static final String PAGE_MIX = "pageMix";

  /**
   * The sixteen contributions of an explanation with the page types as one player, largest first.
   */
  static List<Contribution> of(Explanation explanation) {
    List<Contribution> parts = new ArrayList<>();
    double pageMix = explanation.pageMix().orElseThrow();
    parts.add(new Contribution(PAGE_MIX, "Page mix", Feature.PAGE_TYPES, pageMix));
    explanation
        .contributions()
        .forEach((f, points) -> parts.add(new Contribution(f.id(), f.label(), List.of(f), points)));
    parts.sort(Comparator.comparingDouble(part -> -Math.abs(part.points())));
    return parts;
  }

  /** Whether a course developer sets it. */
  boolean controllable() {
    return features.get(0).controllable();
  }

  boolean isPageMix() {
    return id.equals(PAGE_MIX);
  }

  Contribution with(double otherPoints) {
    return new Contribution(id, label, features, otherPoints);
  }
}

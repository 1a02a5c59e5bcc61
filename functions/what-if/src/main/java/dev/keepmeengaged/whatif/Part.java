package dev.keepmeengaged.whatif;

import dev.keepmeengaged.domain.Explanation;
import dev.keepmeengaged.domain.Feature;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What adds its points to an expectation: the page mix as a whole, or one other feature.
 *
 * @param id the feature's, or {@value #PAGE_MIX}
 * @param label the name for people
 * @param features those that it is made of
 * @param points that it adds; below 0 where it takes some away
 */
record Part(String id, String label, List<Feature> features, double points) {

  static final String PAGE_MIX = "pageMix";

  /** The sixteen parts of an explanation with the page types as one player, largest first. */
  static List<Part> of(Explanation explanation) {
    List<Part> parts = new ArrayList<>();
    double pageMix = explanation.pageMix().orElseThrow();
    parts.add(new Part(PAGE_MIX, "Page mix", Feature.PAGE_TYPES, pageMix));
    explanation
        .contributions()
        .forEach((f, points) -> parts.add(new Part(f.id(), f.label(), List.of(f), points)));
    parts.sort(Comparator.comparingDouble(part -> -Math.abs(part.points())));
    return parts;
  }

  /** Whether a course developer decides on it. */
  boolean controllable() {
    return features.get(0).controllable();
  }

  boolean isPageMix() {
    return id.equals(PAGE_MIX);
  }

  Part with(double otherPoints) {
    return new Part(id, label, features, otherPoints);
  }
}

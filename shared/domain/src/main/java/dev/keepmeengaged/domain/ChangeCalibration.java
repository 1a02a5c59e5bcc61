package dev.keepmeengaged.domain;

/**
 * How much of a forest's difference between two scenarios holds up in forests grown on other
 * courses, and how much such forests disagree. Training measures every figure on its data: it
 * compares forests grown on one half of the rows with forests grown on the other.
 *
 * <p>A forest's differences are too large on average, the more so the fewer rows a leaf has, so the
 * expected change is {@code shrinkage} times the difference. The band around it contains the
 * unshrunk difference of such a forest in {@link Band#LEVEL} of the changes. Its half-width is a
 * multiple of sqrt(spread² (forestVariance + 1/trees) + (growth · difference)² + floor²): the first
 * part is how far forests that were grown on equally many rows differ for chance alone, the second
 * makes the band hold equally often for small and for large differences, and the third leaves a
 * band where no tree tells the two scenarios apart: another forest may.
 *
 * @param shrinkage the slope of what the other forest finds on the forest's difference; about .8
 * @param forestVariance the variance of the forest's mean difference over training sets, as a share
 *     of the variance over its trees, at least 0; about .03
 * @param growth how much the band's half-width grows with the difference, at least 0
 * @param floor the scale of the band where no tree sees a difference, in points, at least 0
 * @param chosenWidth the multiple for a change that somebody chose; above 0
 * @param searchedWidth the multiple for the best of many changes that were tried, whose difference
 *     is flattered by having been picked; at least {@code chosenWidth}
 */
public record ChangeCalibration(
    double shrinkage,
    double forestVariance,
    double growth,
    double floor,
    double chosenWidth,
    double searchedWidth) {

  /** Where a change comes from. */
  public enum Origin {
    /** Somebody chose it. */
    CHOSEN,
    /** It is the best of many that were tried. */
    SEARCHED
  }

  public ChangeCalibration {
    if (!(Double.isFinite(shrinkage) && forestVariance >= 0 && growth >= 0 && floor >= 0)) {
      throw new IllegalArgumentException(
          "no calibration of changes: shrinkage %s, forest variance %s, growth %s, floor %s"
              .formatted(shrinkage, forestVariance, growth, floor));
    }
    if (!(chosenWidth > 0 && searchedWidth >= chosenWidth && Double.isFinite(searchedWidth))) {
      throw new IllegalArgumentException(
          "a band for changes that were searched for is as wide as one for chosen ones, or wider: "
              + "%s, %s".formatted(searchedWidth, chosenWidth));
    }
  }

  /** The expected change with its band, which is as wide as the floor where no tree differs. */
  public ExpectedChange of(TreeDifferences differences, Origin origin) {
    double value = shrinkage * differences.mean();
    double half =
        (origin == Origin.CHOSEN ? chosenWidth : searchedWidth)
            * scale(differences, forestVariance, growth, floor);
    return new ExpectedChange(value, new Band(value - half, value + half));
  }

  /** The scale of a band, in points; its half-width is a multiple of this. */
  public static double scale(
      TreeDifferences differences, double forestVariance, double growth, double floor) {
    return Math.hypot(
        Math.hypot(
            differences.spread() * Math.sqrt(forestVariance + 1.0 / differences.trees()),
            growth * differences.mean()),
        floor);
  }
}

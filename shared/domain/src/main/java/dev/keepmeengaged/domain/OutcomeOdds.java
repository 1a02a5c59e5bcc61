package dev.keepmeengaged.domain;

/**
 * How often the course that the model favours really scored higher, in pairs of courses of one
 * organisation that are alike but for their page mix: 1 / (1 + e<sup>-slope · |difference|</sup>),
 * a coin where the model sees no difference. Training fits the slope to its data, each organisation
 * counting about equally.
 *
 * @param slope per point, at least 0
 * @param pairs number of pairs that it was fitted to
 * @param organisations number of organisations that have these pairs
 */
public record OutcomeOdds(double slope, int pairs, int organisations) {

  public OutcomeOdds {
    if (!(slope >= 0 && Double.isFinite(slope))) {
      throw new IllegalArgumentException("odds do not fall with the difference: slope " + slope);
    }
  }

  /**
   * The number of 100 pairs with this difference in which the favoured course scored higher; 50 to
   * 99.
   *
   * @param difference the model's, in points, not shrunk; its sign does not matter
   */
  public int of100(double difference) {
    double share = 1 / (1 + Math.exp(-slope * Math.abs(difference)));
    return (int) Math.min(99, Math.round(100 * share));
  }
}

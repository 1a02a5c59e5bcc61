package dev.keepmeengaged.domain.advice;

import dev.keepmeengaged.domain.PageMix;
import java.util.Optional;

/**
 * The counts of a search for recommendations. Where it recommends nothing, the reason follows from
 * them.
 *
 * @param mixes number of page mixes tried
 * @param supported those of them with at least medium support, of shares that training saw
 * @param promising those of the supported whose change promises enough
 * @param vetoed those of the promising of which the company's own courses say the opposite
 * @param nearest the promise of the supported mix that came nearest to promising enough; empty
 *     where none is supported
 * @param closest the best supported of all tried mixes; empty where none was tried
 */
public record SearchSummary(
    int mixes,
    int supported,
    int promising,
    int vetoed,
    Optional<Promise> nearest,
    Optional<Closest> closest) {

  /** Nothing was tried. */
  static final SearchSummary NOTHING =
      new SearchSummary(0, 0, 0, 0, Optional.empty(), Optional.empty());

  /**
   * The promise of a change, in points.
   *
   * @param low the lower end of its band, for a change that was searched for
   */
  public record Promise(double expectedChange, double low) {}

  /**
   * A mix with its distance to the fifth nearest of those that support it.
   *
   * @param distance 0..1
   */
  public record Closest(PageMix mix, double distance) {}

  /** The number of mixes that may be shown. */
  public int allowed() {
    return promising - vetoed;
  }
}

package dev.keepmeengaged.domain;

import java.util.Optional;

/**
 * The parts of a model version that a what-if needs.
 *
 * @param trained the facts that training recorded about the features
 * @param calibration the measurements that turn the forest's differences into figures that hold up
 * @param profiles the mixes that training rows without company ids had; empty where the rows have
 *     ids
 */
public record WhatIfModel(
    Forest forest,
    TrainedFeatures trained,
    Calibration calibration,
    Optional<ProfileMixes> profiles) {

  /**
   * Refuses a mode in which companies must not learn of each other, where support would come from
   * rows of other companies.
   *
   * @throws UnavailableException when the model is not served in this mode
   */
  public void requireServedIn(AccessMode access) {
    if (access == AccessMode.TOKEN && profiles.isPresent()) {
      throw new UnavailableException(
          "The model learned from courses without company ids, so its support comes from courses of other companies: such a model is served in open mode alone. Train one on courses with company ids.");
    }
  }
}

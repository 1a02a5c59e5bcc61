package dev.keepmeengaged.study.models;

import java.util.List;
import java.util.OptionalDouble;

/** A model of the study. */
interface StudiedModel {

  /** A stable id for programs, see {@code ModelAccuracy}. */
  String id();

  /** A name for people. */
  String name();

  /**
   * The parameters in a sentence.
   *
   * @param chosen {@link Fitted#chosen} of each split; empty for a model without such a choice
   */
  String description(List<Double> chosen);

  /** Everything that predictions depend on beside the rows and the seed. */
  String parameters();

  /** Fits the model to the training rows of a split and predicts all its rows. */
  Fitted fit(SplitData split, long seed);

  /**
   * The predictions of a fitted model.
   *
   * @param training of the training rows, in order
   * @param test of the test rows, in order
   * @param chosen the hyperparameter that the fit chose, if any
   */
  @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
  record Fitted(double[] training, double[] test, OptionalDouble chosen) {}
}

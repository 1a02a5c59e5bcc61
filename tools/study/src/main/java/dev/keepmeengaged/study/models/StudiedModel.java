package dev.keepmeengaged.study.models;

import java.util.List;
import java.util.OptionalDouble;

/** A model of the study: what it is called, and how it is fitted to some rows and asked. */
interface StudiedModel {

  /** Stable, for programs: see {@code ModelAccuracy}. */
  String id();

  /** For people. */
  String name();

  /**
   * Its parameters, in a sentence.
   *
   * @param chosen what {@link Fitted#chosen} was in each split; empty where nothing is chosen
   */
  String description(List<Double> chosen);

  /** Everything that its predictions depend on beside the rows and the seed. */
  String parameters();

  /** Fits it to the training rows of a split, and has it predict all rows of it. */
  Fitted fit(SplitData split, long seed);

  /**
   * What a fitted model says.
   *
   * @param training of the rows that it was fitted to, in order
   * @param test of the rows that it is judged by, in order
   * @param chosen the parameter that was chosen in fitting, if one was
   */
  @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
  record Fitted(double[] training, double[] test, OptionalDouble chosen) {}
}

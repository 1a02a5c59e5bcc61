package dev.keepmeengaged.study.result;

import dev.keepmeengaged.artifacts.Accuracy;
import java.util.List;

/**
 * The accuracy of a model on the random splits, which are the same for all models.
 *
 * @param id stable, for programs: {@code profile-mean}, {@code ols}, {@code ols-log}, {@code
 *     ridge}, {@code ridge-log}, {@code ridge-cv}, {@code ridge-cv-log}, {@code forest-base},
 *     {@code forest-original}, {@code forest-chosen}
 * @param name for people
 * @param description of its parameters, in a sentence
 * @param splits the figures of each split, in order
 */
public record ModelAccuracy(
    String id,
    String name,
    String description,
    RepeatedAccuracy train,
    RepeatedAccuracy test,
    List<Split> splits) {

  /** The figures of one split. */
  public record Split(Accuracy train, Accuracy test) {}

  public ModelAccuracy {
    splits = List.copyOf(splits);
  }
}

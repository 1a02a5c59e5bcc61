package dev.keepmeengaged.study.result;

import dev.keepmeengaged.study.promises.Promises;
import java.util.Optional;

/**
 * Whether the promises of advice are kept, or why the study does not know.
 *
 * @param judged how they were kept; empty where that was not judged
 * @param omitted why it was not; empty where it was
 */
public record PromiseResult(Optional<Promises> judged, Optional<Omitted> omitted) {

  /** Why promises were not judged. */
  public enum Omitted {
    /** The study was asked for no split. */
    NOT_ASKED,
    /** A quarter of so few rows cannot be calibrated. */
    TOO_FEW_ROWS,
    /** Forests see no difference between mixes, or too few rows can be judged out of bag. */
    NOT_CALIBRATED
  }

  public PromiseResult {
    if (judged.isPresent() == omitted.isPresent()) {
      throw new IllegalArgumentException("promises are judged, or omitted for a reason");
    }
  }

  public static PromiseResult of(Promises promises) {
    return new PromiseResult(Optional.of(promises), Optional.empty());
  }

  public static PromiseResult omitted(Omitted reason) {
    return new PromiseResult(Optional.empty(), Optional.of(reason));
  }
}

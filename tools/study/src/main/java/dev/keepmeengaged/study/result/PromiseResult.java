package dev.keepmeengaged.study.result;

import dev.keepmeengaged.study.promises.Promises;
import java.util.Optional;

/**
 * The evaluation of the promises of advice, or the reason why there is none.
 *
 * @param judged evaluation of the promises; empty if it was omitted
 * @param omitted reason of the omission; empty if promises were judged
 */
public record PromiseResult(Optional<Promises> judged, Optional<Omitted> omitted) {

  /** A reason not to judge promises. */
  public enum Omitted {
    /** The options ask for no split. */
    NOT_ASKED,
    /** A quarter of the rows is too small for a calibration. */
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

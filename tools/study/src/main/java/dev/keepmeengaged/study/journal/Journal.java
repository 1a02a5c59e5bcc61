package dev.keepmeengaged.study.journal;

import java.util.function.Supplier;

/**
 * Remembers finished pieces of a long study, so that one that was stopped goes on where it was. A
 * piece is a pure function of the study's data and options; its result is a list of numbers.
 * Thread-safe.
 */
public interface Journal {

  /** Remembers nothing. */
  Journal NONE = (key, work) -> work.get();

  /**
   * The result of a piece of work: from the journal where it has it, else done now and remembered.
   *
   * @param key names the piece, and everything that its result depends on beside the study's data
   *     and options
   */
  double[] once(String key, Supplier<double[]> work);

  /** This journal, telling after each piece that it is there. */
  default Journal telling(Runnable pieceDone) {
    return (key, work) -> {
      double[] result = once(key, work);
      pieceDone.run();
      return result;
    };
  }
}

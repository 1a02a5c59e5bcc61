package dev.keepmeengaged.study.checkpoint;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.keepmeengaged.support.JsonRecords;
import java.util.function.Supplier;

/**
 * Remembers finished pieces of a long study, so that one that was stopped goes on where it was. A
 * piece is a pure function of the study's data and options. Thread-safe.
 */
@FunctionalInterface
public interface Checkpoint {

  /** Remembers nothing. */
  Checkpoint NONE = (key, work) -> work.get();

  /**
   * The result of a piece of work as one line: from the checkpoint where it has it, else done now
   * and remembered.
   *
   * @param key names the piece, and everything that its result depends on beside the study's data
   *     and options
   */
  String once(String key, Supplier<String> work);

  /**
   * {@link #once(String, Supplier)}, for a result that is a record, or several.
   *
   * @param type of the result, as {@link JsonRecords} binds it
   */
  default <T> T once(String key, TypeReference<T> type, Supplier<T> work) {
    return JsonRecords.parse(once(key, () -> JsonRecords.line(work.get())), type);
  }

  /** This checkpoint, telling after each piece that it is there. */
  default Checkpoint telling(Runnable pieceDone) {
    return (key, work) -> {
      String result = once(key, work);
      pieceDone.run();
      return result;
    };
  }
}

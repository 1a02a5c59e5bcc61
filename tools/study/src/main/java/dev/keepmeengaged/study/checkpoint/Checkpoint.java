package dev.keepmeengaged.study.checkpoint;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.keepmeengaged.support.JsonRecords;
import java.util.function.Supplier;

/**
 * Keeps the results of a study's finished tasks, so that a stopped study resumes. A task is a pure
 * function of the study's data and options. Thread-safe.
 */
@FunctionalInterface
public interface Checkpoint {

  /** Keeps nothing. */
  Checkpoint NONE = (key, work) -> work.get();

  /**
   * Returns the result of a task as one line. A result that the checkpoint lacks is computed and
   * kept.
   *
   * @param key names the task and everything that its result depends on, apart from the study's
   *     data and options
   */
  String once(String key, Supplier<String> work);

  /**
   * {@link #once(String, Supplier)} for a result of one or several records.
   *
   * @param type of the result, as {@link JsonRecords} binds it
   */
  default <T> T once(String key, TypeReference<T> type, Supplier<T> work) {
    return JsonRecords.parse(once(key, () -> JsonRecords.line(work.get())), type);
  }

  /** This checkpoint with a callback after each task. */
  default Checkpoint telling(Runnable pieceDone) {
    return (key, work) -> {
      String result = once(key, work);
      pieceDone.run();
      return result;
    };
  }
}

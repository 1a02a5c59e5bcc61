package dev.keepmeengaged.publish;

/** Told how far a publish is. Calls may come from any thread. */
public interface PublishProgress {

  /** Tells nobody. */
  PublishProgress SILENT =
      new PublishProgress() {
        @Override
        public void began(String step, int items) {}

        @Override
        public void advanced(int items) {}
      };

  /**
   * The next step.
   *
   * @param items how many there are to do; 0 where they are not counted
   */
  void began(String step, int items);

  /** So many more items of the step are done. */
  void advanced(int items);
}

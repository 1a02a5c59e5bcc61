package dev.keepmeengaged.publish;

/** Receives the progress of a publish, from any thread. */
public interface PublishProgress {

  /** Ignores all progress. */
  PublishProgress SILENT =
      new PublishProgress() {
        @Override
        public void began(String step, int items) {}

        @Override
        public void advanced(int items) {}
      };

  /**
   * A step began.
   *
   * @param items number of items in the step; 0 if they are not counted
   */
  void began(String step, int items);

  /** More items of the step are done. */
  void advanced(int items);
}

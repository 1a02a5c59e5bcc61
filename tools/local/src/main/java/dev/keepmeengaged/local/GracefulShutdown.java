package dev.keepmeengaged.local;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C, or any other polite end of the process. What waits for it gets time to close what it has
 * open; when nothing waits yet, what has to be done all the same is done here.
 */
final class GracefulShutdown {

  private static final long PATIENCE_SECONDS = 10;

  private final CountDownLatch requested = new CountDownLatch(1);
  private final CountDownLatch finished = new CountDownLatch(1);
  private volatile boolean awaited;

  /**
   * @param otherwise done at the end of a process that never got to {@link #await}
   */
  GracefulShutdown(Runnable otherwise) {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(otherwise), "interruption"));
  }

  private void end(Runnable otherwise) {
    requested.countDown();
    if (!awaited) {
      otherwise.run();
      return;
    }
    try {
      if (!finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        System.err.println("kme: ended before everything was closed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits for the end. */
  void await() {
    awaited = true;
    try {
      requested.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Everything is closed. */
  void finished() {
    finished.countDown();
  }
}

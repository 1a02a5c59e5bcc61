package dev.keepmeengaged.local;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Shuts the process down gracefully after Ctrl-C or another termination signal. A waiting thread
 * gets time to close its resources; before any thread waits, only the given cleanup runs.
 */
final class GracefulShutdown {

  private static final long PATIENCE_SECONDS = 10;

  private final CountDownLatch requested = new CountDownLatch(1);
  private final CountDownLatch finished = new CountDownLatch(1);
  private volatile boolean awaited;

  /**
   * @param otherwise cleanup for a process that ends before {@link #await}
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

  /** Waits for the shutdown. */
  void await() {
    awaited = true;
    try {
      requested.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends the shutdown: all resources are closed. */
  void finished() {
    finished.countDown();
  }
}

package dev.keepmeengaged.training.forest;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs the threads that grow a forest together. */
final class Workers {

  private Workers() {}

  /**
   * Runs a worker on every thread and returns when all are done.
   *
   * @throws IllegalArgumentException if {@code threads} is below 1
   * @throws IllegalStateException if a worker failed, or this thread was interrupted
   */
  static void run(Callable<Void> worker, int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("training takes at least 1 thread, not " + threads);
    }
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Void>> running = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        running.add(executor.submit(worker));
      }
      for (Future<Void> future : running) {
        future.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("training was interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("training failed", e.getCause());
    } finally {
      executor.shutdownNow();
    }
  }
}
